package vn.dangbo.member.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.rule.RuleParameter;
import vn.dangbo.platform.rule.RuleParameters;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.WorkingDays;

/** Terms by the rules of the day of the event, counted in the national calendar of working days. */
@ApplicationScoped
public class Terms {

    private static final int MONTHS_OF_YEAR = 12;
    private static final String PROBATION = "PROBATION_TERM";
    private static final String COMPLETE = "select year from holiday_year where complete";
    private static final String CALENDAR = "select on_day, works from holiday";

    @Inject
    Sql sql;

    @Inject
    RuleParameters parameters;

    private record Day(LocalDate day, boolean works) {}

    /**
     * The last day of a term.
     *
     * @param code of a parameter in working days
     * @param event the day from which it runs, by whose rules it is counted
     * @return null when there was no such rule on that day
     */
    public LocalDate lastDay(String code, LocalDate event) {
        return parameters
                .value(code, event)
                .map(days -> calendar().after(event, days))
                .orElse(null);
    }

    /** A rule of a day with its legal basis; empty when there was no such rule. */
    public Optional<RuleParameter> rule(String code, LocalDate day) {
        return parameters.on(day).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst();
    }

    /** A number of the rules of a day; empty when there was no such rule. */
    public Optional<Integer> known(String code, LocalDate day) {
        return parameters.value(code, day);
    }

    /**
     * A number of the rules of a day, without which nothing can be judged.
     *
     * @throws ProblemException 409 RULE_MISSING when there was no such rule
     */
    public int number(String code, LocalDate day) {
        return parameters.value(code, day).orElseThrow(() -> ProblemException.of(409, "RULE_MISSING", code, day));
    }

    /** Whether periods of so many months fill a year, so that each year begins with one. */
    public static boolean dividesYear(int months) {
        return months > 0 && MONTHS_OF_YEAR % months == 0;
    }

    /** The years of which the calendar knows all holidays. */
    @Transactional
    public CompleteYears completeYears() {
        List<Integer> years = sql.list(COMPLETE, Map.of(), row -> row.get("year", Integer.class));
        return new CompleteYears(Set.copyOf(years));
    }

    /** The first day on which somebody on probation since the ceremony may be an official member. */
    public LocalDate probationEnds(LocalDate ceremonyOn) {
        return ceremonyOn.plusMonths(number(PROBATION, ceremonyOn));
    }

    /** The same; empty for a ceremony before the rules that are known. */
    public Optional<LocalDate> knownProbationEnd(LocalDate ceremonyOn) {
        return parameters.value(PROBATION, ceremonyOn).map(ceremonyOn::plusMonths);
    }

    /**
     * The vote, when it carries by the rule of its day.
     *
     * @param code of the share of those who may vote that must agree
     * @throws ProblemException 409 VOTE_TOO_FEW, RULE_MISSING; 400 as {@link Vote#checked}
     */
    public Vote carried(String code, Vote vote, LocalDate day) {
        var checked = Vote.checked("vote", vote);
        int share = number(code, day);
        if (!checked.reaches(share)) {
            throw ProblemException.of(409, "VOTE_TOO_FEW", checked.agree(), checked.eligible(), share);
        }
        return checked;
    }

    /** The calendar of working days as it is recorded now. */
    WorkingDays calendar() {
        List<Day> days = sql.list(
                CALENDAR,
                Map.of(),
                row -> new Day(row.get("on_day", LocalDate.class), row.get("works", Boolean.class)));
        return new WorkingDays(
                days.stream().filter(day -> !day.works()).map(Day::day).collect(Collectors.toSet()),
                days.stream().filter(Day::works).map(Day::day).collect(Collectors.toSet()));
    }
}
