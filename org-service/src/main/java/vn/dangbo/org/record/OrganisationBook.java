package vn.dangbo.org.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.platform.feed.Outbox;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.hierarchy.OrganisationWriter;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.text.Folding;
import vn.dangbo.platform.time.DatedSlices;

/** The one way in which organisations are recorded: the tree, what was believed before, and the announcement. */
@ApplicationScoped
public class OrganisationBook {

    private static final int WRITE_UNITS = 500;

    private static final String NUMBERS = """
            select nextval(pg_get_serial_sequence('organisation', 'number')) as number
            from generate_series(1, :count)
            """;

    private static final String BELIEVE = """
            insert into organisation_record (organisation_id, recorded_by, cause, reference, reason, state)
            select (state->>'id')::uuid, :by, :cause, :reference, :reason, state
            from jsonb_array_elements(cast(:rows as jsonb)) as r(state)
            """;

    @Inject
    Sql sql;

    @Inject
    OrganisationWriter writer;

    @Inject
    Outbox outbox;

    /**
     * Why something is recorded.
     *
     * @param by name of the account
     * @param kind IMPORT, ACT or CORRECTION
     * @param reference the import or the act; of a correction the decision on it, where there is one
     * @param reason in the words of whoever did it; null where the import or the act says it
     */
    public record Cause(String by, String kind, String reference, String reason) {}

    private record Identity(UUID id, long number, UUID successorId) {}

    /** Until the transaction ends nobody else changes the tree: what is judged now still stands when it is written. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        sql.first(
                "select cast(pg_advisory_xact_lock(hashtext('organisation_closure')) as text) as held",
                Map.of(),
                row -> row);
    }

    /** Records the timelines and announces the organisations; nobody takes over one that ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Map<String, DatedSlices<UnitState>> timelines, Cause cause) {
        write(timelines, Map.of(), cause);
    }

    /**
     * Records the timelines and announces the organisations.
     *
     * @param successors who took over an ended one whole, by code; one that is recorded stays
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Map<String, DatedSlices<UnitState>> timelines, Map<String, String> successors, Cause cause) {
        var identities = identities(timelines, successors);
        var states = new ArrayList<OrganisationState>();
        timelines.forEach((code, timeline) -> states.add(state(code, timeline, identities, successors)));
        for (int from = 0; from < states.size(); from += WRITE_UNITS) {
            var part = states.subList(from, Math.min(from + WRITE_UNITS, states.size()));
            writer.write(part);
            believe(part, cause);
            outbox.append(part.stream()
                    .map(state -> new Outbox.Entry(
                            OrganisationState.FEED,
                            state.id().toString(),
                            OrganisationState.CHANGED,
                            state.id(),
                            state))
                    .toList());
        }
    }

    private void believe(List<OrganisationState> states, Cause cause) {
        var parameters = new HashMap<String, Object>();
        parameters.put("rows", sql.toJson(states));
        parameters.put("by", cause.by());
        parameters.put("cause", cause.kind());
        parameters.put("reference", cause.reference());
        parameters.put("reason", cause.reason());
        sql.execute(BELIEVE, parameters);
    }

    private Map<String, Identity> identities(
            Map<String, DatedSlices<UnitState>> timelines, Map<String, String> successors) {
        var wanted = new HashSet<>(timelines.keySet());
        wanted.addAll(successors.values());
        timelines.values().forEach(timeline -> timeline.slices().stream()
                .map(s -> s.value().parent())
                .filter(parent -> parent != null)
                .forEach(wanted::add));
        var found = new HashMap<String, Identity>();
        sql.list(
                        "select id, code, number, successor_id from organisation where code = any(:codes)",
                        Map.of("codes", wanted.toArray(String[]::new)),
                        row -> Map.entry(
                                row.get("code", String.class),
                                new Identity(
                                        row.get("id", UUID.class),
                                        row.get("number", Long.class),
                                        row.get("successor_id", UUID.class))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        var fresh = timelines.keySet().stream()
                .filter(code -> !found.containsKey(code))
                .toList();
        var numbers = sql.list(NUMBERS, Map.of("count", fresh.size()), row -> row.get("number", Long.class));
        for (int i = 0; i < fresh.size(); i++) {
            found.put(
                    fresh.get(i), new Identity(UuidVersion7Strategy.INSTANCE.generateUuid(null), numbers.get(i), null));
        }
        return found;
    }

    private static OrganisationState state(
            String code,
            DatedSlices<UnitState> timeline,
            Map<String, Identity> identities,
            Map<String, String> successors) {
        var slices = timeline.slices();
        DatedSlices<OrganisationState.Version> versions = DatedSlices.empty();
        DatedSlices<UUID> parents = DatedSlices.empty();
        for (var slice : slices) {
            versions = versions.put(slice.validity(), version(slice.value()));
            if (slice.value().parent() != null) {
                parents = parents.put(
                        slice.validity(), identities.get(slice.value().parent()).id());
            }
        }
        return new OrganisationState(
                identities.get(code).id(),
                identities.get(code).number(),
                code,
                slices.get(0).validity().from(),
                slices.get(slices.size() - 1).validity().to(),
                successor(slices.get(slices.size() - 1).validity().isOpen(), code, identities, successors),
                versions.coalesced().slices().stream()
                        .map(OrganisationBook::dated)
                        .toList(),
                parents.coalesced().slices().stream()
                        .map(s -> new OrganisationState.Edge(
                                s.value(), s.validity().from(), s.validity().to()))
                        .toList());
    }

    private static OrganisationState.Version version(UnitState state) {
        var names = state.shortName() == null ? state.name() : state.name() + " " + state.shortName();
        return new OrganisationState.Version(
                null,
                null,
                state.name(),
                state.shortName(),
                Folding.key(names),
                state.kind(),
                state.subtype(),
                state.sector());
    }

    private static OrganisationState.Version dated(DatedSlices.Slice<OrganisationState.Version> slice) {
        var v = slice.value();
        return new OrganisationState.Version(
                slice.validity().from(),
                slice.validity().to(),
                v.name(),
                v.shortName(),
                v.searchKey(),
                v.kind(),
                v.subtype(),
                v.sector());
    }

    private static UUID successor(
            boolean alive, String code, Map<String, Identity> identities, Map<String, String> successors) {
        if (alive) {
            return null;
        }
        return successors.containsKey(code)
                ? identities.get(successors.get(code)).id()
                : identities.get(code).successorId();
    }
}
