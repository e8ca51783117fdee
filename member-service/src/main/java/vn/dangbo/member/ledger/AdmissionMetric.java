package vn.dangbo.member.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dangbo.member.audit.ReadAudit;
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
 * member counts where the cell stood on that day, and as what they were then: the age is that of the ceremony, occupation and
 * youth union are what the case of the admission says. What is not told is NONE. Splitting by child follows the tree of the
 * last day; what has left it since stands under NONE.
 */
@ApplicationScoped
public class AdmissionMetric implements MetricSource {

    private static final List<String> DIMENSIONS =
            List.of("sex", "age", "ethnicity", "religion", "youthUnion", "occupation", "admissionContext");

    private static final Set<String> SENSITIVE = Set.of("ethnicity", "religion");

    private static final List<String> YOUTH_UNION = List.of("YES", "NO", Figure.NONE);

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

    private static final String SQL = """
            select %s,
                   child_of.child as child, sum(m.delta) as value
            from admissions_counted(cast(:firstDay as date), cast(:lastDay as date), %s) m
            join organisation o on o.id = m.cell_id
            %s
            where %s
              and %s
              and %s
            group by 1, 2, 3, 4, 5, 6, 7, 8
            having sum(m.delta) <> 0
            order by 1, 2, 3, 4, 5, 6, 7, 8
            """.formatted(
                    shown(), CELLS, FigureRows.child("m.cell_id"), STOOD_BELOW, filtered(), Sql.inScope("o.path"));

    private static String shown() {
        return DIMENSIONS.stream()
                .map("case when :by_%1$s then m.\"%1$s\" end as \"%1$s\""::formatted)
                .collect(Collectors.joining(",\n"));
    }

    /** What is not told can be asked for as NONE. */
    private static String filtered() {
        return DIMENSIONS.stream()
                .map(
                        "(cast(:in_%1$s as text[]) is null or coalesce(m.\"%1$s\", 'NONE') = any(cast(:in_%1$s as text[])))"
                                ::formatted)
                .collect(Collectors.joining("\nand "));
    }

    @Inject
    FigureRows rows;

    @Inject
    MemberCodeLists codes;

    @Inject
    RecordStock records;

    @Inject
    ReadAudit audit;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return FilterValues.codes(
                switch (filter) {
                    case "sex" -> codes.sexes();
                    case "ethnicity" -> codes.ethnicities();
                    case "religion" -> codes.religions();
                    case "youthUnion" -> YOUTH_UNION;
                    case "admissionContext" -> codes.admissionContexts();
                    default -> records.codes(filter);
                });
    }

    @Override
    public List<Figure.Row> count(FigureQuery query) {
        return rows.count(SQL, METRIC, query);
    }

    @Override
    public Set<String> sensitive() {
        return SENSITIVE;
    }

    @Override
    public void shownWhole(FigureQuery query) {
        audit.granted(ReadAudit.Entry.figure(METRIC, query));
    }
}
