package vn.dangbo.member.exit;

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
import vn.dangbo.member.cases.ImportedCases;
import vn.dangbo.member.cases.Resolution;
import vn.dangbo.member.entry.Entry;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.OnRecord;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.sql.Sql;

/** Those who left the Party or came back, as files tell them. */
@ApplicationScoped
class ExitEntries {

    private static final String RECORDED = """
            select c.member_id, c.facts ->> 'kind' as kind, cast(c.facts ->> 'effectiveOn' as date) as effective_on,
                   c.facts ->> 'ground' as ground, c.facts ->> 'reason' as reason,
                   d.number, d.decided_on, d.signer
            from member_case c
            left join lateral (select r ->> 'number' as number, cast(r ->> 'on' as date) as decided_on,
                                      r ->> 'signer' as signer
                               from jsonb_array_elements(c.facts -> 'resolutions') r
                               where r ->> 'step' in ('DECIDE', 'CONFIRM', 'RESTORE', 'READMIT')) d on true
            where c.kind = 'EXIT' and c.state in ('DECIDED', 'READMITTED')
              and c.member_id = any(cast(:ids as uuid[]))
            """;

    @Inject
    Sql sql;

    @Inject
    CaseDesk desk;

    @Inject
    ImportedCases cases;

    LocalDate today() {
        return desk.today();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<ExitTold>> recorded(Collection<UUID> members, Scope scope) {
        sql.open(scope);
        return OnRecord.bySubject(sql.list(RECORDED, Map.of("ids", EntryFile.texts(members)), ExitEntries::recorded));
    }

    private static OnRecord<ExitTold> recorded(Tuple row) {
        var ground = row.get("ground", String.class);
        return new OnRecord<>(
                row.get("member_id", UUID.class),
                new ExitTold(
                        ExitKind.valueOf(row.get("kind", String.class)),
                        row.get("effective_on", LocalDate.class),
                        ground == null ? null : StrikeOffGround.valueOf(ground),
                        row.get("number", String.class),
                        row.get("decided_on", LocalDate.class),
                        row.get("signer", String.class),
                        row.get("reason", String.class)));
    }

    /** Each becomes a case that has taken effect; the membership ended, or began again, by the file of members. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(List<Entry<ExitTold>> entries, ImportContext context) {
        cases.write(Exit.KIND, entries.stream().map(ExitEntries::exit).toList(), context);
    }

    private static ImportedCases.Told<ExitState, Exit> exit(Entry<ExitTold> entry) {
        var told = entry.facts();
        boolean readmitted = told.kind() == ExitKind.READMISSION;
        var gone = ExitFile.gone(entry.subject().life(), told.effectiveOn());
        var facts = new Exit(
                told.kind(),
                entry.subject().name(),
                told.reason(),
                told.ground(),
                told.kind() == ExitKind.DEATH ? told.effectiveOn() : null,
                told.kind().leaves()
                        ? null
                        : new Exit.Left(gone.endCause(), gone.validity().to(), null),
                readmitted ? ReadmissionExclusion.NONE : null,
                told.decidedOn() == null ? null : List.of(decision(told)),
                told.effectiveOn());
        return new ImportedCases.Told<>(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                entry.subject().id(),
                entry.subject().place(),
                null,
                facts,
                null,
                List.of(new ImportedCases.Step<>(
                        ImportedCases.STEP, readmitted ? ExitState.READMITTED : ExitState.DECIDED, known(told))));
    }

    private static Resolution decision(ExitTold told) {
        return new Resolution(
                ExitStep.decision(told.kind()).name(), told.decidedOn(), null, told.decisionNo(), told.signer());
    }

    /** The day on which the case was over. */
    private static LocalDate known(ExitTold told) {
        return told.decidedOn() == null || told.decidedOn().isBefore(told.effectiveOn())
                ? told.effectiveOn()
                : told.decidedOn();
    }
}
