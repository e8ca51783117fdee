package vn.dangbo.member.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dangbo.member.ledger.Entry;
import vn.dangbo.member.ledger.Movements;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.profile.MemberRecord;
import vn.dangbo.platform.problem.ProblemException;

/**
 * What becomes of two records when they are merged by these choices. Pure.
 *
 * @param onceOnly what both have and a member has once only: SENIORITY, sections of the dossier
 */
record MergePlan(Person survivor, Person merged, List<String> onceOnly, MergeChoices choices) {

    /** The point at which two records differ about the membership: days, context, and memberships before it. */
    static final String MEMBERSHIP = "MEMBERSHIP";

    /** A person as one of the records tells it. */
    record Person(MemberRecord record, Life life, Membership membership) {

        private boolean knowsMembership() {
            return membership.admittedOn() != null
                    || membership.officialOn() != null
                    || !life.standing().former().isEmpty();
        }
    }

    /** Days and circle of the present membership; each null when it is not known. */
    record Membership(LocalDate admittedOn, LocalDate officialOn, String admissionContext) {}

    /** The points at which the two contradict each other; each needs a choice. */
    List<String> points() {
        var all = new ArrayList<String>();
        MergedRecord.conflicts(survivor.record(), merged.record()).forEach(field -> all.add(field.name()));
        if (survivor.knowsMembership()
                && merged.knowsMembership()
                && !(survivor.membership().equals(merged.membership())
                        && survivor.life().standing().equals(merged.life().standing()))) {
            all.add(MEMBERSHIP);
        }
        all.addAll(onceOnly);
        return all;
    }

    /** The pairs of seatings that share days; each needs a choice. */
    List<MergedLife.Overlap> overlaps() {
        return MergedLife.overlaps(survivor.life(), merged.life());
    }

    /** What is still to be chosen. */
    List<ProblemException.Fault> missing() {
        var all = new ArrayList<ProblemException.Fault>();
        points().stream()
                .filter(point -> choices.points().get(point) == null)
                .forEach(point -> all.add(new ProblemException.Fault(point, "MERGE_POINT_OPEN", List.of(point))));
        overlaps().stream().filter(overlap -> choices.of(overlap) == null).forEach(overlap -> {
            var first = overlap.survivor().validity().from();
            var second = overlap.merged().validity().from();
            all.add(new ProblemException.Fault("seatings", "MERGE_SEATING_OPEN", List.of(first, second)));
        });
        return all;
    }

    /**
     * Refuses choices about what is no contradiction: they would be believed to have an effect.
     *
     * @throws ProblemException 400 MERGE_NOTHING_TO_CHOOSE, FIELD_REQUIRED
     */
    void checkChoices() {
        var known = new HashSet<>(points());
        choices.points().keySet().stream()
                .filter(point -> !known.contains(point))
                .findFirst()
                .ifPresent(point -> {
                    throw ProblemException.badRequest("choices.points", "MERGE_NOTHING_TO_CHOOSE", point);
                });
        for (var held : choices.seatings()) {
            boolean there = held.holds() != null
                    && overlaps().stream()
                            .anyMatch(overlap -> overlap.survivor()
                                            .validity()
                                            .from()
                                            .equals(held.survivorFrom())
                                    && overlap.merged().validity().from().equals(held.mergedFrom()));
            if (!there) {
                throw ProblemException.badRequest(
                        "choices.seatings", "MERGE_NOTHING_TO_CHOOSE", held.survivorFrom() + " / " + held.mergedFrom());
            }
        }
    }

    /** The points that are taken from the record that goes into the other. */
    Set<String> taken() {
        var all = new HashSet<String>();
        choices.points().forEach((point, side) -> {
            if (side == MergeSide.MERGED) {
                all.add(point);
            }
        });
        if (!survivor.knowsMembership() && merged.knowsMembership()) {
            all.add(MEMBERSHIP);
        }
        return all;
    }

    /** Whose membership holds. */
    Person membershipOf() {
        return taken().contains(MEMBERSHIP) ? merged : survivor;
    }

    /** The record of the survivor; all choices are made. */
    MemberRecord record() {
        return MergedRecord.of(
                survivor.record(), merged.record(), field -> choices.points().get(field.name()));
    }

    /**
     * The life of the survivor; all choices are made.
     *
     * @throws ProblemException 409 MERGE_AFTER_DEATH, MERGE_MEMBERSHIP_UNCLEAR
     */
    Life life() {
        return MergedLife.of(
                survivor.life(),
                merged.life(),
                record().sex(),
                membershipOf().life().standing(),
                choices::of);
    }

    /** What the ledger must say besides, of the survivor. */
    List<Entry> ofSurvivor() {
        return Movements.difference(survivor.life().movements(), life().movements());
    }

    /** What the ledger must say besides, of the other: all it said is taken back. */
    List<Entry> ofMerged() {
        return Movements.difference(merged.life().movements(), List.of());
    }
}
