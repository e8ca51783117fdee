package vn.dangbo.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides a whole number so that the parts add up to it exactly (the largest-remainder method, in integers). */
final class Shares {

    private Shares() {}

    /**
     * The parts of {@code total} in proportion to the weights.
     *
     * @param total not negative
     * @param weights not negative, with a positive sum
     * @return one part per weight, each its exact share rounded up or down, together {@code total}; equal remainders go to the earlier weight
     */
    static List<Integer> of(int total, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        List<Integer> parts = new ArrayList<>();
        weights.forEach(weight -> parts.add((int) (weight * (long) total / sum)));
        int missing = total - parts.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparingLong(index -> -(weights.get(index) * (long) total % sum)))
                .limit(missing)
                .forEach(index -> parts.set(index, parts.get(index) + 1));
        return parts;
    }
}
