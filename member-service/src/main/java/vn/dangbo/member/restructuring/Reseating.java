package vn.dangbo.member.restructuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.time.Validity;

/**
 * One member's seatings before and after an act. On every day the member sits in as many cells after it as before: in
 * one or in none. Pure.
 *
 * @param before the official seatings as they are
 * @param after as they become
 * @param moves what was done to which of them
 */
record Reseating(List<Seating> before, List<Seating> after, List<Move> moves) {

    /**
     * A seating that was moved.
     *
     * @param validFrom first day in the other cell
     */
    record Move(UUID from, UUID to, LocalDate validFrom, MoveKind kind) {}

    /**
     * Where a seating goes that an earlier act made.
     *
     * @param to the cell that the member came from
     */
    record Back(UUID to, MoveKind kind) {}

    /**
     * What is to be done to one member.
     *
     * @param destinations by cell: where the member goes from there
     * @param back by first day: the seatings that go back to where they came from
     */
    record Plan(Map<UUID, UUID> destinations, Map<LocalDate, Back> back) {

        Plan() {
            this(new HashMap<>(), new HashMap<>());
        }
    }

    /**
     * Moves a member.
     *
     * @param day the first day in the new cells
     */
    static Reseating of(Collection<Seating> seatings, LocalDate day, Plan plan) {
        var before = List.copyOf(seatings);
        var after = new ArrayList<Seating>();
        var moves = new ArrayList<Move>();
        var joined = new HashSet<Seating>();
        for (var seating : before) {
            var returning = plan.back().get(seating.validity().from());
            if (returning != null) {
                returned(seating, day, returning, before, joined, after, moves);
            } else {
                moved(seating, day, plan.destinations().get(seating.cellId()), after, moves);
            }
        }
        after.removeAll(joined);
        return new Reseating(before, List.copyOf(after), List.copyOf(moves));
    }

    /** First days of the seatings that have become a part of another. */
    List<LocalDate> joined() {
        return moves.stream()
                .filter(move -> move.kind() == MoveKind.JOINED)
                .map(Move::validFrom)
                .toList();
    }

    /** The seatings that are not on record as they become. */
    List<Seating> changed() {
        return after.stream().filter(seating -> !before.contains(seating)).toList();
    }

    private static void moved(Seating seating, LocalDate day, UUID to, List<Seating> after, List<Move> moves) {
        var validity = seating.validity();
        if (to == null || to.equals(seating.cellId()) || !validity.overlaps(Validity.since(day))) {
            after.add(seating);
        } else if (validity.from().isBefore(day)) {
            after.add(
                    new Seating(seating.cellId(), validity.endingOn(day), seating.startCause(), EndCause.RESTRUCTURED));
            after.add(new Seating(to, new Validity(day, validity.to()), StartCause.RESTRUCTURED, seating.endCause()));
            moves.add(new Move(seating.cellId(), to, day, MoveKind.DIVIDED));
        } else {
            after.add(new Seating(to, validity, seating.startCause(), seating.endCause()));
            moves.add(new Move(seating.cellId(), to, validity.from(), MoveKind.WHOLE));
        }
    }

    /** Back from the day on. From the very day on which it was divided, it is as if it had never been. */
    private static void returned(
            Seating seating,
            LocalDate day,
            Back back,
            List<Seating> before,
            Set<Seating> joined,
            List<Seating> after,
            List<Move> moves) {
        var validity = seating.validity();
        var first = before.stream()
                .filter(s -> back.kind() == MoveKind.DIVIDED
                        && !validity.from().isBefore(day)
                        && s.cellId().equals(back.to())
                        && s.endCause() == EndCause.RESTRUCTURED
                        && validity.from().equals(s.validity().to()))
                .findFirst();
        if (first.isEmpty()) {
            moved(seating, day, back.to(), after, moves);
            return;
        }
        joined.add(first.get());
        after.add(new Seating(
                back.to(),
                new Validity(first.get().validity().from(), validity.to()),
                first.get().startCause(),
                seating.endCause()));
        moves.add(new Move(seating.cellId(), back.to(), validity.from(), MoveKind.JOINED));
    }
}
