package vn.dangbo.platform.statistics;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.time.Period;
import vn.dangbo.platform.web.Dates;
import vn.dangbo.platform.web.Parameters;

/** The parameters of a figure, as they come; a metric accepts only what it understands, and says so. */
public class FigureParameters {

    private static final String BOUNDARY_DAY = "asOf:";

    private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");

    /** Each year is counted on its own tree, so many of them take as many times as long. */
    private static final int MOST_YEARS = 50;

    @QueryParam("organisation")
    @Parameter(
            required = true,
            description = "Mã hoặc UUID của tổ chức đảng · code or UUID of the unit",
            example = "KIENTUONG")
    String organisation;

    @QueryParam("asOf")
    @Parameter(
            description = "Ngày của số tồn (mặc định hôm nay) · day of a stock, default today",
            example = "2019-12-31")
    String asOf;

    @QueryParam("from")
    @Parameter(description = "Ngày đầu kỳ, tính cả · first day of a period", example = "2015-08-01")
    String from;

    @QueryParam("to")
    @Parameter(description = "Ngày cuối kỳ, tính cả · last day of a period", example = "2020-07-31")
    String to;

    @QueryParam("year")
    @Parameter(description = "Năm · year", example = "2019")
    String year;

    @QueryParam("years")
    @Parameter(
            description =
                    "Các năm liền nhau, tính cả hai đầu; chỉ với chỉ tiêu có chiều `year` · years one after another, both "
                            + "included; only metrics with the dimension `year`",
            example = "2013-2019")
    String years;

    @QueryParam("groupBy")
    @Parameter(description = "Các chiều, cách nhau bằng dấu phẩy · dimensions, separated by commas", example = "sex")
    String groupBy;

    @QueryParam(FilterValues.PARAMETER)
    @Parameter(
            description = "`chiều:giá trị`, lặp lại được · `dimension:value`, may be repeated",
            example = "kind:SUBORDINATE_CELL")
    List<String> filter;

    @QueryParam("boundary")
    @Parameter(
            description =
                    "`asOf:ngày`: xếp các tổ chức của ngày số liệu vào cây tổ chức của ngày khác · draws the units of the "
                            + "figure's day on the tree of another day; only metrics with `boundaries`",
            example = "asOf:2025-07-02")
    String boundary;

    String organisation() {
        if (organisation == null || organisation.isBlank()) {
            throw ProblemException.badRequest("organisation", "PARAMETER_MISSING", "organisation");
        }
        return organisation;
    }

    /** The day of a stock. */
    LocalDate instant(Clock clock) {
        refuse("years", years);
        refuse("from", from);
        refuse("to", to);
        refuse("year", year);
        return Dates.asOf(asOf, clock);
    }

    /** The days of a flow, from {@code from} and {@code to} or from {@code year}. */
    Period period() {
        refuse("asOf", asOf);
        refuse("years", years);
        if (year != null) {
            refuse("from", from);
            refuse("to", to);
            return Period.ofYear(year());
        }
        if (from == null || to == null) {
            throw ProblemException.badRequest(from == null ? "from" : "to", "PERIOD_MISSING");
        }
        var first = Dates.required("from", from);
        var last = Dates.required("to", to);
        if (last.isBefore(first)) {
            throw ProblemException.badRequest("to", "PERIOD_REVERSED", first, last);
        }
        return new Period(first, last);
    }

    /**
     * The year of a yearly metric, or the years of one that is counted year by year.
     *
     * @throws ProblemException 400 PARAMETER_MISSING without either, PARAMETER_NOT_FOR_METRIC, YEARS_INVALID
     */
    Period yearOrYears(Metric metric) {
        refuse("asOf", asOf);
        refuse("from", from);
        refuse("to", to);
        if (years == null || !metric.countsYears()) {
            refuse("years", years);
            if (year == null) {
                throw ProblemException.badRequest("year", "PARAMETER_MISSING", "year");
            }
            return Period.ofYear(year());
        }
        refuse("year", year);
        var written = YEARS.matcher(years);
        if (written.matches()) {
            int first = Integer.parseInt(written.group(1));
            int last = Integer.parseInt(written.group(2));
            if (first >= AsOf.EARLIEST.getYear()
                    && last <= AsOf.LATEST.getYear()
                    && first <= last
                    && last - first < MOST_YEARS) {
                return new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
            }
        }
        throw ProblemException.badRequest("years", "YEARS_INVALID", years, String.valueOf(MOST_YEARS));
    }

    Integer yearOrNull() {
        return year == null ? null : year();
    }

    private int year() {
        return Parameters.number("year", year, AsOf.EARLIEST.getYear(), AsOf.LATEST.getYear());
    }

    List<String> groupBy(Metric metric) {
        var wanted = groupBy == null || groupBy.isBlank() ? List.<String>of() : List.of(groupBy.split(",", -1));
        for (var dimension : wanted) {
            if (!metric.dimensions().contains(dimension)) {
                throw ProblemException.badRequest(
                        "groupBy",
                        "DIMENSION_UNKNOWN",
                        dimension,
                        metric.code(),
                        String.join(", ", metric.dimensions()));
            }
        }
        if (wanted.stream().distinct().count() != wanted.size()) {
            throw ProblemException.badRequest("groupBy", "DIMENSION_TWICE");
        }
        return wanted;
    }

    /** The allowed values by dimension; each value is one that the dimension can have. */
    Map<String, List<String>> filters(MetricSource source) {
        var metric = source.metric();
        var found = new LinkedHashMap<String, List<String>>();
        for (var text : filter == null ? List.<String>of() : filter) {
            int colon = text.indexOf(':');
            var dimension = colon < 0 ? text : text.substring(0, colon);
            if (colon < 0 || !metric.filters().contains(dimension)) {
                throw ProblemException.badRequest(
                        FilterValues.PARAMETER,
                        "FILTER_UNKNOWN",
                        text,
                        metric.code(),
                        String.join(", ", metric.filters()));
            }
            var value = text.substring(colon + 1);
            source.values(dimension).check(value);
            found.computeIfAbsent(dimension, d -> new ArrayList<>()).add(value);
        }
        return found;
    }

    /** A parameter that would be passed over in silence is refused instead. */
    private static void refuse(String name, String value) {
        if (value != null) {
            throw ProblemException.badRequest(name, "PARAMETER_NOT_FOR_METRIC", name);
        }
    }

    /** The day on whose tree the figure is drawn; null when it is that of the figure itself. */
    LocalDate boundary(Metric metric) {
        if (!metric.boundaries()) {
            refuse("boundary", boundary);
        }
        if (boundary == null) {
            return null;
        }
        if (!boundary.startsWith(BOUNDARY_DAY)) {
            throw ProblemException.badRequest("boundary", "BOUNDARY_INVALID", boundary);
        }
        return Dates.required("boundary", boundary.substring(BOUNDARY_DAY.length()));
    }
}
