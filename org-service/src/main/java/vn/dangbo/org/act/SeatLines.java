package vn.dangbo.org.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.org.act.ActPlan.Reason;
import vn.dangbo.org.act.ActProposal.SeatLine;
import vn.dangbo.org.act.SeatBook.Sitting;

/**
 * Finds for every open seat of the organisations concerned the one line of the act that speaks for it: the line that
 * names it, or the line for the rest of its organisation, or the line for the rest of all. Pure.
 */
final class SeatLines {

    private final Set<String> concerned;
    private final LocalDate day;
    private final Map<UUID, SeatLine> named = new HashMap<>();
    /** By organisation; the empty text stands for all of them. */
    private final Map<String, SeatLine> rest = new HashMap<>();

    final List<Reason> blocking = new ArrayList<>();
    final List<Reason> warnings = new ArrayList<>();

    /**
     * Reads the lines.
     *
     * @param concerned codes of the organisations whose seats must be spoken for
     */
    SeatLines(List<SeatLine> lines, Set<String> concerned, LocalDate day, SeatBook book) {
        this.concerned = concerned;
        this.day = day;
        var known = new HashMap<UUID, Sitting>();
        book.seats().forEach(seat -> known.put(seat.id(), seat));
        for (var line : lines) {
            if (line.from() != null && !concerned.contains(line.from())) {
                blocking.add(Reason.of("SEAT_LINE_FOREIGN", line.from()));
            } else if (line.seats() == null) {
                if (rest.putIfAbsent(line.from() == null ? "" : line.from(), line) != null) {
                    blocking.add(Reason.of("SEAT_LINE_TWICE", line.from()));
                }
            } else {
                line.seats().forEach(seat -> name(seat, line, known.get(seat)));
            }
        }
    }

    private void name(UUID id, SeatLine line, Sitting seat) {
        // Of seats elsewhere nothing is told.
        var mine = seat != null && concerned.contains(seat.organisation()) ? seat : null;
        if (named.putIfAbsent(id, line) != null) {
            blocking.add(Reason.ofSeat("SEAT_TWICE", line.from(), id, mine));
        } else if (mine == null || line.from() != null && !line.from().equals(seat.organisation())) {
            blocking.add(Reason.ofSeat("SEAT_FOREIGN", line.from(), id, null));
        } else if (!mine.openOn(day)) {
            // One that has ended since it was named is no mistake: there is nobody to move.
            warnings.add(Reason.ofSeat("SEAT_NOT_OPEN", seat.organisation(), id, seat));
        }
    }

    /** The line of an open seat; null, with a reason, when no line speaks for it. */
    SeatLine of(Sitting seat) {
        var line = named.get(seat.id());
        if (line == null) {
            line = rest.getOrDefault(seat.organisation(), rest.get(""));
        }
        if (line == null) {
            blocking.add(Reason.ofSeat("SEAT_UNALLOCATED", seat.organisation(), seat.id(), seat));
        }
        return line;
    }
}
