package vn.dangbo.evaluation.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * The base that explains several wrong percentages at once. Percentages carried over from another year betray its base:
 * 68.52 and 12.96 are printed together for 37 and 7 of 54, and for no smaller base.
 */
final class BaseSearch {

    /** A base is told only where chance would hardly have found one as small. */
    private static final double CHANCE = 0.05;
    /** What a base covers of all percentages of two decimals, rounded or cut off. */
    private static final double COVERED_BY_ONE = 2e-4;

    private static final int DECIMALS = 2;

    private BaseSearch() {}

    /**
     * Counts of the smallest base for which all the percentages would be printed, in their order, the base last; empty
     * when there is none that chance does not explain as well.
     *
     * @param percents two of them or more, and each to two decimals, else nothing is told
     */
    static List<Long> common(List<BigDecimal> percents) {
        var distinct =
                percents.stream().map(BigDecimal::stripTrailingZeros).distinct().toList();
        if (distinct.size() < 2 || distinct.stream().anyMatch(percent -> percent.scale() != DECIMALS)) {
            return List.of();
        }
        double chance = 0;
        for (long base = 1; chance <= CHANCE; base++) {
            chance += Math.pow(base * COVERED_BY_ONE, distinct.size());
            var found = new ArrayList<Long>();
            for (var percent : percents) {
                part(percent, base).ifPresent(found::add);
            }
            if (found.size() == percents.size()) {
                found.add(base);
                return found;
            }
        }
        return List.of();
    }

    private static OptionalLong part(BigDecimal percent, long base) {
        var near = percent.multiply(BigDecimal.valueOf(base)).movePointLeft(2).longValue();
        return LongStream.rangeClosed(near, near + 1)
                .filter(part -> part <= base && PrintedPercent.prints(part, base, percent))
                .findFirst();
    }
}
