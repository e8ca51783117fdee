package vn.dangbo.org.committee.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dangbo.org.committee.CommitteeRules;
import vn.dangbo.org.committee.Term;

/** The terms that stand while a file is judged: recorded ones that the file leaves alone, and its own good ones. */
final class StandingTerms {

    private final CommitteeRules rules;
    private final Map<Line.Key, Term> terms = new LinkedHashMap<>();

    private StandingTerms(CommitteeRules rules) {
        this.rules = rules;
    }

    /** What is in the way of a term, and in which column that is wrong. */
    record Obstacle(String column, String code) {}

    /** The recorded terms, but those that the file tells anew. */
    static StandingTerms recorded(CommitteeRules rules, Recorded recorded, Set<Line.Key> toldAnew) {
        var standing = new StandingTerms(rules);
        recorded.committees()
                .forEach((organisation, committees) -> committees.forEach(committee -> {
                    var term = committee.term();
                    var key = new Line.Key(
                            organisation, term.kind(), term.validity().from());
                    if (!toldAnew.contains(key)) {
                        standing.add(key, term);
                    }
                }));
        return standing;
    }

    void add(Line.Key key, Term term) {
        terms.put(key, term);
    }

    /** Another term of the same body, or another leading body of the unit, at the same time. */
    Optional<Obstacle> inTheWayOf(Line.Key key, Term term) {
        return terms.entrySet().stream()
                .filter(other -> other.getKey().organisation().equals(key.organisation())
                        && other.getValue().validity().overlaps(term.validity()))
                .flatMap(other -> clash(other.getValue(), term).stream())
                .findFirst();
    }

    private Optional<Obstacle> clash(Term held, Term term) {
        if (held.kind().equals(term.kind())) {
            return Optional.of(new Obstacle(CommitteeColumns.TERM_FROM.code(), "TERM_OVERLAPS"));
        }
        if (rules.leadingKinds().containsAll(List.of(held.kind(), term.kind()))) {
            return Optional.of(new Obstacle(CommitteeColumns.KIND.code(), "COMMITTEE_LEADS_TWICE"));
        }
        return Optional.empty();
    }
}
