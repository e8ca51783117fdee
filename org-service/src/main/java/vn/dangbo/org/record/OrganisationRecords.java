package vn.dangbo.org.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.DatedSlices;
import vn.dangbo.platform.time.Validity;

/** What is recorded of units, as timelines by code. */
@ApplicationScoped
public class OrganisationRecords {

    private static final String TIMELINES = """
            select o.code, lower(s.span) as valid_from, upper(s.span) as valid_to,
                   v.name, v.short_name, v.kind, v.subtype, v.sector, p.code as parent
            from organisation o
            join organisation_version v on v.organisation_id = o.id
            cross join lateral (
                select e.validity * v.validity as span, e.parent_id
                from organisation_edge e where e.child_id = o.id and e.validity && v.validity
                union all
                -- the days on which it stood without a superior
                select unnest(datemultirange(v.validity) - coalesce(range_agg(e.validity), '{}')), null
                from organisation_edge e where e.child_id = o.id) s
            left join organisation p on p.id = s.parent_id
            where o.code = any(:codes) and %s
            """.formatted(Sql.inScope("o.path"));

    private static final String BELOW = """
            select distinct child.code
            from organisation parent
            join organisation_edge e on e.parent_id = parent.id
            join organisation child on child.id = e.child_id
            where parent.code = any(:codes) and %s
            """.formatted(Sql.inScope("child.path"));

    private static final String TAKEN =
            "select o.code from organisation o where o.code = any(:codes) and not " + Sql.inScope("o.path");

    @Inject
    Sql sql;

    private record Row(String code, DatedSlices.Slice<UnitState> slice) {}

    /** The kinds, subtypes, sectors and allowed pairs. */
    @Transactional
    public KindRules rules() {
        var kinds = codes("select code from organisation_kind");
        var sectors = codes("select code from sector");
        var subtypes = sql
                .list(
                        "select code, kind, valid_from, valid_to from organisation_subtype",
                        Map.of(),
                        row -> Map.entry(
                                row.get("code", String.class),
                                new KindRules.Subtype(
                                        row.get("kind", String.class),
                                        new Validity(
                                                row.get("valid_from", LocalDate.class),
                                                row.get("valid_to", LocalDate.class)))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var allowed = sql.list(
                "select kind, parent_kind, valid_from, valid_to from allowed_parent",
                Map.of(),
                row -> new KindRules.Pair(
                        row.get("kind", String.class),
                        row.get("parent_kind", String.class),
                        new Validity(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class))));
        return new KindRules(kinds, subtypes, sectors, allowed);
    }

    /** The timelines of those codes that are recorded and in scope. */
    @Transactional
    public Map<String, DatedSlices<UnitState>> timelines(Set<String> codes, Scope scope) {
        var rows = sql.list(
                TIMELINES,
                Map.of(
                        "codes", codes.toArray(String[]::new),
                        "scopeLows", scope.lows(),
                        "scopeHighs", scope.highs()),
                row -> new Row(
                        row.get("code", String.class),
                        new DatedSlices.Slice<>(
                                new Validity(
                                        row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)),
                                new UnitState(
                                        row.get("name", String.class),
                                        row.get("short_name", String.class),
                                        row.get("kind", String.class),
                                        row.get("subtype", String.class),
                                        row.get("sector", String.class),
                                        row.get("parent", String.class)))));
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Row::code,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Row::slice, Collectors.toList()), DatedSlices::of)));
    }

    /** Codes of the units in the scope that have ever stood directly below one of these. */
    @Transactional
    public Set<String> below(Set<String> codes, Scope scope) {
        return Set.copyOf(sql.list(
                BELOW,
                Map.of(
                        "codes", codes.toArray(String[]::new),
                        "scopeLows", scope.lows(),
                        "scopeHighs", scope.highs()),
                row -> row.get("code", String.class)));
    }

    /** Those of the codes that belong to units outside the scope. */
    @Transactional
    public Set<String> takenOutside(Set<String> codes, Scope scope) {
        return Set.copyOf(sql.list(
                TAKEN,
                Map.of(
                        "codes", codes.toArray(String[]::new),
                        "scopeLows", scope.lows(),
                        "scopeHighs", scope.highs()),
                row -> row.get("code", String.class)));
    }

    private Set<String> codes(String query) {
        return Set.copyOf(sql.list(query, Map.of(), row -> row.get("code", String.class)));
    }
}
