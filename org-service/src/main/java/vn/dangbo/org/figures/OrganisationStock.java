package vn.dangbo.org.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.org.kind.KindCodeLists;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/** ORG_COUNT. Every living unit, the one asked for included. */
@ApplicationScoped
public class OrganisationStock implements MetricSource {

    private static final Metric METRIC = OrganisationCount.metric("ORG_COUNT", "Số tổ chức đảng", "Organisations");

    @Inject
    FigureRows rows;

    @Inject
    Boundaries boundaries;

    @Inject
    KindCodeLists codes;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return OrganisationCount.values(codes, filter);
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        return OrganisationCount.of(rows, boundaries, METRIC, query, false);
    }

    @Override
    public boolean drawnBeyond(FigureQuery query) {
        return boundaries.beyond(query);
    }
}
