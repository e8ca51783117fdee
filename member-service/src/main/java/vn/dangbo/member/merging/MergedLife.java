package vn.dangbo.member.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.Validity;

/**
 * The life that two records of one person tell together. On every day the person sits in one cell or in none: where both
 * records seat the person on a day, the case says which holds. Pure.
 */
final class MergedLife {

    private MergedLife() {}

    /** Two seatings, one of each record, that share days. */
    record Overlap(Seating survivor, Seating merged) {

        private Seating holder(MergeSide side) {
            return side == MergeSide.SURVIVOR ? survivor : merged;
        }
    }

    /** Part of a seating; where it was cut it has the cause of a move, which is no cause that was reported. */
    private record Part(UUID cell, Validity days, StartCause start, EndCause end, boolean cutStart, boolean cutEnd) {

        static Part of(Seating seating, Validity days) {
            boolean cutStart = !days.from().equals(seating.validity().from());
            boolean cutEnd =
                    days.to() != null && !days.to().equals(seating.validity().to());
            return new Part(
                    seating.cellId(),
                    days,
                    cutStart ? StartCause.MOVED : seating.startCause(),
                    cutEnd ? EndCause.MOVED : seating.endCause(),
                    cutStart,
                    cutEnd);
        }

        Seating seating() {
            return new Seating(cell, days, start, end);
        }
    }

    /** All pairs of seatings that share days, in the order of time. */
    static List<Overlap> overlaps(Life survivor, Life merged) {
        return survivor.seatings().stream()
                .flatMap(one -> merged.seatings().stream()
                        .filter(other -> other.validity().overlaps(one.validity()))
                        .map(other -> new Overlap(one, other)))
                .toList();
    }

    /**
     * The survivor's life after the merge.
     *
     * @param standing of the record whose membership holds
     * @param holds which of the two seatings of an overlap counts on the days that they share
     * @throws ProblemException 409 MERGE_AFTER_DEATH, MERGE_MEMBERSHIP_UNCLEAR
     */
    static Life of(Life survivor, Life merged, Sex sex, Standing standing, Function<Overlap, MergeSide> holds) {
        var overlaps = overlaps(survivor, merged);
        var parts = new ArrayList<Part>();
        for (var seating : survivor.seatings()) {
            parts.addAll(rest(seating, yieldingTo(seating, overlaps, MergeSide.MERGED, holds)));
        }
        for (var seating : merged.seatings()) {
            parts.addAll(rest(seating, yieldingTo(seating, overlaps, MergeSide.SURVIVOR, holds)));
        }
        parts.sort(Comparator.comparing(part -> part.days().from()));
        var seatings = seamed(parts).stream().map(Part::seating).toList();
        possible(seatings, standing);
        return new Life(survivor.member(), sex, standing, seatings);
    }

    private static List<Seating> yieldingTo(
            Seating seating, List<Overlap> overlaps, MergeSide side, Function<Overlap, MergeSide> holds) {
        return overlaps.stream()
                .filter(overlap -> (side == MergeSide.MERGED ? overlap.survivor() : overlap.merged()).equals(seating))
                .filter(overlap -> holds.apply(overlap) == side)
                .map(overlap -> overlap.holder(side))
                .toList();
    }

    /** What is left of a seating; behind the end of a membership that holds nothing is. */
    private static List<Part> rest(Seating seating, List<Seating> holders) {
        var days = List.of(seating.validity());
        for (var holder : holders) {
            var end = holder.endCause();
            boolean over = end != null && (end == EndCause.DECEASED || end.leavesTheParty());
            days = days.stream()
                    .flatMap(span -> span.minus(holder.validity()).stream())
                    .filter(span ->
                            !over || span.from().isBefore(holder.validity().to()))
                    .toList();
        }
        return days.stream().map(span -> Part.of(seating, span)).toList();
    }

    /** Where a cut made two parts meet: one seating in the same cell, a move to another. */
    private static List<Part> seamed(List<Part> parts) {
        var all = new ArrayList<Part>();
        for (var next : parts) {
            var last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last == null || !next.days().from().equals(last.days().to()) || !(last.cutEnd() || next.cutStart())) {
                all.add(next);
                continue;
            }
            all.remove(all.size() - 1);
            if (last.cell().equals(next.cell())) {
                var whole = new Validity(last.days().from(), next.days().to());
                all.add(new Part(last.cell(), whole, last.start(), next.end(), last.cutStart(), next.cutEnd()));
            } else {
                all.add(new Part(last.cell(), last.days(), last.start(), EndCause.MOVED, last.cutStart(), true));
                // who was a member the day before is not admitted, nor there since records begin
                var start = next.start() == StartCause.READMITTED || next.start() == StartCause.RESTORED
                        ? next.start()
                        : StartCause.MOVED;
                all.add(new Part(next.cell(), next.days(), start, next.end(), true, next.cutEnd()));
            }
        }
        return all;
    }

    private static void possible(List<Seating> seatings, Standing standing) {
        for (int i = 0; i + 1 < seatings.size(); i++) {
            if (seatings.get(i).endCause() == EndCause.DECEASED) {
                throw ProblemException.of(
                        409, "MERGE_AFTER_DEATH", seatings.get(i).validity().to());
            }
        }
        for (var former : standing.former()) {
            if (seatings.stream().anyMatch(seating -> goesOnOver(seating.validity(), former.until()))) {
                throw ProblemException.of(409, "MERGE_MEMBERSHIP_UNCLEAR", former.until());
            }
        }
    }

    private static boolean goesOnOver(Validity days, LocalDate day) {
        return days.from().isBefore(day) && days.contains(day);
    }
}
