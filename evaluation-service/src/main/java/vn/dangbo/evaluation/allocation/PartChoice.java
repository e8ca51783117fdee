package vn.dangbo.evaluation.allocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.dangbo.evaluation.allocation.Relaxation.Prices;

/**
 * The choice in one part: first the largest number, then the ranking. Of the largest choices it is the one that comes first when
 * candidates are gone through from the best ranked down: the first of them is in if any largest choice has him, the next if any
 * largest choice has both, and so on. So nobody stays behind for somebody ranked lower, unless a larger number needs it.
 */
final class PartChoice {

    /** Nodes of search trees for one part; a part of 2,000 candidates in three groupings has taken up to 4,000. */
    private static final int MOST_NODES = 20_000;

    private final Part part;
    private final Relaxation relaxation;
    private final int[] most;
    private IntegerSimplex basis;
    private final PartSearch.Node proof;
    private final List<Prices> refusals = new ArrayList<>();
    private int[] choice;
    private boolean ranked = true;
    private int nodesLeft = MOST_NODES;

    PartChoice(Part part) {
        this.part = part;
        this.relaxation = new Relaxation(part);
        // Going down the ranking is the answer if it reaches the largest number: nothing better ranked fits beside it.
        most = part.all();
        choice = part.fill(part.none(), most);
        try {
            basis = relaxation.solve().basis();
        } catch (ArithmeticException beyond64Bits) {
            // Nothing is proved then but that there are no more chosen than candidates.
            proof = new PartSearch(part, relaxation, 0, 0, 0)
                    .from(null, part.none(), most)
                    .root();
            ranked = Part.size(choice) == part.ranked().length;
            return;
        }
        var outcome = search(Part.size(choice), Integer.MAX_VALUE, part.none());
        proof = outcome.root();
        if (outcome.choice() != null) {
            choice = outcome.choice();
            preferBetterRanked();
        }
    }

    private PartSearch.Outcome search(int known, int enough, int[] least) {
        var outcome = new PartSearch(part, relaxation, known, enough, nodesLeft).from(basis, least, most);
        nodesLeft -= outcome.nodes();
        basis = outcome.basis();
        return outcome;
    }

    private void preferBetterRanked() {
        var sure = part.none();
        var seen = part.none();
        var closed = new boolean[sure.length];
        for (int bundle : part.ranked()) {
            int place = seen[bundle]++;
            if (place < sure[bundle] || closed[bundle]) {
                continue;
            }
            var wanted = part.with(bundle, sure);
            if (choice[bundle] > place || largestWith(wanted)) {
                sure = wanted;
            } else {
                // Nor can anybody lower in the bundle be in: whoever is might be exchanged for this one.
                closed[bundle] = true;
                most[bundle] = sure[bundle];
            }
        }
    }

    /** Whether a choice of the same size has all these; if so it becomes the choice. */
    private boolean largestWith(int[] wanted) {
        int size = Part.size(choice);
        var filled = part.fill(wanted, most);
        if (filled == null || refusals.stream().anyMatch(p -> relaxation.bound(p, wanted, most) < size)) {
            return false;
        }
        var outcome = search(size - 1, size, wanted);
        if (outcome.choice() != null) {
            choice = outcome.choice();
            return true;
        }
        ranked &= outcome.root().bound() < size;
        if (outcome.root().prices() != null) {
            refusals.add(outcome.root().prices());
        }
        return false;
    }

    /** Who is chosen. */
    List<Subject> chosen() {
        var chosen = new ArrayList<Subject>();
        for (int b = 0; b < choice.length; b++) {
            chosen.addAll(part.bundles().get(b).subList(0, choice[b]));
        }
        return chosen;
    }

    /** Whether the ranking was followed to its end; else the search was cut short, and somebody better ranked may be out. */
    boolean ranked() {
        return ranked;
    }

    /** The part of the certificate. */
    Certificate.Part certified() {
        var ids = new HashSet<String>();
        part.bundles().forEach(bundle -> bundle.forEach(subject -> ids.add(subject.id())));
        return new Certificate.Part(ids, proof.bound(), proof.proof());
    }
}
