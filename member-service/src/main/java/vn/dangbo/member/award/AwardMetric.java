package vn.dangbo.member.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.statistics.MetricSource;
import vn.dangbo.platform.time.AsOf;

/**
 * AWARD_COUNT: awards decided in the period, where the organisation or the member's cell stood on that day. The dimension
 * {@code occasion} is the year or the term that is honoured.
 */
@ApplicationScoped
public class AwardMetric implements MetricSource {

    private static final Metric METRIC = new Metric(
            "AWARD_COUNT",
            "LUOT",
            "derived",
            Metric.Time.PERIOD,
            List.of("recipient", "form", "level", "occasion"),
            List.of("recipient", "form", "level", "year"),
            "Số lượt khen thưởng",
            "Awards");

    private static final String SQL = """
            select case when :by_recipient then a.recipient_type end as recipient,
                   case when :by_form then a.form end as form,
                   case when :by_level then a.level end as level,
                   case when :by_occasion then coalesce(cast(a.year as text), a.term) end as occasion,
                   child_of.child as child, count(*) as value
            from award a
            join organisation o on o.id = a.unit_id
            %s
            where a.decided_on between cast(:firstDay as date) and cast(:lastDay as date)
              and a.unit_id = any(array(select c.descendant_id from organisation_closure c
                                        where c.ancestor_id = :organisation
                                          and c.validity && daterange(cast(:firstDay as date), cast(:lastDay as date), '[]')))
              and exists (select 1 from organisation_closure c
                          where c.ancestor_id = :organisation and c.descendant_id = a.unit_id
                            and c.valid_from <= a.decided_on and (c.valid_to is null or c.valid_to > a.decided_on))
              and (cast(:in_recipient as text[]) is null or a.recipient_type = any(cast(:in_recipient as text[])))
              and (cast(:in_form as text[]) is null or a.form = any(cast(:in_form as text[])))
              and (cast(:in_level as text[]) is null or a.level = any(cast(:in_level as text[])))
              and (cast(:in_year as text[]) is null or cast(a.year as text) = any(cast(:in_year as text[])))
              and %s
            group by 1, 2, 3, 4, 5
            order by 1, 2, 3, 4, 5
            """.formatted(FigureRows.child("a.unit_id"), Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    FigureRows rows;

    @Inject
    AwardCodeLists codes;

    @Override
    public Metric metric() {
        return METRIC;
    }

    @Override
    public FilterValues values(String filter) {
        return switch (filter) {
            case "recipient" ->
                FilterValues.codes(
                        Arrays.stream(RecipientType.values()).map(Enum::name).toList());
            case "form" -> FilterValues.codes(codes.codes(AwardCodeLists.FORMS));
            case "level" -> FilterValues.codes(codes.codes(AwardCodeLists.LEVELS));
            default -> FilterValues.numbers(AsOf.EARLIEST.getYear(), AsOf.LATEST.getYear());
        };
    }

    @Override
    @Transactional
    public List<Figure.Row> count(FigureQuery query) {
        sql.open(query.scope());
        return rows.count(SQL, METRIC, query);
    }
}
