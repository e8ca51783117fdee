package vn.dangbo.evaluation.resolution;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;
import vn.dangbo.platform.time.Period;

/** What was counted or declared of a target's metric and period: the very figures of the statistics. */
@ApplicationScoped
public class TargetFigures {

    /** A target is no metric for a target. */
    private static final String OWN = "TARGET_";

    @Inject
    @All
    List<MetricSource> sources;

    /**
     * The filters by dimension.
     *
     * @throws ProblemException 400 for a metric or a filter that there is not
     */
    Map<String, List<String>> filters(String metric, List<String> filters) {
        var source = source(metric)
                .orElseThrow(() -> ProblemException.badRequest("metric", "FIELD_CODE_UNKNOWN", metric, known()));
        var found = new LinkedHashMap<String, List<String>>();
        for (var text : filters) {
            int colon = text.indexOf(':');
            var dimension = colon < 0 ? text : text.substring(0, colon);
            if (colon < 0 || text.contains("&") || !source.metric().filters().contains(dimension)) {
                throw ProblemException.badRequest(
                        "filters",
                        "FILTER_UNKNOWN",
                        text,
                        metric,
                        String.join(", ", source.metric().filters()));
            }
            var value = text.substring(colon + 1);
            source.values(dimension).check(value);
            found.computeIfAbsent(dimension, d -> new ArrayList<>()).add(value);
        }
        return found;
    }

    /** The figure of a target; nothing when nothing was declared. What is counted and does not occur is 0. */
    Figure.Row observed(TargetView target, Scope scope) {
        var unit = new OrganisationRef(target.organisationId(), target.organisation(), null, null);
        return observed(unit, target.metric(), target.filters(), new Period(target.from(), target.to()), scope);
    }

    /** @throws ProblemException 400 when such a figure cannot be asked for */
    Figure.Row observed(OrganisationRef unit, String metric, List<String> filters, Period period, Scope scope) {
        var source = source(metric).orElseThrow();
        var query = new FigureQuery(unit, period.to(), null, period, null, List.of(), filters(metric, filters), scope);
        var rows = source.count(query);
        if (rows.isEmpty()) {
            return source.metric().family().equals("declared") ? null : new Figure.Row(Map.of(), 0);
        }
        return rows.get(0);
    }

    private Optional<MetricSource> source(String metric) {
        return sources.stream()
                .filter(s -> !s.metric().code().startsWith(OWN)
                        && s.metric().code().equals(metric)
                        && s.metric().time() != Metric.Time.INSTANT)
                .findFirst();
    }

    private String known() {
        return String.join(
                ", ",
                sources.stream()
                        .map(s -> s.metric().code())
                        .filter(code -> !code.startsWith(OWN))
                        .sorted()
                        .toList());
    }
}
