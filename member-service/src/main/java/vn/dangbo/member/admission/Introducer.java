package vn.dangbo.member.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who vouches for an applicant: an official member, or in the place of one a committee of the youth union.
 *
 * @param member null when it is the youth union
 * @param togetherSince since when the member has worked, studied or lived together with the applicant
 * @param youthUnion name of the committee; null when it is a member
 */
@Schema(name = "Introducer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Introducer(
        UUID member,
        LocalDate togetherSince,

        @Schema(examples = "Ban Chấp hành Đoàn xã Bình Hiệp")
        String youthUnion) {}
