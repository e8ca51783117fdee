package vn.dangbo.evaluation.ceiling;

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
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.evaluation.rule.RuleSet;
import vn.dangbo.evaluation.rule.Severity;

/** The live meter of a rule set's ceilings: groups counts as the ceiling says, and measures each group. Pure. */
final class CapGroups {

    private static final int PERCENT_DECIMALS = 2;

    private CapGroups() {}

    /** One for each kind with a ceiling and each of its groups, in the order of the kinds and of the groups' codes. */
    static List<CapView> of(RuleSet rules, List<CapCount> counts, List<CapException> exceptions) {
        var views = new ArrayList<CapView>();
        for (var kind : SubjectKind.values()) {
            rules.cap(kind).ifPresent(rule -> counts.stream()
                    .filter(count -> count.kind() == kind && !(rule.excludeHeads() && count.head()))
                    .collect(Collectors.groupingBy(count -> rule.key(count::value), TreeMap::new, Collectors.toList()))
                    .forEach((key, group) ->
                            views.add(view(rule, kind, group, CapException.of(exceptions, kind, key)))));
        }
        return views;
    }

    private static CapView view(CapRule rule, SubjectKind kind, List<CapCount> group, CapException exception) {
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
        long allowed = numbers.cap(rule.ceiling(exception != null));
        boolean whole = group.stream().allMatch(count -> count.whole(rule));
        return new CapView(
                rule.id(),
                kind,
                group.get(0).shared(rule),
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
                exception,
                group.stream()
                        .filter(count -> count.takenOver() && count.decided() && count.grade() == Grade.HTXSNV)
                        .mapToLong(CapCount::subjects)
                        .sum(),
                kind.ordinal() + rule.key(group.get(0)::value));
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
