package vn.dangbo.member.record;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One official seating.
 *
 * @param validFrom first day in the cell
 * @param validTo first day no longer there; null while it lasts
 * @param path the cell and the units above it, from the root down, as they stood on the first day
 */
@Schema(name = "MemberHistoryEntry")
public record MemberHistoryEntry(
        LocalDate validFrom,
        LocalDate validTo,
        @Schema(examples = "ADMITTED") String startCause,
        @Schema(examples = "MOVED") String endCause,
        @Schema(examples = "KT01C01") String organisation,

        @Schema(examples = "[\"Đảng bộ thị xã Kiến Tường\",\"Đảng bộ Phường 1\",\"Chi bộ khu phố 1\"]")
        List<String> path) {}
