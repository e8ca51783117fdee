package vn.dangbo.member.admission;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.record.Sex;

/**
 * A person to be followed on the way to the Party; or a probationary member on record, who waits for the recognition.
 *
 * @param organisation code or UUID of the cell that follows the person; left out for a member on record
 * @param member a probationary member on record; everything else about the person is then left out
 * @param personalId số căn cước, twelve digits
 * @param birthDate its day: the age is judged by month
 * @param ethnicity code list {@code ethnicities}
 * @param religion code list {@code religions}
 * @param educationGrade last class of general education completed, 0 to 12
 * @param occupation code list {@code occupations}
 * @param youthUnion whether a member of the youth union (đoàn viên)
 * @param context from which circle the person comes, of the code list admission-contexts
 * @param on day of the listing; left out: today
 */
@Schema(name = "AdmissionRequest")
record AdmissionRequest(
        @Schema(examples = "KT01C01") String organisation,
        UUID member,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        Sex sex,
        LocalDate birthDate,
        @Schema(examples = "080305012345") String personalId,
        @Schema(examples = "01") String ethnicity,
        String religion,
        Integer educationGrade,
        @Schema(examples = "HOC_SINH_SINH_VIEN") String occupation,
        Boolean youthUnion,
        @Schema(examples = "HIGH_SCHOOL_STUDENT") String context,
        LocalDate on) {}
