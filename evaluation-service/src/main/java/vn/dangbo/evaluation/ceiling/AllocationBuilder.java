package vn.dangbo.evaluation.ceiling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.evaluation.allocation.AllocationProblem;
import vn.dangbo.evaluation.allocation.CapGroup;
import vn.dangbo.evaluation.allocation.Standing;
import vn.dangbo.evaluation.allocation.Step;
import vn.dangbo.evaluation.allocation.Subject;
import vn.dangbo.evaluation.allocation.Subject.Bond;
import vn.dangbo.evaluation.allocation.Subject.Exclusion;
import vn.dangbo.evaluation.ceiling.AllocationQueries.Row;
import vn.dangbo.evaluation.ceiling.AllocationView.Change;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.CapRule;
import vn.dangbo.evaluation.rule.Fact;
import vn.dangbo.evaluation.rule.Rule;
import vn.dangbo.evaluation.rule.RuleSet;

/** Makes the problem of an allocation from subjects as they stand. Pure. */
final class AllocationBuilder {

    /** Above all points: what is decided stays. */
    private static final BigDecimal DECIDED = BigDecimal.valueOf(1_000);

    private final RuleSet rules;
    private final List<CapException> exceptions;
    private final Map<UUID, BigDecimal> points;
    private final Map<UUID, Exclusion> barred;
    private final Map<String, CapGroup> groups = new LinkedHashMap<>();
    private final Set<String> groupsNotWhole = new TreeSet<>();

    /** @param barred those whom rules about them alone keep from the best grade */
    AllocationBuilder(
            RuleSet rules, List<CapException> exceptions, Map<UUID, BigDecimal> points, Map<UUID, Exclusion> barred) {
        this.rules = rules;
        this.exceptions = exceptions;
        this.points = points == null ? Map.of() : points;
        this.barred = barred;
    }

    Set<String> groupsNotWhole() {
        return groupsNotWhole;
    }

    /** Those in groups that the scope reaches wholly, and those whom no ceiling counts. */
    AllocationProblem problem(List<Row> standing) {
        var kept = new HashMap<UUID, Row>();
        var groupsOf = new HashMap<UUID, Set<String>>();
        for (var row : standing) {
            var cap = rules.cap(row.count().kind());
            var group = cap.map(rule -> group(rule, row.count()));
            if (group.isPresent() && !row.count().whole(cap.get())) {
                groupsNotWhole.add(group.get().id());
                continue;
            }
            group.ifPresent(found -> groups.put(found.id(), found));
            kept.put(row.id(), row);
            groupsOf.put(row.id(), group.map(CapGroup::id).map(Set::of).orElse(Set.of()));
        }
        var subjects = standing.stream()
                .filter(row -> kept.containsKey(row.id()))
                .map(row -> subject(row, groupsOf.get(row.id()), kept))
                .toList();
        return new AllocationProblem(subjects, new ArrayList<>(groups.values()));
    }

    private CapGroup group(CapRule rule, CapCount count) {
        var key = rule.key(count::value);
        var id = rule.id() + " " + count.kind() + " "
                + count.shared(rule).entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
        boolean excepted = CapException.of(exceptions, count.kind(), key) != null;
        return new CapGroup(
                id, rule.id(), rule.ceiling(excepted), excepted ? null : rule.exception(), rule.excludeHeads());
    }

    private Subject subject(Row row, Set<String> groupsOf, Map<UUID, Row> kept) {
        var bond = rules.rules().stream()
                .filter(rule -> rule.type() == Rule.Type.CEILING_LEVEL
                        && rule.ceilingOf() != null
                        && rule.enabled()
                        && rule.kinds().contains(row.count().kind()))
                .filter(rule -> binds(rule, row))
                .findFirst();
        var undecided = row.on() != null && row.onGrade() == null && kept.containsKey(row.on());
        return new Subject(
                row.id().toString(),
                groupsOf,
                row.count().grade(),
                new Standing(row.count().decided() ? DECIDED : points.get(row.id()), row.votes(), row.voters()),
                row.count().head(),
                bond.filter(rule -> undecided)
                        .map(rule -> List.of(new Bond(rule.id(), row.on().toString())))
                        .orElse(List.of()),
                row.count().decided() ? null : exclusion(row, bond));
    }

    private Exclusion exclusion(Row row, Optional<Rule> bond) {
        return Optional.ofNullable(barred.get(row.id()))
                .or(() ->
                        bond.filter(rule -> row.onGrade() != null).map(rule -> new Exclusion(rule.id(), row.onGrade())))
                .orElse(null);
    }

    /** HC1 binds the head to what he or she heads, HC2 the party committee to its organisation. */
    private static boolean binds(Rule rule, Row row) {
        return row.count().kind() == SubjectKind.LEADER
                ? rule.ceilingOf().equals(Fact.LED_GRADE.code()) && row.count().head()
                : rule.ceilingOf().equals(Fact.UNIT_GRADE.code());
    }

    /** A step, for people and programs to read. */
    static Change change(Step step) {
        if (step instanceof Step.Freed freed) {
            return new Change("FREED", Map.of("subject", freed.subject(), "rules", freed.rules()));
        }
        if (step instanceof Step.OneLess less) {
            return new Change("ONE_LESS", Map.of("chosen", less.chosen()));
        }
        if (step instanceof Step.Outranks outranks) {
            return new Change("OUTRANKS", Map.of("chosen", outranks.chosen()));
        }
        if (step instanceof Step.MoreGood more) {
            return new Change(
                    "MORE_GOOD",
                    Map.of(
                            "group",
                            more.group(),
                            "more",
                            more.more(),
                            "before",
                            more.capBefore(),
                            "after",
                            more.capAfter()));
        }
        var decided = (Step.ExceptionDecided) step;
        return new Change(
                "EXCEPTION_DECIDED",
                Map.of("group", decided.group(), "before", decided.capBefore(), "after", decided.capAfter()));
    }
}
