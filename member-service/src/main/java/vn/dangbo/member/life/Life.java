package vn.dangbo.member.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.member.ledger.Entry;
import vn.dangbo.member.ledger.Movements;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.record.MemberState;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.Validity;

/**
 * A member's life in the Party as it is counted. Whatever is done to it, the member sits in one cell or in none on any
 * day. Pure.
 *
 * @param standing since when the member is an official one, in each membership
 * @param seatings the official seatings, in the order of time
 */
public record Life(UUID member, Sex sex, Standing standing, List<Seating> seatings) {

    public Life {
        seatings = seatings.stream()
                .sorted(Comparator.comparing(seating -> seating.validity().from()))
                .toList();
    }

    /** Where the member sits on the day. */
    public Optional<Seating> on(LocalDate day) {
        return seatings.stream()
                .filter(seating -> seating.validity().contains(day))
                .findFirst();
    }

    /** Where something of that day counts: where the member sits then, else where they sat last, else first of all. */
    public Seating nearest(LocalDate day) {
        return on(day).or(() -> seatings.stream()
                        .filter(seating -> !seating.validity().from().isAfter(day))
                        .reduce((earlier, later) -> later))
                .orElse(seatings.get(0));
    }

    /** The seating that the member holds now or held last. */
    public Seating latest() {
        return seatings.get(seatings.size() - 1);
    }

    /** Whether the member is official on the day. */
    public boolean isOfficial(LocalDate day) {
        var officialOn = standing.officialOn(day);
        return officialOn != null && !officialOn.isAfter(day);
    }

    /** What the member is on the day, or became when last seated before it. */
    public MemberState state(LocalDate day) {
        var ended = nearest(day);
        // Who was moved to a place that nobody has told yet is a member all the same.
        if (ended.validity().contains(day)
                || ended.endCause() == null
                || !ended.endCause().endsMembership()) {
            return isOfficial(day) ? MemberState.OFFICIAL : MemberState.PROBATIONARY;
        }
        return LifeStep.leaving(ended.endCause()).to();
    }

    /**
     * Into another cell of this deployment.
     *
     * @param day the first day in the other cell
     * @throws ProblemException 409 MEMBER_NOT_SEATED, MEMBER_HAS_LATER_SEATING, MEMBER_IN_THAT_CELL
     */
    public Life moved(UUID to, LocalDate day) {
        var open = openBefore(day);
        if (open.cellId().equals(to)) {
            throw ProblemException.of(409, "MEMBER_IN_THAT_CELL");
        }
        var after = new ArrayList<>(ended(open, day, EndCause.MOVED));
        after.add(new Seating(to, Validity.since(day), StartCause.MOVED, null));
        return with(after);
    }

    /**
     * Out of the Party, or out of this deployment. It may be recorded late: moves to other cells from that day on have
     * not taken place then.
     *
     * @param day the first day on which the member is no longer there
     * @throws ProblemException 409 MEMBER_NOT_SEATED; MEMBER_HAS_LATER_SEATING when the member has come here since;
     *     STEP_NOT_IN_STATE for a probationary member who would be expelled
     */
    public Life left(LocalDate day, EndCause cause) {
        var until = before(day);
        LifeStep.leaving(cause).after(until.state(day));
        return until.with(until.ended(until.openBefore(day), day, cause));
    }

    /** Without the moves from the day on. */
    private Life before(LocalDate day) {
        var last = latest();
        boolean moved = last.validity().isOpen()
                && !last.validity().from().isBefore(day)
                && last.startCause().isMove()
                && seatings.size() > 1
                && last.validity().from().equals(previous().validity().to());
        if (!moved) {
            return this;
        }
        var kept = new ArrayList<>(seatings.subList(0, seatings.size() - 2));
        var from = previous().validity().from();
        kept.add(new Seating(
                previous().cellId(), Validity.since(from), previous().startCause(), null));
        return with(kept).before(day);
    }

    private Seating previous() {
        return seatings.get(seatings.size() - 2);
    }

    /**
     * Back, or from outside: a member who sits nowhere takes a seat.
     *
     * @throws ProblemException 409 MEMBER_SEATED when there is a seat on or after the day; STEP_NOT_IN_STATE for who does
     *     not come back in this way from where they went
     */
    public Life joined(UUID cell, LocalDate day, StartCause cause) {
        if (seatings.stream().anyMatch(seating -> seating.validity().overlaps(Validity.since(day)))) {
            throw ProblemException.of(409, "MEMBER_SEATED", day);
        }
        if (!seatings.isEmpty()) {
            LifeStep.returning(cause, isOfficial(day)).after(state(day));
        }
        var after = new ArrayList<>(seatings);
        after.add(new Seating(cell, Validity.since(day), cause, null));
        return with(after);
    }

    /**
     * Admitted again (kết nạp lại): another membership begins, with a probation of its own.
     *
     * @param day the day of the ceremony
     * @throws ProblemException 409 MEMBER_SEATED
     */
    public Life readmitted(UUID cell, LocalDate day) {
        var joined = joined(cell, day, StartCause.READMITTED);
        return new Life(member, sex, standing.readmitted(day), joined.seatings());
    }

    /**
     * Restored (khôi phục đảng tịch): the last seating goes on from the very day on which it ended, as if the member had
     * never left.
     *
     * @throws ProblemException 409 RESTORATION_NOT_POSSIBLE when the member was neither expelled nor struck off
     */
    public Life restored() {
        return restored(latest().cellId());
    }

    /**
     * Restored, and in another cell from a day on.
     *
     * @param day the first day in the other cell
     */
    public Life restored(UUID next, LocalDate day) {
        return day.isAfter(latest().validity().to()) ? restored().moved(next, day) : restored(next);
    }

    private Life restored(UUID cell) {
        var last = latest();
        if (last.validity().isOpen()
                || !LifeStep.returning(
                                StartCause.RESTORED, isOfficial(last.validity().to()))
                        .allowedIn(state(last.validity().to()))) {
            throw ProblemException.of(409, "RESTORATION_NOT_POSSIBLE");
        }
        return joined(cell, last.validity().to(), StartCause.RESTORED);
    }

    /** How often the member was admitted again. */
    public int readmissions() {
        return (int) seatings.stream()
                .filter(seating -> seating.startCause() == StartCause.READMITTED)
                .count();
    }

    /**
     * The times outside the Party between the first seating and the last: khai trừ, xóa tên, xin ra. They do not count
     * for the seniority; who was restored has none.
     */
    public List<Validity> outside() {
        var found = new ArrayList<Validity>();
        for (int i = 1; i < seatings.size(); i++) {
            var before = seatings.get(i - 1);
            var next = seatings.get(i).validity().from();
            if (before.endCause() != null
                    && before.endCause().leavesTheParty()
                    && before.validity().to().isBefore(next)) {
                found.add(new Validity(before.validity().to(), next));
            }
        }
        return found;
    }

    /**
     * An official member from the day on.
     *
     * @throws ProblemException 409 MEMBER_OFFICIAL, MEMBER_NOT_SEATED
     */
    public Life recognised(LocalDate day) {
        if (standing.officialOn() != null) {
            throw ProblemException.of(409, "MEMBER_OFFICIAL", standing.officialOn());
        }
        if (on(day).isEmpty()) {
            throw ProblemException.of(409, "MEMBER_NOT_SEATED", day);
        }
        return new Life(member, sex, standing.recognised(day), seatings);
    }

    /** What the ledger says of this life. */
    public List<Entry> movements() {
        return Movements.of(seatings, sex, standing);
    }

    /** The seating that goes on without end and began before the day. */
    private Seating openBefore(LocalDate day) {
        var last = latest();
        if (last.validity().to() != null) {
            throw ProblemException.of(409, "MEMBER_NOT_SEATED", day);
        }
        if (!last.validity().from().isBefore(day)) {
            throw ProblemException.of(
                    409, "MEMBER_HAS_LATER_SEATING", last.validity().from());
        }
        return last;
    }

    private List<Seating> ended(Seating open, LocalDate day, EndCause cause) {
        return seatings.stream()
                .map(seating -> seating.equals(open)
                        ? new Seating(open.cellId(), open.validity().endingOn(day), open.startCause(), cause)
                        : seating)
                .toList();
    }

    private Life with(List<Seating> after) {
        return new Life(member, sex, standing, after);
    }
}
