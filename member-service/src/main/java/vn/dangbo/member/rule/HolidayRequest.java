package vn.dangbo.member.rule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The public holidays of a year as they are to be from now on: a day that is left out is none any more.
 *
 * @param complete whether all of them are told as announced
 * @param legalBasis the announcement
 * @param correction true when a day that is not to come changes
 */
@Schema(name = "HolidayRequest")
record HolidayRequest(
        Boolean complete,
        String note,
        List<HolidayYear.Day> days,

        @Schema(examples = "Thông báo của Bộ Nội vụ về nghỉ Tết năm 2027")
        String legalBasis,

        @Schema(examples = "đã có thông báo chính thức") String reason,
        Boolean correction) {}
