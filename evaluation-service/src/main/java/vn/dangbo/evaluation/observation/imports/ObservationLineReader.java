package vn.dangbo.evaluation.observation.imports;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.dangbo.evaluation.observation.ComparatorSign;
import vn.dangbo.evaluation.observation.Coverage;
import vn.dangbo.evaluation.observation.DeclaredMetric;
import vn.dangbo.evaluation.observation.Measure;
import vn.dangbo.evaluation.observation.ObservationRequest.Content;
import vn.dangbo.evaluation.observation.ObservationRequest.Subject;
import vn.dangbo.evaluation.observation.ObservationRules;
import vn.dangbo.evaluation.observation.PeriodType;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.Row;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.text.InvalidValueException;

/** Reads rows and finds what is wrong with one by itself, by the same rules as requests. */
record ObservationLineReader(ObservationRules rules, Clock clock) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,49}");
    /** With a point, or a comma as it is written in Vietnamese. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,13}([.,][0-9]{1,9})?");

    /** Reads a row; its errors are in the findings. */
    ObservationLine read(Row row, Findings findings) {
        var reader = new RowReader(row, clock);
        var organisation = reader.pattern(ObservationColumns.ORGANISATION, CODE, "KIENTUONG")
                .orElse(null);
        var subject = subject(reader);
        var content = content(reader, subject);
        findings.addAll(reader.errors());
        return new ObservationLine(row.number(), organisation, subject, content);
    }

    private Subject subject(RowReader reader) {
        var metric =
                reader.code(ObservationColumns.METRIC, DeclaredMetric.class).orElse(null);
        var item = reader.text(ObservationColumns.ITEM, Content.MAXIMUM_TEXT).orElse(null);
        var coverage = reader.code(ObservationColumns.COVERAGE, Coverage.class).orElse(Coverage.SUBTREE);
        var type = reader.code(ObservationColumns.PERIOD_TYPE, PeriodType.class).orElse(null);
        var from = reader.date(ObservationColumns.FROM).orElse(null);
        var to = reader.date(ObservationColumns.TO).orElse(null);
        var faults = rules.ofSubject(metric, item, type, from, to);
        tell(reader, faults);
        boolean known = metric != null && type != null && from != null && to != null && faults.isEmpty();
        return known ? new Subject(metric, item, coverage, type, from, to) : null;
    }

    private Content content(RowReader reader, Subject subject) {
        int before = reader.errors().size();
        var sign = reader.value(ObservationColumns.COMPARATOR, ObservationLineReader::sign)
                .orElse(ComparatorSign.EQUAL);
        var measure = new Measure(
                sign,
                decimal(reader, ObservationColumns.VALUE),
                decimal(reader, ObservationColumns.LOW),
                decimal(reader, ObservationColumns.HIGH),
                component(reader, ObservationColumns.NUMERATOR),
                component(reader, ObservationColumns.DENOMINATOR));
        if (reader.errors().size() == before) {
            tell(
                    reader,
                    ObservationRules.ofMeasure(
                            measure, subject == null ? null : rules.unit(subject.metric(), subject.item())));
        }
        var asOf = reader.date(ObservationColumns.AS_OF).orElse(null);
        var source =
                reader.text(ObservationColumns.SOURCE, Content.MAXIMUM_TEXT).orElse(null);
        var note = reader.text(ObservationColumns.NOTE, Content.MAXIMUM_TEXT).orElse(null);
        return reader.errors().size() > before ? null : new Content(measure, asOf, source, note);
    }

    private static ComparatorSign sign(String text) {
        return ComparatorSign.of(text)
                .orElseThrow(() -> new InvalidValueException(
                        "COMPARATOR_UNKNOWN", text, String.join(", ", ComparatorSign.signs())));
    }

    private static BigDecimal decimal(RowReader reader, Column column) {
        return reader.value(column, ObservationLineReader::number).orElse(null);
    }

    private static BigDecimal number(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new InvalidValueException("DECIMAL_INVALID", text);
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private static Long component(RowReader reader, Column column) {
        return reader.integer(column, 0, Integer.MAX_VALUE)
                .map(Integer::longValue)
                .orElse(null);
    }

    private static void tell(RowReader reader, List<ObservationRules.Fault> faults) {
        faults.forEach(fault -> reader.error(
                ObservationColumns.of(fault.field()),
                fault.code(),
                Arrays.copyOf(fault.arguments(), fault.arguments().length)));
    }
}
