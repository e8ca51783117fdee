package vn.dangbo.evaluation.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.dangbo.evaluation.observation.DeclaredCodes.Item;

/**
 * What can be wrong with a declared figure by itself, the same for requests and files. Pure.
 *
 * @param items all items of all metrics
 */
public record ObservationRules(List<Item> items) {

    private static final String PERCENT = "PERCENT";

    /** Larger numbers are slips of the pen. */
    private static final BigDecimal GREATEST = new BigDecimal("1000000000000");

    private static final int MOST_DECIMALS = 6;

    /**
     * Something wrong.
     *
     * @param field the field, or column, that it is at
     */
    public record Fault(String field, String code, String... arguments) {}

    /** The unit of a metric, or of one of its items; null when there is no such item. */
    public String unit(DeclaredMetric metric, String item) {
        return metric.hasItems() ? itemUnit(metric, item) : metric.unit();
    }

    private String itemUnit(DeclaredMetric metric, String item) {
        return items.stream()
                .filter(i -> i.metric().equals(metric.name()) && i.code().equals(item))
                .map(Item::unit)
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with the subject of a figure; nothing more is judged where something is null. */
    public List<Fault> ofSubject(DeclaredMetric metric, String item, PeriodType type, LocalDate from, LocalDate to) {
        var faults = new ArrayList<Fault>();
        if (metric != null && !metric.hasItems() && item != null) {
            faults.add(new Fault("item", "ITEM_NOT_OF_METRIC", item, metric.name()));
        } else if (metric != null && metric.hasItems() && itemUnit(metric, item) == null) {
            faults.add(new Fault("item", "ITEM_MISSING", metric.name(), String.join(", ", codes(metric))));
        }
        if (from != null && to != null) {
            if (to.isBefore(from)) {
                faults.add(new Fault("to", "PERIOD_REVERSED", from.toString(), to.toString()));
            } else if (type != null && !type.fits(from, to)) {
                faults.add(new Fault("periodType", "PERIOD_TYPE_MISMATCH", from + "/" + to, type.name()));
            }
        }
        return faults;
    }

    private List<String> codes(DeclaredMetric metric) {
        return items.stream()
                .filter(i -> i.metric().equals(metric.name()))
                .map(Item::code)
                .toList();
    }

    /**
     * What is wrong with what is declared.
     *
     * @param unit what it is measured in; null when that is not known
     */
    public static List<Fault> ofMeasure(Measure measure, String unit) {
        var faults = new ArrayList<Fault>();
        boolean low = measure.low() != null;
        boolean high = measure.high() != null;
        if (measure.value() == null && !(low && high)) {
            faults.add(new Fault("value", "VALUE_OR_RANGE_MISSING"));
        } else if (measure.value() != null && (low || high)) {
            faults.add(new Fault("value", "VALUE_AND_RANGE"));
        } else if (measure.isRange() && measure.low().compareTo(measure.high()) >= 0) {
            faults.add(new Fault("high", "RANGE_REVERSED"));
        } else if (measure.isRange() && measure.comparator() != ComparatorSign.EQUAL) {
            faults.add(new Fault("comparator", "RANGE_WITH_COMPARATOR"));
        }
        number(faults, "value", measure.value(), unit);
        number(faults, "low", measure.low(), unit);
        number(faults, "high", measure.high(), unit);
        ratio(faults, measure, unit);
        return faults;
    }

    private static void number(List<Fault> faults, String field, BigDecimal number, String unit) {
        if (number == null) {
            return;
        }
        int decimals = PERCENT.equals(unit) || unit == null ? MOST_DECIMALS : 0;
        // Shares may fall below nought (growth); counts and ranks may not.
        if (number.abs().compareTo(GREATEST) > 0 || decimals == 0 && number.signum() < 0) {
            faults.add(new Fault(field, "VALUE_OUT_OF_RANGE", number.toPlainString()));
        } else if (number.stripTrailingZeros().scale() > decimals) {
            faults.add(new Fault(field, "TOO_MANY_DECIMALS", number.toPlainString(), String.valueOf(decimals)));
        }
    }

    private static void ratio(List<Fault> faults, Measure measure, String unit) {
        if (measure.numerator() == null && measure.denominator() == null) {
            return;
        }
        if (measure.numerator() == null || measure.denominator() == null) {
            faults.add(new Fault("denominator", "COMPONENT_MISSING"));
        } else if (measure.numerator() < 0 || measure.denominator() < 1) {
            faults.add(new Fault("denominator", "COMPONENT_INVALID"));
        }
        if (unit != null && !PERCENT.equals(unit)) {
            faults.add(new Fault("numerator", "COMPONENTS_OF_COUNT", unit));
        }
    }
}
