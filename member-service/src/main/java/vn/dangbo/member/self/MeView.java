package vn.dangbo.member.self;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.profile.MemberRecord;
import vn.dangbo.member.record.MemberView;

/**
 * The caller's own member record.
 *
 * @param organisation the cell of the official seating
 * @param record the Phiếu đảng viên, masked as others see it; in clear it is in the export
 */
@Schema(name = "Me")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeView(
        UUID id,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        @Schema(examples = "OFFICIAL") String state,
        MemberView.Cell organisation,
        LocalDate admittedOn,
        LocalDate officialOn,
        LocalDate seatedFrom,
        MemberRecord record) {}
