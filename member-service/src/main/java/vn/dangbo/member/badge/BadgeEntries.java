package vn.dangbo.member.badge;

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
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.ImportedCases;
import vn.dangbo.member.cases.SealedFacts;
import vn.dangbo.member.entry.Entry;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.OnRecord;
import vn.dangbo.member.seniority.SeniorityRecords;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.sql.Sql;

/** Badges and their ways on record, as files tell them. */
@ApplicationScoped
class BadgeEntries {

    /** Of cases that came to nothing another may be made; of badges given by a case, the case tells all. */
    private static final String RECORDED = """
            select c.member_id, c.id, c.sealed_encrypted, cast(c.facts ->> 'step' as int) as step, c.facts ->> 'variant' as variant,
                   cast(c.facts ->> 'awardDate' as date) as award_date, c.facts ->> 'ground' as ground,
                   (select e.on_day from member_case_event e where e.case_id = c.id and e.step = 'PROPOSE') as proposed_on,
                   c.facts ->> 'decisionNo' as decision_no,
                   (select e.on_day from member_case_event e where e.case_id = c.id and e.step = 'DECIDE') as decided_on,
                   (select e.on_day from member_case_event e where e.case_id = c.id and e.step = 'AWARD') as awarded_on
            from member_case c
            where c.kind = 'BADGE' and c.state not in ('REFUSED', 'WITHDRAWN')
              and c.member_id = any(cast(:ids as uuid[]))
            union all
            select b.member_id, null, null, b.step, b.variant, null, null, null, b.decision_no, null, b.awarded_on
            from badge b
            where b.case_id is null and b.member_id = any(cast(:ids as uuid[]))
            """;

    private static final String INSERT = """
            insert into badge (id, member_id, step, variant, awarded_on, decision_no, unit_id, unit_path, case_id, recorded_by)
            select r.id, r.member, r.step, r.variant, r."awardedOn", r."decisionNo", o.id, o.path, r."caseId", r.by
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(id uuid, member uuid, step int, variant text, "awardedOn" date, "decisionNo" text, place uuid,
                      "caseId" uuid, by text)
            join organisation o on o.id = r.place
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
    SealedFacts sealed;

    @Inject
    SeniorityRecords seniorities;

    @Inject
    BadgeRules rules;

    private record Line(
            UUID id,
            UUID member,
            int step,
            BadgeVariant variant,
            LocalDate awardedOn,
            String decisionNo,
            UUID place,
            UUID caseId,
            String by) {}

    LocalDate today() {
        return desk.today();
    }

    Optional<BadgeRule> rule(int step, LocalDate day) {
        return rules.step(step, day);
    }

    boolean isAwardDay(LocalDate day) {
        return rules.isAwardDay(day);
    }

    boolean isOpen(UUID member) {
        return book.isOpen(BadgeCase.KIND, member);
    }

    /** The day on which the step is reached, by what is known today; null when no first day is known. */
    LocalDate reaches(Entry<BadgeTold> entry) {
        var told = entry.facts();
        return seniorities
                .reaches(entry.subject().id(), told.step(), told.given(), Scope.everywhere())
                .orElse(null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<BadgeTold>> recorded(Collection<UUID> members, Scope scope) {
        sql.open(scope);
        return OnRecord.bySubject(sql.list(RECORDED, Map.of("ids", EntryFile.texts(members)), this::recorded));
    }

    private OnRecord<BadgeTold> recorded(Tuple row) {
        return new OnRecord<>(
                row.get("member_id", UUID.class),
                new BadgeTold(
                        row.get("step", Integer.class),
                        BadgeVariant.valueOf(row.get("variant", String.class)),
                        row.get("award_date", LocalDate.class),
                        sealed.text(
                                row.get("id", UUID.class),
                                row.get("sealed_encrypted", String.class),
                                "ground",
                                row.get("ground", String.class)),
                        row.get("proposed_on", LocalDate.class),
                        row.get("decision_no", String.class),
                        row.get("decided_on", LocalDate.class),
                        row.get("awarded_on", LocalDate.class)));
    }

    /** A way that is told becomes a case with its steps; a badge that was given stands among those held. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(List<Entry<BadgeTold>> entries, ImportContext context) {
        var ways = new ArrayList<ImportedCases.Told<BadgeState, BadgeCase>>();
        var held = new ArrayList<Line>();
        for (var entry : entries) {
            var told = entry.facts();
            var way = told.hasWay() ? way(entry) : null;
            if (way != null) {
                ways.add(way);
            }
            if (told.awardedOn() != null) {
                held.add(new Line(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        entry.subject().id(),
                        told.step(),
                        told.variant(),
                        told.awardedOn(),
                        told.decisionNo(),
                        entry.subject().life().nearest(told.awardedOn()).cellId(),
                        way == null ? null : way.id(),
                        context.recordedBy()));
            }
        }
        cases.write(BadgeCase.KIND, ways, context);
        sql.write(INSERT, held);
    }

    private ImportedCases.Told<BadgeState, BadgeCase> way(Entry<BadgeTold> entry) {
        var told = entry.facts();
        var steps = new ArrayList<ImportedCases.Step<BadgeState>>();
        steps.add(new ImportedCases.Step<>(ImportedCases.STEP, BadgeState.ELIGIBLE, told.proposedOn()));
        steps.add(step(BadgeMove.PROPOSE, told.proposedOn()));
        if (told.decidedOn() != null) {
            steps.add(step(BadgeMove.DECIDE, told.decidedOn()));
        }
        if (told.awardedOn() != null) {
            steps.add(step(BadgeMove.AWARD, told.awardedOn()));
        }
        return new ImportedCases.Told<>(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                entry.subject().id(),
                entry.subject().place(),
                null,
                new BadgeCase(
                        entry.subject().name(),
                        told.step(),
                        told.variant(),
                        told.awardDate(),
                        reaches(entry),
                        told.ground(),
                        told.decisionNo()),
                null,
                steps);
    }

    private static ImportedCases.Step<BadgeState> step(BadgeMove move, LocalDate on) {
        return new ImportedCases.Step<>(move.name(), move.to(), on);
    }
}
