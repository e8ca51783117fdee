package vn.dangbo.member.discipline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.ImportedCases;
import vn.dangbo.member.cases.SealedFacts;
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
            select coalesce(d.member_id, d.organisation_id) as subject, c.id, c.sealed_encrypted, d.form, d.level, d.violation, d.announced_on,
                   c.facts ->> 'matter' as matter, c.facts ->> 'graveGround' as grave_ground,
                   cast(c.facts -> 'circumstances' as text) as circumstances,
                   c.facts -> 'decision' ->> 'office' as office, c.facts -> 'decision' ->> 'decidedBy' as decided_by,
                   c.facts -> 'decision' ->> 'number' as number, c.facts -> 'decision' ->> 'signer' as signer,
                   cast(c.facts -> 'decision' ->> 'receivedOn' as date) as received_on
            from discipline d
            join member_case c on c.id = d.case_id
            where d.member_id = any(cast(:ids as uuid[]))
               or (d.member_id is null and d.organisation_id = any(cast(:ids as uuid[])))
            """;

    /** Those of the same subject that were announced before this one lapses. */
    private static final String LATER = """
            select l.case_id, l.announced_on, coalesce(l.ended_on, l.lapses_on) as until
            from discipline d
            join discipline l on l.member_id is not distinct from d.member_id
                             and (d.member_id is not null or l.organisation_id = d.organisation_id)
            where d.case_id = :case and l.announced_on > d.announced_on and l.announced_on < d.lapses_on
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

    @Inject
    DisciplineCodeLists around;

    @Inject
    Limitation limitation;

    @Inject
    ObjectMapper json;

    @Inject
    SealedFacts sealed;

    /** @param until the day from which it keeps nothing open; null when it never lapses */
    private record Later(UUID id, LocalDate announcedOn, LocalDate until) {}

    LocalDate today() {
        return desk.today();
    }

    List<String> violations() {
        return codes.violationClasses();
    }

    List<String> around(String list) {
        return around.codes(list);
    }

    /** That a decision came later than limitation allowed. */
    Optional<Limitation.Passed> pastLimitation(DisciplineTold told) {
        var occurredOn = told.circumstances().occurredOn();
        return occurredOn == null || told.graveGround() != null
                ? Optional.empty()
                : limitation.passed(told.form(), occurredOn, told.announcedOn());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<DisciplineTold>> recorded(Collection<UUID> subjects, Scope scope) {
        sql.open(scope);
        return OnRecord.bySubject(sql.list(RECORDED, Map.of("ids", EntryFile.texts(subjects)), this::recorded));
    }

    private OnRecord<DisciplineTold> recorded(Tuple row) {
        return new OnRecord<>(
                row.get("subject", UUID.class),
                new DisciplineTold(
                        DisciplineForm.valueOf(row.get("form", String.class)),
                        DisciplineLevel.valueOf(row.get("level", String.class)),
                        row.get("violation", String.class),
                        text(row, "matter", "matter"),
                        text(row, "graveGround", "grave_ground"),
                        circumstances(row.get("circumstances", String.class), row.get("violation", String.class)),
                        row.get("office", String.class),
                        row.get("decided_by", String.class),
                        row.get("number", String.class),
                        row.get("signer", String.class),
                        row.get("announced_on", LocalDate.class),
                        row.get("received_on", LocalDate.class)));
    }

    private String text(Tuple row, String name, String column) {
        return sealed.text(
                row.get("id", UUID.class),
                row.get("sealed_encrypted", String.class),
                name,
                row.get(column, String.class));
    }

    /** Cases that were recorded before circumstances were tell their class alone. */
    private Circumstances circumstances(String stored, String violation) {
        if (stored == null) {
            return new Circumstances(List.of(violation), null, null, null, null, null);
        }
        try {
            return json.readValue(stored, Circumstances.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The circumstances of a case cannot be read", e);
        }
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
        made.forEach(one -> {
            var announced = one.facts().decision().announcedOn();
            disciplines.keepOpen(one.id(), one.member(), one.place(), announced);
            disciplines.begin(one.id(), one.member(), one.place(), one.facts());
            later(one.id(), Scope.everywhere()).forEach(later -> keepOpen(one.id(), later));
        });
    }

    private List<Later> later(UUID id, Scope scope) {
        sql.open(scope);
        return sql.list(
                LATER,
                Map.of("case", id),
                row -> new Later(
                        row.get("case_id", UUID.class),
                        row.get("announced_on", LocalDate.class),
                        row.get("until", LocalDate.class)));
    }

    /** What came later, and was recorded before, keeps this one open as it would have done. */
    private void keepOpen(UUID id, Later later) {
        disciplines.hold(id, later.id(), later.announcedOn());
        if (later.until() != null) {
            disciplines.release(later.id(), later.until());
        }
    }
}
