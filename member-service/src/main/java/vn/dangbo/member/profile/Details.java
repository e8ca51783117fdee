package vn.dangbo.member.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.time.PartialDate;
import vn.dangbo.platform.web.Fields;

/**
 * What the record tells of addresses and of the years before the Party (items 05 to 07 and 13 to 16 of the form); stored
 * encrypted as a whole. Every part may be left out.
 *
 * @param birthRegistration nơi đăng ký khai sinh
 * @param home quê quán
 * @param permanent thường trú
 * @param temporary tạm trú
 * @param recruitedOn tuyển dụng
 * @param recruitedBy cơ quan tuyển dụng
 * @param youthUnionOn ngày vào Đoàn
 * @param massOrganisations tham gia tổ chức xã hội khác
 * @param enlistedOn nhập ngũ
 * @param dischargedOn xuất ngũ
 */
@Schema(name = "MemberDetails")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Details(
        Address birthRegistration,
        Address home,
        Address permanent,
        Address temporary,
        PartialDay recruitedOn,
        String recruitedBy,
        PartialDay youthUnionOn,
        String massOrganisations,
        PartialDay enlistedOn,
        PartialDay dischargedOn) {

    /** Field that they are encrypted for. */
    static final String FIELD = "member.details";

    /** Of whom nothing of it is known. */
    static final Details NONE = new Details(null, null, null, null, null, null, null, null, null, null);

    private static final int LONGEST = 500;

    /**
     * The details, each checked.
     *
     * @throws vn.dangbo.platform.problem.ProblemException 400 naming the field
     */
    static Details checked(Details said, Clock clock) {
        if (said == null) {
            return NONE;
        }
        return new Details(
                Address.checked("details.birthRegistration", said.birthRegistration),
                Address.checked("details.home", said.home),
                Address.checked("details.permanent", said.permanent),
                Address.checked("details.temporary", said.temporary),
                day("details.recruitedOn", said.recruitedOn, clock),
                Fields.text("details.recruitedBy", said.recruitedBy, LONGEST),
                day("details.youthUnionOn", said.youthUnionOn, clock),
                Fields.text("details.massOrganisations", said.massOrganisations, LONGEST),
                day("details.enlistedOn", said.enlistedOn, clock),
                day("details.dischargedOn", said.dischargedOn, clock));
    }

    private static PartialDay day(String field, PartialDay said, Clock clock) {
        if (said == null) {
            return null;
        }
        PartialDate checked = said.checked(field, clock);
        return PartialDay.of(checked.toString());
    }

    /** With the texts of addresses masked. */
    Details masked() {
        return new Details(
                masked(birthRegistration),
                masked(home),
                masked(permanent),
                masked(temporary),
                recruitedOn,
                recruitedBy,
                youthUnionOn,
                massOrganisations,
                enlistedOn,
                dischargedOn);
    }

    private static Address masked(Address address) {
        return address == null ? null : address.masked();
    }
}
