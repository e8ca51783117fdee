package vn.dangbo.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A seeded source of chance (SplitMix64). It is written out here, instead of taken from the JDK, because the demo files must have the same
 * bytes on every Java version, and the JDK promises that only for some of its generators. Every purpose has a stream of its own, so that a
 * change in one part of the generator leaves the others as they were.
 */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** Starts the stream of that name; equal names give equal numbers. */
    Dice(String stream) {
        for (byte letter : stream.getBytes(StandardCharsets.UTF_8)) {
            state = mix(state * 31 + letter);
        }
    }

    private static long mix(long value) {
        long mixed = value + GOLDEN_GAMMA;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A number from 0 to {@code bound} − 1; {@code bound} must be positive. */
    int below(int bound) {
        state += GOLDEN_GAMMA;
        return (int) Long.remainderUnsigned(mix(state), bound);
    }

    /** A number from {@code lowest} to {@code highest}, both included. */
    int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    /** True in about {@code percent} of 100 calls. */
    boolean chance(int percent) {
        return below(100) < percent;
    }

    /** A day from {@code first} to {@code last}, both included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(first.toEpochDay() + below((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The index of one of the weights, each as likely as it is heavy; at least one must be positive. */
    int weighted(List<Integer> weights) {
        int point = below(weights.stream().mapToInt(Integer::intValue).sum());
        int index = 0;
        while (point >= weights.get(index)) {
            point -= weights.get(index++);
        }
        return index;
    }

    /** The same elements in another order; the list given stays as it is. */
    <T> List<T> shuffled(List<T> elements) {
        List<T> result = new ArrayList<>(elements);
        for (int last = result.size() - 1; last > 0; last--) {
            int other = below(last + 1);
            T moved = result.get(other);
            result.set(other, result.get(last));
            result.set(last, moved);
        }
        return result;
    }
}
