package vn.dangbo.member.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Role;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.web.Fields;

/** Who may do what to a case, and on which day: what every kind of case asks before it takes a step. */
@ApplicationScoped
public class CaseDesk {

    @Inject
    Caller caller;

    @Inject
    OwnPerson own;

    @Inject
    Clock clock;

    @Inject
    Organisations organisations;

    /** Where the caller sees cases. */
    public Scope reading() {
        return caller.scope(Permission.MEMBER_CASE_READ);
    }

    /** Where the caller takes lists of cases away as files; whoever may do so sees cases of all kinds there. */
    public Scope exporting() {
        return caller.scope(Permission.MEMBER_EXPORT);
    }

    /**
     * Stops a caller whose grant does not reach the unit.
     *
     * @throws ProblemException 403 PERMISSION_MISSING
     */
    public void may(Permission permission, MemberCase.Unit unit) {
        reached(caller.scope(permission), unit);
    }

    /**
     * Stops a caller who does not hold the role above the unit.
     *
     * @throws ProblemException 403 PERMISSION_MISSING
     */
    public void mustBe(Role role, MemberCase.Unit unit) {
        reached(caller.scope(Set.of(role)), unit);
    }

    /** Whether the caller holds the role above the unit. */
    public boolean is(Role role, MemberCase.Unit unit) {
        return caller.scope(Set.of(role)).covers(unit.path());
    }

    private static void reached(Scope scope, MemberCase.Unit unit) {
        if (!scope.covers(unit.path())) {
            throw ProblemException.forbidden("PERMISSION_MISSING");
        }
    }

    /**
     * The day on which something happened: as told, or today.
     *
     * @throws ProblemException 400 DAY_IN_FUTURE, FIELD_DATE_OUT_OF_RANGE
     */
    public LocalDate happened(String field, LocalDate told) {
        var today = AsOf.today(clock).date();
        var day = told == null ? today : Fields.day(field, told);
        if (day.isAfter(today)) {
            throw ProblemException.badRequest(field, "DAY_IN_FUTURE", day);
        }
        return day;
    }

    /**
     * A unit in which the caller sees cases.
     *
     * @throws ProblemException 404 ORGANISATION_NOT_FOUND
     */
    OrganisationRef unit(String reference) {
        return organisations.require(reference, reading(), today());
    }

    /** Today, in Vietnam. */
    public LocalDate today() {
        return AsOf.today(clock).date();
    }

    /** The account's name, for the records. */
    public String name() {
        return caller.name();
    }

    /** The account's subject, which never changes. */
    public String account() {
        return caller.subject();
    }

    /**
     * Stops a caller whose own record it is.
     *
     * @throws ProblemException 409 OWN_RECORD
     */
    public void notOwn(UUID member) {
        if (own.is(member)) {
            throw ProblemException.of(409, "OWN_RECORD");
        }
    }
}
