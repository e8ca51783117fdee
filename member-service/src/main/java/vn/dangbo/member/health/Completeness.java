package vn.dangbo.member.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.sql.Sql;

/** How complete records are: of a unit from the counts of a day, of a member from the record itself. */
@ApplicationScoped
class Completeness {

    private static final String OF_UNIT = """
            select d.field_group, sum(d.expected) as expected, sum(d.filled) as filled
            from data_health_day d
            join organisation o on o.id = d.cell_id
            where d.on_day = cast(:asOf as date) and d.cell_id = any(%s) and %s
            group by d.field_group
            order by (select min(f.position) from completeness_field f where f.field_group = d.field_group)
            """.formatted(Organisations.DESCENDANTS, Sql.inScope("o.path"));

    private static final String ISSUES_OF_UNIT = """
            select d.kind, sum(d.issues) as issues
            from data_issue_day d
            join organisation o on o.id = d.cell_id
            where d.on_day = cast(:asOf as date) and d.cell_id = any(%s) and %s
            group by d.kind
            order by d.kind
            """.formatted(Organisations.DESCENDANTS, Sql.inScope("o.path"));

    /** The cells of the last day; how they stood on each day before it. */
    private static final String TREND =
            """
            select d.on_day, sum(d.expected) as expected, sum(d.filled) as filled,
                   coalesce((select sum(i.issues) from data_issue_day i join organisation io on io.id = i.cell_id
                             where i.on_day = d.on_day and i.cell_id = any(%1$s) and %2$s), 0) as issues
            from data_health_day d
            join organisation o on o.id = d.cell_id
            where d.on_day between cast(:from as date) and cast(:asOf as date) and d.cell_id = any(%1$s) and %3$s
            group by d.on_day
            order by d.on_day
            """.formatted(Organisations.DESCENDANTS, Sql.inScope("io.path"), Sql.inScope("o.path"));

    private static final String LAST_DAY = """
            select max(on_day) as day from data_health_day where on_day <= cast(:day as date) having max(on_day) is not null
            """;

    private static final String OF_MEMBER = """
            select f.field_group, count(*) as expected, count(*) filter (where record.fields ->> f.code is not null) as filled,
                   array_agg(f.code order by f.position) filter (where record.fields ->> f.code is null) as missing
            from completeness_record record
            join completeness_field f on f.expected_of = 'ALL' or record.official
            where record.id = :id and %s
            group by f.field_group
            order by min(f.position)
            """.formatted(Sql.inScope("record.unit_path"));

    @Inject
    Sql sql;

    /** The last day of which there are counts. */
    @Transactional
    Optional<LocalDate> lastDay(LocalDate day, Scope scope) {
        sql.open(scope);
        return sql.first(LAST_DAY, Map.of("day", day), row -> row.get("day", LocalDate.class));
    }

    /** How complete the records below a unit were on a day of which there are counts. */
    @Transactional
    List<HealthView.Group> groups(OrganisationRef unit, LocalDate day, Scope scope) {
        return sql.list(
                OF_UNIT,
                Sql.scoped(scope, Map.of("organisation", unit.id(), "asOf", day)),
                row -> HealthView.Group.of(
                        row.get("field_group", String.class),
                        row.get("expected", Long.class),
                        row.get("filled", Long.class),
                        null));
    }

    /** The open findings below a unit on a day of which there are counts. */
    @Transactional
    List<HealthView.Count> issues(OrganisationRef unit, LocalDate day, Scope scope) {
        return sql.list(
                ISSUES_OF_UNIT,
                Sql.scoped(scope, Map.of("organisation", unit.id(), "asOf", day)),
                row -> new HealthView.Count(row.get("kind", String.class), row.get("issues", Long.class)));
    }

    /** How it went with the cells that stand below the unit on the day, since another one. */
    @Transactional
    List<HealthView.Point> trend(OrganisationRef unit, LocalDate from, LocalDate day, Scope scope) {
        return sql.list(
                TREND,
                Sql.scoped(scope, Map.of("organisation", unit.id(), "asOf", day, "from", from)),
                row -> new HealthView.Point(
                        row.get("on_day", LocalDate.class),
                        HealthView.percent(row.get("filled", Long.class), row.get("expected", Long.class)),
                        row.get("issues", Long.class)));
    }

    /** How complete a member's record is now; empty outside the scope, and for those who sit nowhere today. */
    @Transactional
    List<HealthView.Group> ofMember(UUID id, Scope scope) {
        sql.open(scope);
        return sql.list(OF_MEMBER, Sql.scoped(scope, Map.of("id", id)), row -> {
            var missing = row.get("missing", String[].class);
            return HealthView.Group.of(
                    row.get("field_group", String.class),
                    row.get("expected", Long.class),
                    row.get("filled", Long.class),
                    missing == null ? List.of() : Arrays.asList(missing));
        });
    }
}
