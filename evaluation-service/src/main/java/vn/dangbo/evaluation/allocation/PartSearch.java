package vn.dangbo.evaluation.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import vn.dangbo.evaluation.allocation.Certificate.BondMultiplier;
import vn.dangbo.evaluation.allocation.Certificate.Leaf;
import vn.dangbo.evaluation.allocation.Certificate.Split;
import vn.dangbo.evaluation.allocation.Relaxation.Optimum;
import vn.dangbo.evaluation.allocation.Relaxation.Prices;

/**
 * Branch and bound in one part: looks for a larger choice than a known one, and cuts by cases wherever shares of candidates
 * would do better than whole ones.
 */
final class PartSearch {

    private final Part part;
    private final Relaxation relaxation;
    private final int enough;
    private final int mostNodes;
    private int nodes;
    private int[] best;
    private int known;
    private IntegerSimplex near;

    /** A case on the way to a node: of a bundle at most so many, or more. */
    private record Case(int bundle, int most, boolean more) {}

    /**
     * A node of the tree.
     *
     * @param bound no choice below it has more
     * @param prices where it is proved by prices; null where by cases
     */
    record Node(long bound, Prices prices, Certificate.Proof proof) {}

    /**
     * What came out.
     *
     * @param choice larger than the known one; null for none
     * @param root the proof
     * @param basis an optimum to start the next search from
     * @param nodes how many nodes of a tree it took
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps it
    record Outcome(int[] choice, Node root, IntegerSimplex basis, int nodes) {}

    /**
     * @param known the size of a choice already known; only larger ones are looked for
     * @param enough the size at which the search may stop
     * @param mostNodes nodes of the tree after which it stops and says what is proved so far
     */
    PartSearch(Part part, Relaxation relaxation, int known, int enough, int mostNodes) {
        this.part = part;
        this.relaxation = relaxation;
        this.known = known;
        this.enough = enough;
        this.mostNodes = mostNodes;
    }

    /**
     * Searches the choices that have so many of each bundle.
     *
     * @param basis an optimum between any bounds
     */
    Outcome from(IntegerSimplex basis, int[] least, int[] most) {
        var root = node(basis, least, most, List.of());
        return new Outcome(best, root, near == null ? basis : near, nodes);
    }

    private void found(int[] choice) {
        if (choice != null && Part.size(choice) > known) {
            known = Part.size(choice);
            best = choice;
        }
    }

    private Node node(IntegerSimplex basis, int[] least, int[] most, List<Case> path) {
        nodes++;
        var choice = part.fill(part.closure(least), most);
        found(choice);
        if (known >= enough) {
            return leaf(relaxation.free(), least, most, path);
        }
        Optimum optimum;
        try {
            optimum = relaxation.within(basis, least, most);
        } catch (ArithmeticException beyond64Bits) {
            return leaf(relaxation.free(), least, most, path);
        }
        var leaf = leaf(optimum.prices(), least, most, path);
        if (optimum.shares() == null) {
            return leaf;
        }
        near = near == null ? optimum.basis() : near;
        found(part.fill(whole(optimum), most));
        int bundle = mostDivided(optimum);
        if (leaf.bound() <= known || bundle < 0 || known >= enough || nodes >= mostNodes) {
            return leaf;
        }
        int at = (int) Math.floorDiv(optimum.shares()[bundle], optimum.unit());
        var more = branch(optimum.basis(), new Case(bundle, at, true), least, most, path);
        var atMost = branch(optimum.basis(), new Case(bundle, at, false), least, most, path);
        var bound = Math.max(more.bound(), atMost.bound());
        return new Node(bound, null, new Split(part.ids(bundle), at, atMost.proof(), more.proof()));
    }

    private Node branch(IntegerSimplex basis, Case next, int[] least, int[] most, List<Case> path) {
        var deeper = new ArrayList<>(path);
        deeper.add(next);
        var bounds = (next.more() ? least : most).clone();
        bounds[next.bundle()] = next.more() ? next.most() + 1 : next.most();
        return next.more() ? node(basis, bounds, most, deeper) : node(basis, least, bounds, deeper);
    }

    private static int[] whole(Optimum optimum) {
        return Arrays.stream(optimum.shares())
                .mapToInt(share -> (int) Math.floorDiv(share, optimum.unit()))
                .toArray();
    }

    /** The bundle whose share is farthest from a whole number; −1 when all are whole. */
    private static int mostDivided(Optimum optimum) {
        int bundle = -1;
        long farthest = 0;
        for (int b = 0; b < optimum.shares().length; b++) {
            long over = Math.floorMod(optimum.shares()[b], optimum.unit());
            long divided = Math.min(over, optimum.unit() - over);
            if (divided > farthest) {
                farthest = divided;
                bundle = b;
            }
        }
        return bundle;
    }

    private Node leaf(Prices prices, int[] least, int[] most, List<Case> path) {
        var caps = new TreeMap<String, Long>();
        for (int group = 0; group < prices.groups().length; group++) {
            if (prices.groups()[group] > 0) {
                caps.put(part.groups().get(group), prices.groups()[group]);
            }
        }
        var bonds = new ArrayList<BondMultiplier>();
        for (int i = 0; i < prices.bonds().length; i++) {
            if (prices.bonds()[i] > 0) {
                var bond = relaxation.bonds().get(i);
                bonds.add(new BondMultiplier(part.id(bond[0]), part.id(bond[1]), prices.bonds()[i]));
            }
        }
        var cases = cases(relaxation.gains(prices), least, most, path);
        return new Node(relaxation.bound(prices, least, most), prices, new Leaf(prices.unit(), caps, bonds, cases));
    }

    /** What the tightest case about each bundle is worth: it takes away the rest that a bundle gains or loses by it. */
    private static List<Long> cases(long[] gains, int[] least, int[] most, List<Case> path) {
        return path.stream()
                .map(c -> c.more()
                        ? c.most() + 1 == least[c.bundle()] ? Math.max(0, -gains[c.bundle()]) : 0L
                        : c.most() == most[c.bundle()] ? Math.max(0, gains[c.bundle()]) : 0L)
                .toList();
    }
}
