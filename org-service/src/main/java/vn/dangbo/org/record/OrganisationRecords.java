package vn.dangbo.org.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.feed.Outbox;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.hierarchy.OrganisationWriter;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.text.Folding;
import vn.dangbo.platform.time.DatedSlices;
import vn.dangbo.platform.time.Validity;

/** What is recorded of units, as timelines by code; and how timelines become records. */
@ApplicationScoped
public class OrganisationRecords {

    private static final int WRITE_UNITS = 500;

    private static final String TIMELINES = """
            select o.code, greatest(v.valid_from, e.valid_from) as valid_from, least(v.valid_to, e.valid_to) as valid_to,
                   v.name, v.short_name, v.kind, v.subtype, v.sector, p.code as parent
            from organisation o
            join organisation_version v on v.organisation_id = o.id
            left join organisation_edge e on e.child_id = o.id and e.validity && v.validity
            left join organisation p on p.id = e.parent_id
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

    private static final String NUMBERS = """
            select nextval(pg_get_serial_sequence('organisation', 'number')) as number
            from generate_series(1, :count)
            """;

    @Inject
    Sql sql;

    @Inject
    OrganisationWriter writer;

    @Inject
    Outbox outbox;

    private record Identity(UUID id, long number) {}

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

    /** Records the timelines and announces the units. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Map<String, DatedSlices<UnitState>> timelines) {
        var identities = identities(timelines);
        var states = new ArrayList<OrganisationState>();
        timelines.forEach((code, timeline) -> states.add(state(code, timeline, identities)));
        for (int from = 0; from < states.size(); from += WRITE_UNITS) {
            var part = states.subList(from, Math.min(from + WRITE_UNITS, states.size()));
            writer.write(part);
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

    private Map<String, Identity> identities(Map<String, DatedSlices<UnitState>> timelines) {
        var wanted = new HashSet<>(timelines.keySet());
        timelines.values().forEach(timeline -> timeline.slices().stream()
                .map(s -> s.value().parent())
                .filter(parent -> parent != null)
                .forEach(wanted::add));
        var found = new HashMap<String, Identity>();
        sql.list(
                        "select id, code, number from organisation where code = any(:codes)",
                        Map.of("codes", wanted.toArray(String[]::new)),
                        row -> Map.entry(
                                row.get("code", String.class),
                                new Identity(row.get("id", UUID.class), row.get("number", Long.class))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        var fresh = timelines.keySet().stream()
                .filter(code -> !found.containsKey(code))
                .toList();
        var numbers = sql.list(NUMBERS, Map.of("count", fresh.size()), row -> row.get("number", Long.class));
        for (int i = 0; i < fresh.size(); i++) {
            found.put(fresh.get(i), new Identity(UuidVersion7Strategy.INSTANCE.generateUuid(null), numbers.get(i)));
        }
        return found;
    }

    private static OrganisationState state(
            String code, DatedSlices<UnitState> timeline, Map<String, Identity> identities) {
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
                versions.coalesced().slices().stream()
                        .map(OrganisationRecords::dated)
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

    private Set<String> codes(String query) {
        return Set.copyOf(sql.list(query, Map.of(), row -> row.get("code", String.class)));
    }
}
