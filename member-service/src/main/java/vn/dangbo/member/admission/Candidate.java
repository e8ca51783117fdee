package vn.dangbo.member.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.member.record.Sex;

/**
 * Who is to be admitted.
 *
 * @param id of the member that the candidate becomes
 * @param personalIdEncrypted số căn cước, bound to the id; null for a member on record, whose own row has it
 * @param personalIdHash what finds it
 * @param educationGrade last class of general education completed, 0 to 12; null when not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Candidate(
        UUID id,
        String fullName,
        Sex sex,
        LocalDate birthDate,
        String ethnicity,
        String religion,
        String personalIdEncrypted,
        String personalIdHash,
        Integer educationGrade) {}
