package vn.dangbo.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.ImportedCases;
import vn.dangbo.member.entry.Cells;
import vn.dangbo.member.entry.Entry;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.OnRecord;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.sql.Sql;

/** Temporary stays on record, as files tell them. */
@ApplicationScoped
class StayEntries {

    private static final String RECORDED = """
            select t.member_id, o.code as host, t.valid_from, t.valid_to, c.facts ->> 'reason' as reason,
                   c.facts ->> 'letterNo' as letter_no
            from temporary_seating t
            join organisation o on o.id = t.cell_id
            left join member_case c on c.id = t.case_id
            where t.member_id = any(cast(:ids as uuid[]))
            """;

    private static final String INSERT = """
            insert into temporary_seating (member_id, cell_id, unit_path, valid_from, valid_to, case_id)
            select r.member, o.id, o.path, r."from", r."to", r."caseId"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(member uuid, cell uuid, "from" date, "to" date, "caseId" uuid)
            join organisation o on o.id = r.cell
            """;

    @Inject
    Sql sql;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    ImportedCases cases;

    @Inject
    Cells cells;

    @Inject
    StayTerms terms;

    private record Line(UUID member, UUID cell, LocalDate from, LocalDate to, UUID caseId) {}

    LocalDate today() {
        return desk.today();
    }

    Cells cells() {
        return cells;
    }

    boolean isOpen(UUID member) {
        return book.isOpen(Transfer.KIND, member);
    }

    /** How long a stay may last by the rules of its first day; empty when no end is told, or there were none. */
    Optional<StayTerms.Bounds> terms(StayTold told) {
        return told.to() == null ? Optional.empty() : terms.widest(told.from());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<StayTold>> recorded(Collection<UUID> members, Scope scope) {
        sql.open(scope);
        return OnRecord.bySubject(sql.list(RECORDED, Map.of("ids", EntryFile.texts(members)), StayEntries::recorded));
    }

    private static OnRecord<StayTold> recorded(Tuple row) {
        return new OnRecord<>(
                row.get("member_id", UUID.class),
                new StayTold(
                        null,
                        row.get("host", String.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class),
                        row.get("reason", String.class),
                        row.get("letter_no", String.class)));
    }

    /** Each becomes a temporary transfer: one that goes on, or from which the guest has returned. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(List<Entry<StayTold>> entries, ImportContext context, Function<String, UUID> cellOf) {
        var transfers = new ArrayList<ImportedCases.Told<TransferState, Transfer>>();
        var stays = new ArrayList<Line>();
        for (var entry : entries) {
            var told = entry.facts();
            var transfer = transfer(entry, cellOf.apply(told.host()));
            transfers.add(transfer);
            stays.add(new Line(transfer.member(), transfer.other(), told.from(), told.to(), transfer.id()));
        }
        cases.write(Transfer.KIND, transfers, context);
        sql.write(INSERT, stays);
    }

    private ImportedCases.Told<TransferState, Transfer> transfer(Entry<StayTold> entry, UUID host) {
        var told = entry.facts();
        boolean goesOn = told.goesOnAfter(today());
        var steps = new ArrayList<ImportedCases.Step<TransferState>>();
        steps.add(new ImportedCases.Step<>(ImportedCases.STEP, TransferState.ACTIVE, told.from()));
        if (!goesOn) {
            steps.add(new ImportedCases.Step<>(TransferStep.RETURN.name(), TransferState.RETURNED, told.to()));
        }
        return new ImportedCases.Told<>(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                entry.subject().id(),
                entry.subject().place(),
                host,
                new Transfer(
                        TransferKind.TEMPORARY,
                        entry.subject().name(),
                        told.reason(),
                        null,
                        told.to(),
                        null,
                        told.letterNo(),
                        List.of()),
                goesOn ? told.to() : null,
                steps);
    }
}
