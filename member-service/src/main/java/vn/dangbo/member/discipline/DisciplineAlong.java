package vn.dangbo.member.discipline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/**
 * A decision on discipline that was neither annulled nor replaced, as it goes along with a member who leaves for another
 * deployment. What happened stays with who decided.
 *
 * @param violation code of the class under which it is counted
 * @param violationCodes codes of all classes; null from deployments that tell one alone
 * @param decidedBy name of the body that decided; null when it is not on record
 * @param lapsesOn the end of the term; null when it never lapses, and from deployments that do not tell it
 * @param lapsedFrom the day from which it has lapsed; null: it has not, or never does
 * @param complaintFiledOn the day of a complaint that is open; null for none
 */
@Schema(name = "HandOverDiscipline")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisciplineAlong(
        String form,
        String level,
        String violation,
        List<String> violationCodes,
        String positionLevel,
        String legalOutcome,
        String administrativeSanction,
        String office,
        String decidedBy,
        String number,
        String signer,
        LocalDate announcedOn,
        LocalDate receivedOn,
        LocalDate lapsesOn,
        LocalDate lapsedFrom,
        LocalDate complaintFiledOn) {

    private static final int TEXT = 500;

    /** Whether it holds on a day, for a decision that lapses. */
    public boolean isInForce(LocalDate day) {
        return lapsesOn != null && (complaintFiledOn != null || lapsedFrom == null || lapsedFrom.isAfter(day));
    }

    /** As it was told before it was told how it goes on: the fields that hand-overs of schema 1 have. */
    public DisciplineAlong asBefore() {
        return new DisciplineAlong(
                form,
                level,
                violation,
                null,
                null,
                null,
                null,
                null,
                null,
                number,
                null,
                announcedOn,
                null,
                null,
                lapsedFrom,
                null);
    }

    /**
     * What was told, when it can be: texts and days as of a decision that is recorded here.
     *
     * @throws vn.dangbo.platform.problem.ProblemException 400 FIELD_MISSING, FIELD_DATE_OUT_OF_RANGE, FIELD_TOO_LONG,
     *     CHARACTER_INVALID; SPAN_REVERSED for a term, a receipt or a complaint before the announcement
     */
    DisciplineAlong checked() {
        var announced = Fields.required(named("announcedOn"), day("announcedOn", announcedOn));
        return new DisciplineAlong(
                form,
                level,
                violation,
                violationCodes,
                positionLevel,
                legalOutcome,
                administrativeSanction,
                text("office", office),
                text("decidedBy", decidedBy),
                Fields.required(named("number"), text("number", number)),
                text("signer", signer),
                announced,
                notBefore(announced, "receivedOn", receivedOn),
                notBefore(announced, "lapsesOn", lapsesOn),
                day("lapsedFrom", lapsedFrom),
                notBefore(announced, "complaintFiledOn", complaintFiledOn));
    }

    private static LocalDate notBefore(LocalDate announced, String field, LocalDate told) {
        if (day(field, told) != null && told.isBefore(announced)) {
            throw ProblemException.badRequest(named(field), "SPAN_REVERSED");
        }
        return told;
    }

    private static LocalDate day(String field, LocalDate told) {
        return Fields.day(named(field), told);
    }

    private static String text(String field, String told) {
        return Fields.text(named(field), told, TEXT);
    }

    private static String named(String field) {
        return "disciplines." + field;
    }

    /** The day from which it is no longer in force; null while a complaint keeps it open. */
    LocalDate endsOn(LocalDate term) {
        if (complaintFiledOn != null) {
            return null;
        }
        return lapsedFrom == null || lapsedFrom.isBefore(term) ? term : lapsedFrom;
    }
}
