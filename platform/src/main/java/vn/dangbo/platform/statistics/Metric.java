package vn.dangbo.platform.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a figure counts.
 *
 * @param code e.g. {@code MEMBER_STOCK}
 * @param unit NGUOI (persons), TO_CHUC (organisations), TAP_THE (collectives), LUOT (occurrences), PERCENT …
 * @param family {@code derived} from records, or {@code declared} by a report
 * @param time which time parameter it takes
 * @param dimensions what {@code groupBy} accepts; {@code child} is added to every metric
 * @param filters what {@code filter} accepts
 * @param nameVi Vietnamese name
 * @param nameEn English name
 * @param boundaries whether it can be drawn on the tree of another day: {@code boundary=asOf:…}
 */
@Schema(name = "Metric")
public record Metric(
        @Schema(examples = "MEMBER_STOCK") String code,
        @Schema(examples = "NGUOI") String unit,
        @Schema(examples = "derived") String family,
        Time time,
        List<String> dimensions,
        List<String> filters,
        String nameVi,
        String nameEn,
        @Schema(examples = "true") boolean boundaries) {

    /** The dimension that every metric has: the direct child unit. */
    public static final String CHILD = "child";

    /** The dimension of yearly metrics that can be asked for over several years. */
    public static final String YEAR = "year";

    public Metric {
        dimensions =
                Stream.concat(dimensions.stream(), Stream.of(CHILD)).distinct().toList();
    }

    /** A metric that is always drawn on the tree of its own day. */
    public Metric(
            String code,
            String unit,
            String family,
            Time time,
            List<String> dimensions,
            List<String> filters,
            String nameVi,
            String nameEn) {
        this(code, unit, family, time, dimensions, filters, nameVi, nameEn, false);
    }

    /** Whether it is counted year by year, each year on its own tree: it then takes {@code years} too. */
    boolean countsYears() {
        return time == Time.YEAR && dimensions.contains(YEAR);
    }

    /** How a metric lies in time. */
    @Schema(name = "MetricTime")
    public enum Time {
        /** A stock on a day: {@code asOf}. */
        INSTANT,
        /** A flow between two days, both included: {@code from} and {@code to}, or {@code year}. */
        PERIOD,
        /** A year: {@code year}; with the dimension {@code year} also {@code years}. */
        YEAR
    }
}
