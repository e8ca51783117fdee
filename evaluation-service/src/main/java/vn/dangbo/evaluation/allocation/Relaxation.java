package vn.dangbo.evaluation.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A part in which shares of candidates may be chosen: its best value bounds every choice, and its prices prove the bound. */
final class Relaxation {

    /**
     * What one candidate is worth, beside which a better ranked bundle is worth a little more: without that, so many optima were
     * equally good that the search would walk among them for ever. All these differences together are less than one candidate.
     */
    private static final long ONE = 1L << 24;

    private final Part part;
    private final List<int[]> bonds = new ArrayList<>();
    private final int[][] rows;
    private final long[] right;
    private final long[] worth;

    Relaxation(Part part) {
        this.part = part;
        for (int b = 0; b < part.bonds().length; b++) {
            for (int on : part.bonds()[b]) {
                bonds.add(new int[] {b, on});
            }
        }
        int bundles = part.bundles().size();
        worth = new long[bundles];
        // In a very large part some neighbours in the ranking share a worth, so that the differences stay below a
        // quarter of ONE.
        long shared = 4L * bundles * part.ranked().length / ONE + 1;
        Arrays.setAll(worth, b -> ONE + (bundles - b) / shared);
        int groups = part.caps().length;
        rows = new int[groups + bonds.size()][bundles];
        right = Arrays.copyOf(part.caps(), rows.length);
        for (int b = 0; b < part.groupsOf().length; b++) {
            for (int group : part.groupsOf()[b]) {
                rows[group][b] = 1;
            }
        }
        for (int i = 0; i < bonds.size(); i++) {
            rows[groups + i][bonds.get(i)[0]] = 1;
            rows[groups + i][bonds.get(i)[1]] = -1;
        }
    }

    /**
     * Prices of ceilings and bonds.
     *
     * @param unit common denominator
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps it
    record Prices(long unit, long[] groups, long[] bonds) {}

    /**
     * An optimum in shares, between bounds.
     *
     * @param shares how many of each bundle, times {@code unit}; null when there is nothing between the bounds
     * @param prices prove how many there are at most
     * @param basis from where optima between other bounds are near
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps it
    record Optimum(long[] shares, long unit, Prices prices, IntegerSimplex basis) {}

    private static long commonDivisor(long one, long other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }

    /** Prices of nought, which prove no more than that nobody is chosen twice. */
    Prices free() {
        return new Prices(1, new long[part.caps().length], new long[bonds.size()]);
    }

    /** Bundles and what they are bound to, in the order of the prices of bonds. */
    List<int[]> bonds() {
        return bonds;
    }

    /** The optimum of the whole part. */
    Optimum solve() {
        return within(new IntegerSimplex(rows, right, worth, part.all()), part.none(), part.all());
    }

    /** The optimum between bounds. */
    Optimum within(IntegerSimplex basis, int[] least, int[] most) {
        var simplex = basis.copy();
        var contradiction = simplex.within(least, most);
        if (contradiction == null) {
            return optimum(simplex, least, most);
        }
        // The contradiction is worth at least 1/unit; so often that it outweighs everybody.
        long often = Math.multiplyExact(simplex.unit(), part.ranked().length + 1L);
        var prices = prices(simplex, 1);
        for (int i = 0; i < prices.length; i++) {
            prices[i] = Math.addExact(prices[i], Math.multiplyExact(often, contradiction[i]));
        }
        return new Optimum(null, simplex.unit(), reduced(simplex.unit(), prices), simplex);
    }

    private Optimum optimum(IntegerSimplex simplex, int[] least, int[] most) {
        long unit = simplex.unit();
        var plain = reduced(unit, prices(simplex, 1));
        var exact = reduced(Math.multiplyExact(unit, ONE), prices(simplex, ONE));
        var better = bound(plain, least, most) <= bound(exact, least, most) ? plain : exact;
        return new Optimum(simplex.values(), unit, better, simplex);
    }

    /** The prices in parts of one candidate, so many parts for each unit; with fewer than {@link #ONE} to the nearest. */
    private static long[] prices(IntegerSimplex simplex, long parts) {
        long divisor = ONE / parts;
        return Arrays.stream(simplex.prices())
                .map(price -> Math.floorDiv(price + divisor / 2, divisor))
                .toArray();
    }

    private Prices reduced(long unit, long[] prices) {
        long common = Arrays.stream(prices).reduce(unit, Relaxation::commonDivisor);
        var reduced = Arrays.stream(prices).map(price -> price / common).toArray();
        int groups = part.caps().length;
        return new Prices(
                unit / common, Arrays.copyOf(reduced, groups), Arrays.copyOfRange(reduced, groups, reduced.length));
    }

    /** What is left of one of each bundle when its ceilings and bonds are paid, times the unit. */
    long[] gains(Prices prices) {
        var gains = new long[part.bundles().size()];
        for (int b = 0; b < gains.length; b++) {
            gains[b] = prices.unit;
            for (int group : part.groupsOf()[b]) {
                gains[b] = Math.subtractExact(gains[b], prices.groups[group]);
            }
        }
        for (int i = 0; i < bonds.size(); i++) {
            gains[bonds.get(i)[0]] -= prices.bonds[i];
            gains[bonds.get(i)[1]] += prices.bonds[i];
        }
        return gains;
    }

    /** How many a choice between bounds has at most, by these prices. */
    long bound(Prices prices, int[] least, int[] most) {
        long total = 0;
        for (int group = 0; group < prices.groups.length; group++) {
            total = Math.addExact(total, Math.multiplyExact(prices.groups[group], part.caps()[group]));
        }
        var gains = gains(prices);
        for (int b = 0; b < gains.length; b++) {
            total = Math.addExact(total, Math.multiplyExact(gains[b], gains[b] > 0 ? most[b] : least[b]));
        }
        return Math.floorDiv(total, prices.unit);
    }
}
