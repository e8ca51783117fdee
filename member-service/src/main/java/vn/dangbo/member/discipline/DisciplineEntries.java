package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.ImportedCases;
import vn.dangbo.member.entry.Entry;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.OnRecord;
import vn.dangbo.member.record.MemberCodeLists;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.sql.Sql;

/** Decisions on discipline on record, as files tell them. */
@ApplicationScoped
class DisciplineEntries {

    private static final String RECORDED = """
            select coalesce(d.member_id, d.organisation_id) as subject, d.form, d.level, d.violation, d.announced_on,
                   c.facts ->> 'matter' as matter, c.facts -> 'decision' ->> 'office' as office,
                   c.facts -> 'decision' ->> 'number' as number, c.facts -> 'decision' ->> 'signer' as signer,
                   cast(c.facts -> 'decision' ->> 'receivedOn' as date) as received_on
            from discipline d
            join member_case c on c.id = d.case_id
            where d.member_id = any(cast(:ids as uuid[]))
               or (d.member_id is null and d.organisation_id = any(cast(:ids as uuid[])))
            """;

    @Inject
    Sql sql;

    @Inject
    CaseDesk desk;

    @Inject
    ImportedCases cases;

    @Inject
    Disciplines disciplines;

    @Inject
    MemberCodeLists codes;

    LocalDate today() {
        return desk.today();
    }

    List<String> violations() {
        return codes.violationClasses();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<DisciplineTold>> recorded(Collection<UUID> subjects, Scope scope) {
        sql.open(scope);
        return OnRecord.bySubject(
                sql.list(RECORDED, Map.of("ids", EntryFile.texts(subjects)), DisciplineEntries::recorded));
    }

    private static OnRecord<DisciplineTold> recorded(Tuple row) {
        return new OnRecord<>(
                row.get("subject", UUID.class),
                new DisciplineTold(
                        DisciplineForm.valueOf(row.get("form", String.class)),
                        DisciplineLevel.valueOf(row.get("level", String.class)),
                        row.get("violation", String.class),
                        row.get("matter", String.class),
                        row.get("office", String.class),
                        row.get("number", String.class),
                        row.get("signer", String.class),
                        row.get("announced_on", LocalDate.class),
                        row.get("received_on", LocalDate.class)));
    }

    /** Each becomes a case in force; with the decisions around it, it keeps open what had not lapsed by its day. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(List<Entry<DisciplineTold>> entries, ImportContext context) {
        var told = entries.stream()
                .sorted(Comparator.comparing(entry -> entry.facts().announcedOn()))
                .toList();
        var made = new ArrayList<ImportedCases.Told<DisciplineState, Discipline>>();
        for (var entry : told) {
            var announced = entry.facts().announcedOn();
            made.add(new ImportedCases.Told<>(
                    UuidVersion7Strategy.INSTANCE.generateUuid(null),
                    entry.subject().member(),
                    entry.subject().place(),
                    null,
                    entry.facts().facts(entry.subject().name()),
                    null,
                    List.of(new ImportedCases.Step<>(ImportedCases.STEP, DisciplineState.IN_FORCE, announced))));
        }
        cases.write(Discipline.KIND, made, context);
        made.forEach(one -> disciplines.record(one.id(), one.member(), one.place(), one.facts()));
    }
}
