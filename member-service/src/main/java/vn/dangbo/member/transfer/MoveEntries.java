package vn.dangbo.member.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.CellsOnADay;
import vn.dangbo.member.cases.ImportedCases;
import vn.dangbo.member.entry.Entry;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.OnRecord;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.sql.Sql;

/** Transfers that were carried out, as files tell them. */
@ApplicationScoped
class MoveEntries {

    /** Also a guest who stays for good has moved. */
    private static final String RECORDED = """
            select c.member_id, h.code as from_code, t.code as to_code, e.on_day, c.facts ->> 'letterNo' as letter_no,
                   cast(c.facts ->> 'decidedOn' as date) as decided_on, c.facts ->> 'reason' as reason
            from member_case c
            join member_case_event e on e.case_id = c.id and e.state = c.state
            join organisation h on h.id = c.place_id
            join organisation t on t.id = c.other_id
            where c.kind = 'TRANSFER' and c.state in ('ACCEPTED', 'CONVERTED')
              and c.member_id = any(cast(:ids as uuid[]))
            """;

    @Inject
    Sql sql;

    @Inject
    CaseDesk desk;

    @Inject
    CellsOnADay cells;

    @Inject
    ImportedCases cases;

    LocalDate today() {
        return desk.today();
    }

    String code(UUID cell) {
        return cells.code(cell);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<MoveTold>> recorded(Collection<UUID> members, Scope scope) {
        sql.open(scope);
        return OnRecord.bySubject(sql.list(RECORDED, Map.of("ids", EntryFile.texts(members)), MoveEntries::recorded));
    }

    private static OnRecord<MoveTold> recorded(Tuple row) {
        return new OnRecord<>(
                row.get("member_id", UUID.class),
                new MoveTold(
                        row.get("from_code", String.class),
                        row.get("to_code", String.class),
                        row.get("on_day", LocalDate.class),
                        row.get("letter_no", String.class),
                        row.get("decided_on", LocalDate.class),
                        row.get("reason", String.class)));
    }

    /** Each becomes a transfer that was accepted; the seatings stay as they are. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(List<Entry<MoveTold>> entries, ImportContext context) {
        cases.write(Transfer.KIND, entries.stream().map(this::transfer).toList(), context);
    }

    private ImportedCases.Told<TransferState, Transfer> transfer(Entry<MoveTold> entry) {
        var told = entry.facts();
        var home = MoveFile.left(entry.subject().life(), told.on()).cellId();
        var target = entry.subject().place();
        return new ImportedCases.Told<>(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                entry.subject().id(),
                home,
                target,
                new Transfer(
                        TransferKind.between(cells.commonKinds(home, target, told.on())),
                        entry.subject().name(),
                        told.reason(),
                        told.decidedOn(),
                        null,
                        null,
                        told.letterNo(),
                        List.of()),
                null,
                List.of(new ImportedCases.Step<>(ImportedCases.STEP, TransferState.ACCEPTED, told.on())));
    }
}
