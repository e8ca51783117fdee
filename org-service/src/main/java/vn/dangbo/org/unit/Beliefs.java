package vn.dangbo.org.unit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/** What had been recorded of units by some time, whatever has been corrected or decided since. */
@ApplicationScoped
public class Beliefs {

    /** Longer chains are no trees of the Party. */
    private static final int MAXIMUM_LEVEL = 32;

    private static final String STATES = """
            select distinct on (r.organisation_id) cast(r.state as text) as state
            from organisation_record r
            where r.organisation_id = any(cast(:ids as uuid[])) and r.recorded_at <= :knownAt
            order by r.organisation_id, r.number desc
            """;

    private static final String TREE = """
            with recursive believed as materialized (
                select distinct on (r.organisation_id) r.organisation_id as id, r.state
                from organisation_record r
                where r.recorded_at <= :knownAt
                order by r.organisation_id, r.number desc),
            placed as materialized (
                select b.id, e."parentId" as parent_id
                from believed b
                cross join lateral jsonb_to_recordset(b.state->'edges')
                     as e("parentId" uuid, "validFrom" date, "validTo" date)
                where e."validFrom" <= :asOf and (e."validTo" is null or e."validTo" > :asOf)),
            tree (id, depth) as (
                select cast(:id as uuid), 0
                union all
                select p.id, t.depth + 1 from tree t join placed p on p.parent_id = t.id where t.depth < :depth)
            select t.depth, cast(b.state as text) as state
            from tree t
            join believed b on b.id = t.id
            join organisation o on o.id = t.id
            where %s
            order by t.depth, o.code collate "C"
            limit :fetch
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private record Placed(int depth, BelievedOrganisation unit) {}

    /**
     * The unit on the day; empty when it was not believed to live then. The caller has found it in the scope.
     *
     * @throws ProblemException 404 ORGANISATION_NOT_KNOWN when nothing had been recorded of it
     */
    @Transactional
    Optional<OrganisationView> one(OrganisationRef unit, LocalDate asOf, Instant knownAt) {
        var believed = require(unit, knownAt);
        return believed.on(asOf, level(believed, asOf, knownAt));
    }

    /** The states in order of time, the same way. */
    @Transactional
    List<OrganisationHistoryEntry> history(OrganisationRef unit, LocalDate asOf, Instant knownAt) {
        var believed = require(unit, knownAt);
        return believed.history(states(believed.superiors(), knownAt)).stream()
                .filter(entry -> asOf == null || !entry.validFrom().isAfter(asOf))
                .toList();
    }

    /** The unit and what was believed to stand below it within the scope, higher ranks first; empty when not alive. */
    @Transactional
    List<OrganisationView> subtree(
            OrganisationRef unit, int depth, LocalDate asOf, Instant knownAt, Scope scope, int fetch) {
        int level = level(require(unit, knownAt), asOf, knownAt);
        return sql
                .list(
                        TREE,
                        Sql.scoped(
                                scope,
                                Map.of(
                                        "id", unit.id(), "depth", depth, "asOf", asOf, "knownAt", knownAt, "fetch",
                                        fetch)),
                        row -> new Placed(row.get("depth", Integer.class), read(row.get("state", String.class))))
                .stream()
                .flatMap(placed -> placed.unit().on(asOf, level + placed.depth()).stream())
                .toList();
    }

    private BelievedOrganisation require(OrganisationRef unit, Instant knownAt) {
        return Optional.ofNullable(states(List.of(unit.id()), knownAt).get(unit.id()))
                .orElseThrow(() -> ProblemException.notFound("ORGANISATION_NOT_KNOWN", unit.code(), knownAt));
    }

    private int level(BelievedOrganisation unit, LocalDate asOf, Instant knownAt) {
        int level = 0;
        for (var above = unit.parent(asOf); above.isPresent() && level < MAXIMUM_LEVEL; level++) {
            var id = above.get();
            above = Optional.ofNullable(states(List.of(id), knownAt).get(id))
                    .flatMap(superior -> superior.parent(asOf));
        }
        return level;
    }

    private Map<UUID, BelievedOrganisation> states(Collection<UUID> ids, Instant knownAt) {
        return sql
                .list(
                        STATES,
                        Map.of("ids", ids.stream().map(UUID::toString).toArray(String[]::new), "knownAt", knownAt),
                        row -> read(row.get("state", String.class)))
                .stream()
                .collect(Collectors.toMap(unit -> unit.state().id(), unit -> unit));
    }

    private BelievedOrganisation read(String state) {
        try {
            return new BelievedOrganisation(json.readValue(state, OrganisationState.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was believed of an organisation cannot be read", e);
        }
    }
}
