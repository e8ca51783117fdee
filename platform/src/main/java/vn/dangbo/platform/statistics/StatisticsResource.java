package vn.dangbo.platform.statistics;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.Period;
import vn.dangbo.platform.web.Table;

/** Figures: the metrics of this service and their values. */
@Path("/api/v1/statistics")
@Tag(name = "Statistics")
public class StatisticsResource {

    private final Map<String, MetricSource> sources;
    private final Caller caller;
    private final Organisations organisations;
    private final Clock clock;
    private final Disclosure disclosure;

    @Inject
    public StatisticsResource(
            @All List<MetricSource> sources,
            Caller caller,
            Organisations organisations,
            Clock clock,
            Disclosure disclosure) {
        this.disclosure = disclosure;
        this.sources = sources.stream().collect(Collectors.toMap(s -> s.metric().code(), Function.identity()));
        this.caller = caller;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.Name.STATISTICS_READ)
    @Operation(
            operationId = "listMetrics",
            summary = "Danh mục chỉ tiêu thống kê · the metrics there are, with their dimensions and filters")
    public Page<Metric> list() {
        return Page.whole(sources.values().stream()
                .map(MetricSource::metric)
                .sorted(Comparator.comparing(Metric::code))
                .toList());
    }

    @GET
    @Path("/{metric}")
    @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.XLSX})
    @Blocking
    @PermissionsAllowed(Permission.Name.STATISTICS_READ)
    @Operation(
            operationId = "getFigure",
            summary = "Số liệu của một tổ chức đảng và toàn bộ cấp dưới · a figure of a unit and all below it")
    public Figure figure(@PathParam("metric") String metric, @BeanParam FigureParameters parameters) {
        var source = sources.get(metric);
        if (source == null) {
            throw ProblemException.notFound("METRIC_UNKNOWN", metric);
        }
        var answer = QuarkusTransaction.requiringNew().call(() -> answer(source, parameters));
        // In a transaction of its own, and after the other: nobody holds one connection and waits for a second.
        if (answer.whole()) {
            source.shownWhole(answer.query());
        }
        return answer.figure();
    }

    private record Answer(FigureQuery query, boolean whole, Figure figure) {}

    private Answer answer(MetricSource source, FigureParameters parameters) {
        var query = query(source, parameters);
        boolean partial =
                organisations.reachBeyond(query.organisation().id(), days(source.metric(), query), query.scope())
                        || query.boundary() != null && source.drawnBeyond(query);
        var shown = disclosure.shown(source, query);
        return new Answer(query, shown.whole(), Figure.of(source.metric(), query, shown, partial, clock.instant()));
    }

    /** The days on whose trees units are counted. */
    private static Period days(Metric metric, FigureQuery query) {
        if (metric.countsYears()) {
            return new Period(LocalDate.of(query.period().from().getYear(), 12, 31), query.asOf());
        }
        return metric.time() == Metric.Time.PERIOD ? query.period() : new Period(query.asOf(), query.asOf());
    }

    private FigureQuery query(MetricSource source, FigureParameters parameters) {
        var metric = source.metric();
        var boundary = parameters.boundary(metric);
        LocalDate asOf;
        Period period = null;
        switch (metric.time()) {
            case INSTANT -> asOf = parameters.instant(clock);
            case PERIOD -> {
                period = parameters.period();
                asOf = period.to();
            }
            default -> {
                period = parameters.yearOrYears(metric);
                asOf = period.to();
            }
        }
        var scope = caller.scope(Permission.STATISTICS_READ);
        return new FigureQuery(
                organisations.require(parameters.organisation(), scope, boundary == null ? asOf : boundary),
                asOf,
                boundary,
                period,
                parameters.yearOrNull(),
                parameters.groupBy(metric),
                parameters.filters(source),
                scope);
    }
}
