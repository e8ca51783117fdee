package vn.dangbo.evaluation.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.evaluation.allocation.CapNumbers;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.CapBase;
import vn.dangbo.evaluation.rule.CapRule;
import vn.dangbo.evaluation.rule.CapRule.Grouping;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.Severity;

/** The live meter of a rule set's ceilings: groups counts as the ceiling says, and measures each group. Pure. */
final class CapGroups {

    private static final int PERCENT_DECIMALS = 2;

    private CapGroups() {}

    /** One for each kind with a ceiling and each of its groups, in the order of the kinds and of the groups' codes. */
    static List<CapView> of(RuleSet rules, List<CapCount> counts) {
        var views = new ArrayList<CapView>();
        for (var kind : SubjectKind.values()) {
            rules.cap(kind).ifPresent(rule -> counts.stream()
                    .filter(count -> count.kind() == kind && !(rule.excludeHeads() && count.head()))
                    .collect(Collectors.groupingBy(count -> key(rule, count), TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(group -> views.add(view(rule, kind, group))));
        }
        return views;
    }

    /** A text that sorts; what is not known stands for itself, so that it makes a group of its own. */
    private static String key(CapRule rule, CapCount count) {
        return rule.groupBy().stream()
                .map(grouping -> String.valueOf(count.value(grouping)))
                .collect(Collectors.joining("\n"));
    }

    private static CapView view(CapRule rule, SubjectKind kind, List<CapCount> group) {
        var standing = grades(group.stream().filter(count -> count.grade() != null));
        var decided = grades(group.stream().filter(CapCount::decided).filter(count -> count.grade() != null));
        long waiting = group.stream()
                .filter(count -> count.grade() == null)
                .mapToLong(CapCount::subjects)
                .sum();
        long excellent = standing.getOrDefault(Grade.HTXSNV, 0L);
        long good = standing.getOrDefault(Grade.HTTNV, 0L);
        long evaluated = standing.values().stream().mapToLong(Long::longValue).sum();
        var numbers = new CapNumbers(excellent, good, evaluated);
        long allowed = numbers.cap(rule.ceiling());
        boolean whole = group.stream().allMatch(count -> whole(rule, count));
        return new CapView(
                rule.id(),
                kind,
                shared(rule, group.get(0)),
                decided,
                standing,
                waiting,
                allowed,
                allowed - decided.getOrDefault(Grade.HTXSNV, 0L),
                Math.max(0, excellent - allowed),
                Stream.of(CapBase.values())
                        .map(base -> reading(rule, base, numbers))
                        .toList(),
                whole ? rule.severity() : Severity.WARN,
                whole,
                kind.ordinal() + key(rule, group.get(0)));
    }

    private static boolean whole(CapRule rule, CapCount count) {
        return rule.groupBy().contains(Grouping.GRASSROOTS) ? count.grassrootsWhole() : count.deciderWhole();
    }

    private static Map<Grouping, String> shared(CapRule rule, CapCount any) {
        var shared = new EnumMap<Grouping, String>(Grouping.class);
        for (var grouping : rule.groupBy()) {
            if (any.value(grouping) != null) {
                shared.put(grouping, any.value(grouping));
            }
        }
        return shared;
    }

    private static Map<Grade, Long> grades(Stream<CapCount> counts) {
        return counts.collect(Collectors.groupingBy(
                CapCount::grade, () -> new EnumMap<>(Grade.class), Collectors.summingLong(CapCount::subjects)));
    }

    private static CapView.Reading reading(CapRule rule, CapBase base, CapNumbers numbers) {
        long of = base.of(numbers.proposed(), numbers.good(), numbers.evaluated());
        var percent = of == 0
                ? null
                : BigDecimal.valueOf(numbers.proposed())
                        .movePointRight(PERCENT_DECIMALS)
                        .divide(BigDecimal.valueOf(of), PERCENT_DECIMALS, RoundingMode.HALF_UP);
        return new CapView.Reading(base, of, percent, numbers.cap(rule.ceiling().with(base)));
    }
}
