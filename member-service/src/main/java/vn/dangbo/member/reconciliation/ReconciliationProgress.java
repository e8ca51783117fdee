package vn.dangbo.member.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.sql.Sql;

/** How the units right below one stand with a period: what the records say now beside what each has declared. */
@ApplicationScoped
class ReconciliationProgress {

    private static final String UNITS = """
            select o.code, v.name, x.id as reconciliation, x.state,
                   cast(x.facts -> 'declared' ->> 'official' as bigint) as declared_official,
                   cast(x.facts -> 'declared' ->> 'probationary' as bigint) as declared_probationary,
                   cast(x.facts -> 'computed' ->> 'official' as bigint) as computed_official,
                   cast(x.facts -> 'computed' ->> 'probationary' as bigint) as computed_probationary, x.closed
            from organisation_closure c
            join organisation o on o.id = c.descendant_id
            join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:day as date)
            left join member_case x on x.place_id = o.id and x.kind = 'RECONCILIATION' and x.facts ->> 'quarterEnd' = :quarterEnd
            where c.ancestor_id = :organisation and c.depth = 1 and c.validity @> cast(:day as date) and %s
            order by o.code
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    Stocks stocks;

    /**
     * A unit right below.
     *
     * @param computed by the records, now
     * @param declared by the unit; absent when it has declared nothing
     * @param difference declared less computed; absent with it
     * @param state MISSING when it has declared nothing
     * @param changedSince whether the records say something else by now than when it was closed
     * @param overdue whether the term has passed and it is not closed
     */
    @Schema(name = "ReconciliationProgressRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(examples = "KT01C01") String organisation,
            @Schema(examples = "Chi bộ khu phố 1") String name,
            Count computed,
            Count declared,
            Count difference,
            @Schema(examples = "MISSING") String state,
            UUID reconciliation,
            boolean changedSince,
            boolean overdue) {}

    /** The units right below that the scope reaches, by their codes. */
    @Transactional
    List<Row> of(OrganisationRef organisation, LocalDate day, boolean late, Scope scope) {
        var computed = stocks.ofChildren(organisation, day);
        sql.open(scope);
        var parameters = new HashMap<String, Object>(Sql.scoped(scope, Map.of()));
        parameters.put("organisation", organisation.id());
        parameters.put("day", day);
        parameters.put("quarterEnd", day.toString());
        return sql.list(
                UNITS,
                parameters,
                row -> row(row, computed.getOrDefault(row.get("code", String.class), Count.NONE), late));
    }

    private static Row row(Tuple row, Count computed, boolean late) {
        var declared = count(row, "declared");
        boolean closed = Boolean.TRUE.equals(row.get("closed", Boolean.class));
        return new Row(
                row.get("code", String.class),
                row.get("name", String.class),
                computed,
                declared,
                declared == null ? null : declared.minus(computed),
                Optional.ofNullable(row.get("state", String.class)).orElse("MISSING"),
                row.get("reconciliation", UUID.class),
                closed && !computed.equals(count(row, "computed")),
                late && !closed);
    }

    private static Count count(Tuple row, String which) {
        var official = row.get(which + "_official", Long.class);
        return official == null ? null : new Count(official, row.get(which + "_probationary", Long.class));
    }
}
