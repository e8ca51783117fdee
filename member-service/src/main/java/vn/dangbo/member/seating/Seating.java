package vn.dangbo.member.seating;

import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.time.Validity;

/**
 * A member's official place in a cell (sinh hoạt chính thức) in a span of time. A member has at most one on any day.
 *
 * @param cellId the cell
 * @param validity half-open; an open end means still there
 * @param startCause how it began
 * @param endCause how it ended; null while it is open
 */
public record Seating(UUID cellId, Validity validity, StartCause startCause, EndCause endCause) {

    /** Whether the seatings leave out no day of the span. */
    public static boolean cover(List<Seating> seatings, Validity span) {
        var without = List.of(span);
        for (var seating : seatings) {
            without = without.stream()
                    .flatMap(part -> part.minus(seating.validity()).stream())
                    .toList();
        }
        return without.isEmpty();
    }
}
