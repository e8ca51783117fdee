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
 * @param occupation code list {@code occupations}, as at the ceremony once that is held; null when not told
 * @param youthUnion whether a member of the youth union (đoàn viên), likewise; null when not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Candidate(
        UUID id,
        String fullName,
        Sex sex,
        LocalDate birthDate,
        String ethnicity,
        String religion,
        Integer educationGrade,
        String occupation,
        Boolean youthUnion) {

    /** As the person is when the ceremony is held; what is null has not changed. */
    Candidate asAtCeremony(String occupationThen, Boolean youthUnionThen) {
        return new Candidate(
                id,
                fullName,
                sex,
                birthDate,
                ethnicity,
                religion,
                educationGrade,
                occupationThen == null ? occupation : occupationThen,
                youthUnionThen == null ? youthUnion : youthUnionThen);
    }
}
