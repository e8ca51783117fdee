package vn.dangbo.member.admission;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the committee above allows in writing.
 *
 * @param on day of the document
 */
@Schema(name = "AdmissionConsent")
record Consent(Matter matter, @Schema(examples = "77-CV/TU") String number, LocalDate on) {

    /** What is allowed; code list {@code admission-consents}. */
    enum Matter {
        /** An applicant above the age. */
        AGE("kết nạp người trên tuổi quy định", "an applicant above the age"),
        /** An applicant without the schooling. */
        EDUCATION("kết nạp người chưa đủ trình độ học vấn", "an applicant without the schooling"),
        /** A ceremony after its term. */
        LATE_CEREMONY("tổ chức lễ kết nạp quá thời hạn", "a ceremony after its term");

        private final String vi;
        private final String en;

        Matter(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        String vi() {
            return vi;
        }

        String en() {
            return en;
        }
    }
}
