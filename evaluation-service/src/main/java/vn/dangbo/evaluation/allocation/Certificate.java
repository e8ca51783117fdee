package vn.dangbo.evaluation.allocation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A choice of excellent grades, with what is needed to check by hand that it is admissible and that none is larger. Everything
 * is a whole number.
 *
 * @param chosen who is graded HTXSNV
 * @param caps the most that each group may have
 * @param bound no admissible choice has more; equal to the number chosen, unless the search was cut short
 * @param ranked whether the search for the best ranked of the largest choices came to its end; no part of the proof
 * @param parts the candidates cut into parts, each with its own proof; the bounds of the parts add up
 */
public record Certificate(Set<String> chosen, Map<String, Long> caps, long bound, boolean ranked, List<Part> parts) {

    public Certificate {
        chosen = Set.copyOf(chosen);
        caps = Map.copyOf(caps);
        parts = List.copyOf(parts);
    }

    /** Whether it is proved that no larger choice is admissible. */
    public boolean maximal() {
        return bound == chosen.size();
    }

    /**
     * Some of the candidates.
     *
     * @param bound how many of them can be chosen at most
     */
    public record Part(Set<String> subjects, long bound, Proof proof) {

        public Part {
            subjects = Set.copyOf(subjects);
        }
    }

    /** Why no more of a part can be chosen. */
    public sealed interface Proof {}

    /**
     * A sum of inequalities. Multiply the ceilings, the bonds and the case distinctions above this leaf by these numbers, add
     * for each subject what its coefficient lacks of {@code unit} times {@code x ≤ 1}, divide by {@code unit}, round down.
     *
     * @param unit common denominator of the multipliers, at least 1
     * @param caps multipliers of ceilings, by group; groups without one have 0
     * @param bonds multipliers of {@code x(subject) ≤ x(on)}
     * @param cases multipliers of the case distinctions from the root down to here
     */
    public record Leaf(long unit, Map<String, Long> caps, List<BondMultiplier> bonds, List<Long> cases)
            implements Proof {

        public Leaf {
            caps = Map.copyOf(caps);
            bonds = List.copyOf(bonds);
            cases = List.copyOf(cases);
        }
    }

    /** The multiplier of one bond. */
    public record BondMultiplier(String subject, String on, long factor) {}

    /**
     * A case distinction: of these subjects at most so many are chosen, or more.
     */
    public record Split(Set<String> subjects, long most, Proof atMost, Proof more) implements Proof {

        public Split {
            subjects = Set.copyOf(subjects);
        }
    }
}
