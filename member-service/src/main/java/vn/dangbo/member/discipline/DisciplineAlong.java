package vn.dangbo.member.discipline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

    /** The day from which it is no longer in force; null while a complaint keeps it open. */
    LocalDate endsOn(LocalDate term) {
        if (complaintFiledOn != null) {
            return null;
        }
        return lapsedFrom == null || lapsedFrom.isBefore(term) ? term : lapsedFrom;
    }
}
