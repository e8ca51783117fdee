package vn.dangbo.member.roll;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.StartCause;

/**
 * What the list tells of a member; all texts as they are to be read, null where nothing is on record.
 *
 * @param sortKey by which the list is ordered, with the id
 * @param education classes of general education, such as 12/12
 * @param languages foreign languages with their levels
 * @param service soldier, police or retired, and the years of service
 * @param badges steps of the badges held
 * @param stay the latest seating in the organisation
 */
record RollMember(
        UUID id,
        String sortKey,
        String fullName,
        String otherName,
        Sex sex,
        String ethnicity,
        String religion,
        String home,
        String education,
        String politicalTheory,
        String professionalLevel,
        List<String> languages,
        String occupation,
        List<String> service,
        LocalDate admittedOn,
        LocalDate officialOn,
        String cardNumber,
        String cvNumber,
        List<Integer> badges,
        Stay stay,
        Sight sight) {

    /**
     * A seating in the organisation.
     *
     * @param cell name of the cell
     * @param cameFrom name of the cell before, outside the organisation; null for none here
     * @param to first day on which it is over; null while it goes on
     * @param wentTo name of the cell after it; null for none here
     */
    record Stay(
            String cell,
            LocalDate from,
            StartCause startCause,
            String cameFrom,
            LocalDate to,
            EndCause endCause,
            String wentTo) {}

    /**
     * What the caller may see of this member.
     *
     * @param record ethnicity, religion, schooling and occupation
     * @param languages those of the dossier
     * @param clear home place and numbers in clear
     */
    record Sight(boolean record, boolean languages, boolean clear) {}
}
