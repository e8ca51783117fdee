package vn.dangbo.member.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.dangbo.member.record.MemberCodeLists;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;

/**
 * ADMISSION_COUNT: members admitted (kết nạp) in the period, by the day of the ceremony, first and last day included. A
 * member counts where the cell stood on that day. The dimension {@code admissionContext} is NONE where none is told. Splitting by child follows the tree of the last day; what has left it
 * since stands under NONE.
 */
@ApplicationScoped
public class AdmissionMetric implements MetricSource {

    private static final List<String> DIMENSIONS = List.of("sex", "admissionContext");

    private static final Metric METRIC = new Metric(
            "ADMISSION_COUNT",
            "NGUOI",
            "derived",
            Metric.Time.PERIOD,
            DIMENSIONS,
            DIMENSIONS,
            "Số đảng viên kết nạp",
            "Members admitted");

    /** The cells that stood below the unit at some time in the period. */
    static final String CELLS = """
            array(select c.descendant_id from organisation_closure c
                  where c.ancestor_id = :organisation
                    and c.validity && daterange(cast(:firstDay as date), cast(:lastDay as date), '[]'))""";

    /** Whether the cell of an entry {@code m} stood below the unit on its day. */
    static final String STOOD_BELOW = """
            exists (select 1 from organisation_closure c
                    where c.ancestor_id = :organisation and c.descendant_id = m.cell_id
                      and c.valid_from <= m.on_date and (c.valid_to is null or c.valid_to > m.on_date))""";

    private static final String SQL =
            """
            select case when :by_sex then m.sex end as sex,
                   case when :by_admissionContext then m.context end as "admissionContext",
                   child_of.child as child, sum(m.delta) as value
            from admissions_counted(cast(:firstDay as date), cast(:lastDay as date), %s) m
            join organisation o on o.id = m.cell_id
            %s
            where %s
              and (cast(:in_sex as text[]) is null or m.sex = any(cast(:in_sex as text[])))
              and (cast(:in_admissionContext as text[]) is null or m.context = any(cast(:in_admissionContext as text[])))
              and %s
            group by 1, 2, 3
            having sum(m.delta) <> 0
            order by 1, 2, 3
            """.formatted(CELLS, FigureRows.child("m.cell_id"), STOOD_BELOW, Sql.inScope("o.path"));

    @Inject
    FigureRows rows;

    @Inject
    MemberCodeLists codes;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(filter.equals("sex") ? codes.sexes() : codes.admissionContexts());
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        return rows.count(SQL, METRIC, query);
    }
}
