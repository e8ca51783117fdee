package vn.dangbo.org.figures;

import java.util.List;
import java.util.Map;
import vn.dangbo.org.kind.KindCodeLists;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.Figure;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.FigureRows;
import vn.dangbo.platform.statistics.FilterValues;
import vn.dangbo.platform.statistics.Metric;

/** Counts units alive on a day in the subtree of one. */
final class OrganisationCount {

    /** What units are counted by; {@code depth} is the number of steps below the unit asked for. */
    static final List<String> DIMENSIONS = List.of("kind", "subtype", "sector", "sectorGroup", "depth");

    /** More than any tree of the Party has steps. */
    private static final int MAXIMUM_DEPTH = 99;

    /** The units below {@code :organisation} on the day, with depth and child. */
    private static final String STANDING = """
            select down.descendant_id, down.depth, child_of.child
            from organisation_closure down
            %s
            where down.ancestor_id = :organisation
              and down.valid_from <= cast(:asOf as date) and (down.valid_to is null or down.valid_to > cast(:asOf as date))
            """.formatted(FigureRows.child("down.descendant_id"));

    private static final String SQL = """
            select case when :by_kind then v.kind end as kind,
                   case when :by_subtype then v.subtype end as subtype,
                   case when :by_sector then v.sector end as sector,
                   case when :by_sectorGroup then g.group_code end as "sectorGroup",
                   case when :by_depth then down.depth end as depth,
                   case when :by_child then down.child end as child,
                   count(*) as value
            from (%s) as down (unit, depth, child)
            join organisation o on o.id = down.unit
            join organisation_version v on v.organisation_id = o.id and v.valid_from <= cast(:asOf as date)
                 and (v.valid_to is null or v.valid_to > cast(:asOf as date))
            join organisation_kind k on k.code = v.kind
            left join sector_group_member g on g.scheme = 'PRESS' and g.sector = v.sector
            where (cast(:in_kind as text[]) is null or v.kind = any(cast(:in_kind as text[])))
              and (cast(:in_subtype as text[]) is null or v.subtype = any(cast(:in_subtype as text[])))
              and (cast(:in_sector as text[]) is null or v.sector = any(cast(:in_sector as text[])))
              and (cast(:in_sectorGroup as text[]) is null or g.group_code = any(cast(:in_sectorGroup as text[])))
              and (cast(:in_depth as text[]) is null or cast(down.depth as text) = any(cast(:in_depth as text[])))
              and %s
              and %s
            group by 1, 2, 3, 4, 5, 6
            order by 1, 2, 3, 4, 5, 6
            """;

    private OrganisationCount() {}

    static List<Figure.Row> of(
            FigureRows rows, Boundaries boundaries, Metric metric, FigureQuery query, boolean grassrootsOnly) {
        var statement = SQL.formatted(
                query.boundary() == null ? STANDING : Boundaries.DRAWN,
                Sql.inScope("o.path"),
                grassrootsOnly ? "k.grassroots" : "true");
        return rows.count(statement, metric, query, query.boundary() == null ? Map.of() : boundaries.places(query));
    }

    /** What the filters take; {@code depth} is as deep as a tree may be. */
    static FilterValues values(KindCodeLists codes, String filter) {
        return switch (filter) {
            case "kind" -> FilterValues.codes(codes.kinds());
            case "subtype" -> FilterValues.codes(codes.subtypes());
            case "sector" -> FilterValues.codes(codes.sectors());
            case "sectorGroup" -> FilterValues.codes(codes.sectorGroups());
            default -> FilterValues.numbers(0, MAXIMUM_DEPTH);
        };
    }

    static Metric metric(String code, String vi, String en) {
        return new Metric(code, "TO_CHUC", "derived", Metric.Time.INSTANT, DIMENSIONS, DIMENSIONS, vi, en, true);
    }
}
