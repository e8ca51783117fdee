package vn.dangbo.member.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * The way of a reconciliation: the unit declares what its book says, somebody of the superior compares it with the records.
 * What agrees is confirmed; what differs is declared anew, or settled for a reason. Source: Hướng dẫn 12-HD/BTCTW 2022.
 */
@ApplicationScoped
class ReconciliationCourse {

    private static final String OPEN = "OPEN";
    private static final int TEXT = 1_000;
    private static final int MOST = 10_000_000;

    private static final String SUPERIOR = """
            select c.ancestor_id as id from organisation_closure c
            where c.descendant_id = :unit and c.depth = 1 and c.validity @> cast(:day as date)
            """;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    Organisations organisations;

    @Inject
    Periods periods;

    @Inject
    Stocks stocks;

    /**
     * A unit declares its number.
     *
     * @throws ProblemException 404 ORGANISATION_NOT_FOUND; 409 CASE_OPEN when it has declared already, SUPERIOR_NONE; 400 naming
     *     the field
     */
    @Transactional
    UUID open(ReconciliationRequest said) {
        var last = periods.ending(said.quarterEnd()).to();
        var scope = caller.scope(Permission.RECONCILIATION_DECLARE);
        var unit = organisations.require(Fields.required("organisation", said.organisation()), scope, last);
        var superior = superior(unit, last);
        var on = told(said.on(), last);
        var facts = new Reconciliation(
                last,
                declared(said.official(), said.probationary()),
                stocks.of(unit, last),
                Fields.text("note", said.note(), TEXT),
                null);
        return book.open(
                Reconciliation.KIND,
                ReconciliationState.OPEN,
                new CaseBook.Opening<>(null, unit.id(), superior, facts, on, periods.dueOn(last)),
                scope);
    }

    private UUID superior(OrganisationRef unit, LocalDate day) {
        return sql.first(SUPERIOR, Map.of("unit", unit.id(), "day", day), row -> row.get("id", UUID.class))
                .orElseThrow(() -> ProblemException.of(409, "SUPERIOR_NONE", unit.code(), day));
    }

    /**
     * The unit declares anew, when what it told or what is recorded was wrong.
     *
     * @throws ProblemException 404 CASE_NOT_FOUND; 403; 409 STEP_NOT_IN_STATE; 412; 400 naming the field
     */
    @Transactional
    UUID declare(UUID id, ReconciliationAction said, String ifMatch) {
        var one = held(id, ifMatch);
        desk.may(Permission.RECONCILIATION_DECLARE, one.place());
        var facts = new Reconciliation(
                one.facts().quarterEnd(),
                declared(said.official(), said.probationary()),
                now(one),
                Fields.text("note", said.note(), TEXT),
                null);
        step(one, ReconciliationStep.DECLARE, facts, said);
        return id;
    }

    /**
     * The superior compares; whether it is confirmed follows from the numbers of that moment.
     *
     * @throws ProblemException as {@link #declare}; 409 SAME_PERSON to whoever declared
     */
    @Transactional
    UUID check(UUID id, ReconciliationAction said, String ifMatch) {
        var one = examined(id, ifMatch);
        var facts = one.facts().checked(now(one));
        if (facts.difference().equals(Count.NONE)) {
            step(one, ReconciliationStep.CONFIRM, facts.sealed(one.place().code()), said);
        } else {
            step(one, ReconciliationStep.FIND_DIFFERENCE, facts, said);
        }
        return id;
    }

    /**
     * The superior accepts why the numbers differ.
     *
     * @throws ProblemException as {@link #check}; 400 FIELD_MISSING without a reason
     */
    @Transactional
    UUID settle(UUID id, ReconciliationAction said, String ifMatch) {
        var one = examined(id, ifMatch);
        Fields.required("reason", said.reason());
        step(one, ReconciliationStep.SETTLE, one.facts().sealed(one.place().code()), said);
        return id;
    }

    private MemberCase<ReconciliationState, Reconciliation> held(UUID id, String ifMatch) {
        var one = book.hold(Reconciliation.KIND, id, desk.reading());
        RecordVersion.check(ifMatch, one.version());
        return one;
    }

    private MemberCase<ReconciliationState, Reconciliation> examined(UUID id, String ifMatch) {
        var one = held(id, ifMatch);
        desk.may(Permission.RECONCILIATION_CHECK, one.other());
        book.notBy(id, OPEN, ReconciliationStep.DECLARE.name());
        return one;
    }

    private Count now(MemberCase<ReconciliationState, Reconciliation> one) {
        var unit = one.place();
        return stocks.of(
                new OrganisationRef(unit.id(), unit.code(), unit.code(), unit.path()),
                one.facts().quarterEnd());
    }

    private void step(
            MemberCase<ReconciliationState, Reconciliation> one,
            ReconciliationStep step,
            Reconciliation facts,
            ReconciliationAction said) {
        var change = new CaseBook.Change<>(
                null,
                facts,
                told(said.on(), facts.quarterEnd()),
                one.dueOn(),
                Fields.text("reason", said.reason(), TEXT));
        book.step(Reconciliation.KIND, one, step, change, desk.reading());
    }

    /** Of a day that is not over, nobody knows how many there will be. */
    private LocalDate told(LocalDate on, LocalDate last) {
        var day = desk.happened("on", on);
        if (day.isBefore(last)) {
            throw ProblemException.badRequest("on", "STEP_BEFORE_LAST", day, last);
        }
        return day;
    }

    private static Count declared(Integer official, Integer probationary) {
        return new Count(
                Fields.number("official", Fields.required("official", official), 0, MOST),
                Fields.number("probationary", Fields.required("probationary", probationary), 0, MOST));
    }
}
