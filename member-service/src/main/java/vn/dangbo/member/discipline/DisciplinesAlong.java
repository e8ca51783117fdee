package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.record.MemberCodeLists;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;

/**
 * Decisions on discipline that go along between deployments. Where the member goes those in force go on: nobody is honoured
 * meanwhile, and a complaint that is open is settled there. They were counted where they were made.
 */
@ApplicationScoped
public class DisciplinesAlong {

    private static final String OF_MEMBER = """
            select d.form, d.level, d.violation, d.position_level, d.legal_outcome, d.administrative_sanction, d.announced_on,
                   d.lapses_on, d.lapsed_from,
                   array(select jsonb_array_elements_text(c.facts -> 'circumstances' -> 'violationCodes')) as codes,
                   c.facts -> 'decision' ->> 'office' as office, c.facts -> 'decision' ->> 'decidedBy' as decided_by,
                   c.facts -> 'decision' ->> 'number' as number, c.facts -> 'decision' ->> 'signer' as signer,
                   cast(c.facts -> 'decision' ->> 'receivedOn' as date) as received_on,
                   case when c.facts -> 'complaint' ->> 'state' in ('FILED', 'AT_LEVEL')
                        then cast(c.facts -> 'complaint' ->> 'filedOn' as date) end as filed_on
            from discipline d join member_case c on c.id = d.case_id join member m on m.id = d.member_id
            where d.member_id = :member and d.ended_on is null and %s order by d.announced_on, d.case_id
            """.formatted(Sql.inScope("m.unit_path"));

    private static final String ON_RECORD = """
            select 1 as found from discipline d join member_case c on c.id = d.case_id
            where d.member_id = :member and d.announced_on = :announcedOn and c.facts -> 'decision' ->> 'number' = :number
            """;

    @Inject
    Sql sql;

    @Inject
    CaseBook book;

    @Inject
    Disciplines disciplines;

    @Inject
    MemberCodeLists codes;

    @Inject
    DisciplineCodeLists around;

    /**
     * Who has arrived, and how.
     *
     * @param cell in which the member sits now
     * @param arrival the case of the arrival
     * @param from name of the deployment
     */
    public record Arrived(UUID member, String name, UUID cell, UUID arrival, String from, LocalDate on) {}

    /**
     * Those of a member who goes, oldest first. Nobody goes whose case is still examined: it is settled where its papers are, and
     * how long it keeps older decisions open cannot be told before.
     *
     * @throws ProblemException 409 DISCIPLINE_CASE_OPEN
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DisciplineAlong> of(UUID member, Scope scope) {
        if (book.isOpen(Discipline.KIND, member)) {
            throw ProblemException.of(409, "DISCIPLINE_CASE_OPEN");
        }
        sql.open(scope);
        return sql.list(OF_MEMBER, Sql.scoped(scope, Map.of("member", member)), DisciplinesAlong::along);
    }

    private static DisciplineAlong along(Tuple row) {
        return new DisciplineAlong(
                row.get("form", String.class),
                row.get("level", String.class),
                row.get("violation", String.class),
                codes(row.get("codes", String[].class)),
                row.get("position_level", String.class),
                row.get("legal_outcome", String.class),
                row.get("administrative_sanction", String.class),
                row.get("office", String.class),
                row.get("decided_by", String.class),
                row.get("number", String.class),
                row.get("signer", String.class),
                row.get("announced_on", LocalDate.class),
                row.get("received_on", LocalDate.class),
                row.get("lapses_on", LocalDate.class),
                row.get("lapsed_from", LocalDate.class),
                row.get("filed_on", LocalDate.class));
    }

    private static List<String> codes(String[] codes) {
        return codes.length == 0 ? null : List.of(codes);
    }

    /**
     * Opens those that are in force on the day of the arrival, unless they are on record here already.
     *
     * @throws ProblemException 400 naming the field that cannot be taken
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(Arrived who, List<DisciplineAlong> told) {
        told.forEach(one -> take(who, one));
    }

    private void take(Arrived who, DisciplineAlong one) {
        var form = DisciplineForm.valueOf(code("form", one.form(), DisciplineForm.codes()));
        if (!form.lapses()) {
            return;
        }
        var told = one.checked();
        var announcedOn = told.announcedOn();
        if (announcedOn.isAfter(who.on())) {
            return;
        }
        var term = told.lapsesOn() == null ? disciplines.term(announcedOn) : told.lapsesOn();
        var endsOn = told.endsOn(term);
        if (endsOn != null && !endsOn.isAfter(who.on()) || isOnRecord(who.member(), announcedOn, told.number())) {
            return;
        }
        var facts = facts(who, told, form);
        var id = book.open(
                Discipline.KIND,
                DisciplineState.IN_FORCE,
                new CaseBook.Opening<>(who.member(), who.cell(), null, facts, announcedOn, null),
                Scope.everywhere());
        disciplines.bring(id, who.member(), who.cell(), facts, new Disciplines.Brought(who.arrival(), term, endsOn));
        if (told.complaintFiledOn() != null) {
            disciplines.hold(id, id, told.complaintFiledOn());
        } else if (endsOn.isAfter(term)) {
            // kept open there by what is settled since: on record, because it is reckoned anew when a case here comes
            // or goes
            disciplines.hold(id, id, announcedOn);
            disciplines.release(id, endsOn);
        }
    }

    private boolean isOnRecord(UUID member, LocalDate announcedOn, String number) {
        sql.open(Scope.everywhere());
        return sql.first(ON_RECORD, Map.of("member", member, "announcedOn", announcedOn, "number", number), row -> true)
                .isPresent();
    }

    private Discipline facts(Arrived who, DisciplineAlong told, DisciplineForm form) {
        var level = DisciplineLevel.valueOf(code("level", told.level(), DisciplineLevel.codes()));
        var classes = codes.violationClasses();
        var violation = code("violation", told.violation(), classes);
        List<String> all = told.violationCodes() == null ? List.of() : told.violationCodes();
        all.forEach(one -> code("violationCodes", one, classes));
        var circumstances = new Circumstances(
                all,
                null,
                around("positionLevel", told.positionLevel(), DisciplineCodeLists.POSITION_LEVELS),
                around("legalOutcome", told.legalOutcome(), DisciplineCodeLists.LEGAL_OUTCOMES),
                around(
                        "administrativeSanction",
                        told.administrativeSanction(),
                        DisciplineCodeLists.ADMINISTRATIVE_SANCTIONS),
                null);
        var decision = new Discipline.Decision(
                form,
                level,
                told.office(),
                told.decidedBy() == null ? "%s, %s".formatted(level.vi(), who.from()) : told.decidedBy(),
                null,
                null,
                told.number(),
                told.signer(),
                told.announcedOn(),
                told.receivedOn() == null ? told.announcedOn() : told.receivedOn(),
                null);
        var complaint = told.complaintFiledOn() == null
                ? null
                : new Discipline.Complaint(ComplaintState.FILED, 0, told.complaintFiledOn(), null);
        return Discipline.opened(who.name(), violation, null, null, circumstances)
                .decided(decision)
                .complained(complaint);
    }

    private String around(String field, String value, String list) {
        return value == null ? null : code(field, value, around.codes(list));
    }

    private static String code(String field, String value, List<String> known) {
        return Fields.code("disciplines." + field, required(field, value), known);
    }

    private static <T> T required(String field, T value) {
        return Fields.required("disciplines." + field, value);
    }
}
