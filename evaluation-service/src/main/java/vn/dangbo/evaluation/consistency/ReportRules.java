package vn.dangbo.evaluation.consistency;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Fields;

/** What a report must be like to be checked at all; each refusal is a 400 that names the field. */
final class ReportRules {

    private static final int MOST_LINES = 500;
    private static final int MOST_SHARES = 50;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_TITLE = 500;
    private static final long MOST = 1_000_000_000L;
    private static final BigDecimal LARGEST_PERCENT = BigDecimal.valueOf(1_000_000);

    private ReportRules() {}

    /** @throws ProblemException 400 FIELD_MISSING, FIELD_TOO_MANY, NUMBER_OUT_OF_RANGE, FIELD_CODE_UNKNOWN, CODE_TWICE … */
    static void check(Report report) {
        Fields.required("body", report);
        Fields.text("title", report.title(), LONGEST_TITLE);
        codes("populations", report.populations(), Report.Population::code);
        codes("previous", report.previous(), Report.Previous::code);
        codes("ratios", report.ratios(), Report.Ratio::code);
        codes("targets", report.targets(), Report.Target::code);
        codes("flows", report.flows(), Report.Flow::code);
        each("populations", report.populations(), ReportRules::population);
        each("previous", report.previous(), (field, previous) -> {
            grades(field, previous.grades());
            count(field + ".total", previous.total());
            count(field + ".graded", previous.graded());
        });
        each("ratios", report.ratios(), (field, ratio) -> {
            count(field + ".numerator", ratio.numerator());
            count(field + ".denominator", ratio.denominator());
            percent(field, ratio.printedPercent());
        });
        each("targets", report.targets(), (field, target) -> {
            count(field + ".actual", target.actual());
            count(field + ".target", target.target());
            percent(field, target.printedPercent());
        });
        each("flows", report.flows(), (field, flow) -> {
            count(field + ".opening", Fields.required(field + ".opening", flow.opening()));
            count(field + ".closing", Fields.required(field + ".closing", flow.closing()));
            counts(field + ".in", flow.in());
            counts(field + ".out", flow.out());
        });
    }

    private interface Check<T> {
        void accept(String field, T item);
    }

    private static <T> void each(String field, List<T> items, Check<T> check) {
        for (int i = 0; items != null && i < items.size(); i++) {
            check.accept(field + "[" + i + "]", items.get(i));
        }
    }

    private static <T> void codes(String field, List<T> items, Function<T, String> code) {
        if (items == null) {
            return;
        }
        if (items.size() > MOST_LINES) {
            throw ProblemException.badRequest(field, "FIELD_TOO_MANY", field, MOST_LINES);
        }
        var seen = new HashSet<String>();
        each(field, items, (name, item) -> {
            var text = Fields.text(
                    name + ".code",
                    Fields.required(name + ".code", code.apply(Fields.required(name, item))),
                    LONGEST_CODE);
            if (!seen.add(text)) {
                throw ProblemException.badRequest(name + ".code", "CODE_TWICE", text);
            }
        });
    }

    private static void population(String field, Report.Population population) {
        Fields.code(field + ".subjectKind", population.subjectKind(), names(SubjectKind.values()));
        grades(field, population.grades());
        count(field + ".total", population.total());
        count(field + ".graded", population.graded());
        count(field + ".exempt", population.exempt());
        count(field + ".notYet", population.notYet());
        var printed = population.printed();
        if (printed != null && printed.size() > MOST_SHARES) {
            throw ProblemException.badRequest(field + ".printed", "FIELD_TOO_MANY", field + ".printed", MOST_SHARES);
        }
        each(field + ".printed", printed, (name, share) -> {
            Fields.required(name, share);
            percent(name + ".percent", Fields.required(name + ".percent", share.percent()));
            name(name + ".grade", Fields.required(name + ".grade", share.grade()), true);
            if (share.of() != null) {
                name(name + ".of", share.of(), true);
            }
        });
    }

    private static Collection<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static void grades(String field, Map<String, Long> grades) {
        if (grades != null) {
            var seen = new HashSet<String>();
            grades.forEach((name, count) -> {
                name(field + ".grades", name, false);
                if (!seen.add(Counts.name(name))) {
                    throw ProblemException.badRequest(field + ".grades", "CODE_TWICE", name);
                }
                count(field + ".grades." + name, count);
            });
        }
    }

    private static void counts(String field, Map<String, Long> counts) {
        if (counts != null) {
            counts.forEach((name, count) -> count(field + "." + name, Fields.required(field + "." + name, count)));
        }
    }

    /** A grade or several, or one of the other counts. */
    private static void name(String field, String name, boolean others) {
        var known = !Counts.gradesOf(name).isEmpty()
                || others
                        && List.of(Counts.GRADED, Counts.EXEMPT, Counts.NOT_YET, Counts.TOTAL)
                                .contains(name);
        if (!known) {
            throw ProblemException.badRequest(field, "FIELD_CODE_UNKNOWN", name, String.join(", ", Counts.GRADES));
        }
    }

    private static void count(String field, Long count) {
        if (count != null && (count < 0 || count > MOST)) {
            throw ProblemException.badRequest(field, "NUMBER_OUT_OF_RANGE", count, 0, MOST);
        }
    }

    private static void percent(String field, BigDecimal percent) {
        Fields.required(field, percent);
        if (percent.signum() < 0 || percent.compareTo(LARGEST_PERCENT) > 0) {
            throw ProblemException.badRequest(field, "NUMBER_OUT_OF_RANGE", percent, 0, LARGEST_PERCENT);
        }
        if (percent.stripTrailingZeros().scale() > PrintedPercent.MOST_DECIMALS) {
            throw ProblemException.badRequest(field, "FIELD_INVALID", field);
        }
    }
}
