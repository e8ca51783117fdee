package vn.dangbo.member.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.member.record.Sex;

/**
 * Who is to be admitted; the identity number stands in {@link Candidates}.
 *
 * @param id of the member that the candidate becomes
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
        Integer educationGrade) {}
