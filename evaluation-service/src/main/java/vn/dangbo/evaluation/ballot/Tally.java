package vn.dangbo.evaluation.ballot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.rule.Grade;

/**
 * What was counted in one round of a ballot on one subject (biên bản kiểm phiếu).
 *
 * @param summoned official members summoned, without those excused from party life
 * @param present of them, those who came
 * @param issued ballots handed out: to those present, but not to whoever has an interest in the case
 * @param returned ballots handed back
 * @param valid of them, those that can be counted
 * @param votes valid ballots for each grade
 * @param noGrade valid ballots for "not to be graded" (chưa đánh giá, xếp loại)
 */
@Schema(name = "BallotTally")
public record Tally(
        @Schema(examples = "16") long summoned,
        @Schema(examples = "15") long present,
        @Schema(examples = "15") long issued,
        @Schema(examples = "15") long returned,
        @Schema(examples = "14") long valid,
        @Schema(examples = "{\"HTXSNV\": 11, \"HTTNV\": 3}") Map<Grade, Long> votes,
        long noGrade) {

    /** More than any unit of the Party has members, and few enough to be added up. */
    private static final long MOST = 1_000_000;

    /** A number that cannot be: which, and what it may be at most or must be. */
    public record Fault(String field, String code, long value, long limit) {}

    public Tally {
        var all = new EnumMap<Grade, Long>(Grade.class);
        if (votes != null) {
            all.putAll(votes);
        }
        // no number is no votes, and not a number to be guessed
        all.replaceAll((grade, number) -> number == null ? Long.valueOf(-1) : number);
        votes = Map.copyOf(all);
    }

    /** What cannot be counted like this; none when the numbers fit each other. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        Stream.of(
                        new Fault("summoned", "BALLOT_TOO_MANY", summoned, MOST),
                        new Fault("present", "BALLOT_TOO_MANY", present, summoned),
                        new Fault("issued", "BALLOT_TOO_MANY", issued, present),
                        new Fault("returned", "BALLOT_TOO_MANY", returned, issued),
                        new Fault("valid", "BALLOT_TOO_MANY", valid, returned))
                .filter(fault -> fault.value() > fault.limit() || fault.value() < 0)
                .forEach(faults::add);
        if (summoned == 0) {
            faults.add(new Fault("summoned", "BALLOT_NOBODY", 0, 1));
        }
        var numbers = Stream.concat(votes.values().stream(), Stream.of(noGrade));
        // one that cannot be is told before the sum, which it could push over the edge of numbers
        var impossible = numbers.filter(number -> number < 0 || number > valid).findFirst();
        long counted = impossible.orElseGet(
                () -> votes.values().stream().mapToLong(Long::longValue).sum() + noGrade);
        if (impossible.isPresent() || counted != valid) {
            faults.add(new Fault("votes", "BALLOT_VOTES_NOT_VALID", counted, valid));
        }
        return faults;
    }

    /** Votes for this grade. */
    public long votesFor(Grade grade) {
        return votes.getOrDefault(grade, 0L);
    }

    /** Votes for this grade or a better one: whoever finds a work excellent does not find it less than good. */
    public long votesForAtLeast(Grade grade) {
        return Stream.of(Grade.values())
                .filter(better -> better.atLeast(grade))
                .mapToLong(this::votesFor)
                .sum();
    }
}
