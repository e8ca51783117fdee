package vn.dangbo.member.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found about the applicant or one of the family. Relatives are told by what they are to the applicant and not
 * by name: they are third parties.
 *
 * @param place where it was asked
 */
@Schema(name = "Verification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Verification(
        Relation relation,
        Finding finding,
        LocalDate on,
        @Schema(examples = "Đảng ủy xã Bình Hiệp") String place) {

    /** About whom; code list {@code verification-relations}. */
    enum Relation {
        SELF("bản thân", "the applicant"),
        PARENT("cha, mẹ đẻ", "a parent"),
        CARER("người trực tiếp nuôi dưỡng", "who brought the applicant up"),
        SPOUSE("vợ hoặc chồng", "the spouse"),
        PARENT_IN_LAW("cha, mẹ vợ hoặc chồng", "a parent-in-law"),
        CHILD("con đẻ từ đủ 18 tuổi", "a grown-up child");

        private final String vi;
        private final String en;

        Relation(String vi, String en) {
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

    /** With what result; code list {@code verification-findings}. */
    enum Finding {
        CLEAR("bảo đảm tiêu chuẩn", "as required"),
        /** A member who has declared everything: nobody need travel. */
        DECLARED("đảng viên, lý lịch đã khai đầy đủ", "a member who has declared everything"),
        NOT_CLEAR("không bảo đảm", "not as required");

        private final String vi;
        private final String en;

        Finding(String vi, String en) {
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
