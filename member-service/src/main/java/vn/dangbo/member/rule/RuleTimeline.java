package vn.dangbo.member.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.dangbo.platform.problem.ProblemException;

/** The values of a rule one after the other, never two on a day. Pure. */
final class RuleTimeline {

    private RuleTimeline() {}

    /**
     * With another value from its first day on, until the value that it takes the place of would have ended, or the next one
     * begins. Before that day nothing changes.
     *
     * @param added without an end
     */
    static List<RuleValue> with(List<RuleValue> values, RuleValue added) {
        var from = added.validFrom();
        var after = new ArrayList<RuleValue>();
        for (var value : values) {
            if (!value.holdsOn(from)) {
                after.add(value);
            } else if (value.validFrom().isBefore(from)) {
                after.add(value.until(from));
            }
        }
        after.add(added.until(endOf(values, from)));
        after.sort(Comparator.comparing(RuleValue::validFrom));
        return after;
    }

    private static LocalDate endOf(List<RuleValue> values, LocalDate from) {
        return values.stream()
                .filter(value -> value.holdsOn(from))
                .findFirst()
                .map(held -> Optional.ofNullable(held.validTo()))
                .orElseGet(() -> values.stream()
                        .map(RuleValue::validFrom)
                        .filter(next -> next.isAfter(from))
                        .min(Comparator.naturalOrder()))
                .orElse(null);
    }

    /**
     * Without any value from a day on.
     *
     * @throws ProblemException 409 RULE_NOT_IN_FORCE when there is none on or after it anyhow; RULE_WITHOUT_DAYS when none
     *     would be left: a rule that held on no day would be gone, and nobody could give it a value again
     */
    static List<RuleValue> ended(List<RuleValue> values, LocalDate on) {
        var after = values.stream()
                .filter(value -> value.validFrom().isBefore(on))
                .map(value -> value.holdsOn(on) ? value.until(on) : value)
                .toList();
        if (Objects.equals(values, after)) {
            throw ProblemException.of(409, "RULE_NOT_IN_FORCE", on);
        }
        if (after.isEmpty()) {
            throw ProblemException.of(409, "RULE_WITHOUT_DAYS", values.get(0).validFrom());
        }
        return after;
    }
}
