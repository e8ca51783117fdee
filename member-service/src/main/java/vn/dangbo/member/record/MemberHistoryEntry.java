package vn.dangbo.member.record;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One official seating, or the part of one in which the cell and the units above it stayed what they were.
 *
 * @param validFrom first day of it
 * @param validTo first day that is not in it; null while it lasts
 * @param startCause how the seating began; null for a part in which it went on
 * @param endCause how it ended; null while it lasts, and for a part after which it went on
 * @param path the cell and the units above it, from the root down, as they were called then
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
