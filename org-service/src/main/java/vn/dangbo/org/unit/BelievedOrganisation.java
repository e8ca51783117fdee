package vn.dangbo.org.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.time.DatedSlices;
import vn.dangbo.platform.time.Validity;

/** What was believed of a unit at some time, as the answers show it. Pure. */
record BelievedOrganisation(OrganisationState state) {

    /** The unit that it was believed to stand under on the day; empty for none. */
    Optional<UUID> parent(LocalDate day) {
        return edge(day).map(OrganisationState.Edge::parentId);
    }

    /**
     * The unit on a day; empty when it was not believed to live then.
     *
     * @param level steps below the root, as believed
     */
    Optional<OrganisationView> on(LocalDate day, int level) {
        return state.versions().stream()
                .filter(version -> span(version).contains(day))
                .findFirst()
                .map(version -> view(version, day, level));
    }

    private OrganisationView view(OrganisationState.Version version, LocalDate day, int level) {
        var edge = edge(day);
        var span = placements(span(version)).slices().stream()
                .map(DatedSlices.Slice::validity)
                .filter(validity -> validity.contains(day))
                .findFirst()
                .orElseThrow();
        return new OrganisationView(
                state.id(),
                state.code(),
                version.name(),
                version.shortName(),
                version.kind(),
                version.subtype(),
                version.sector(),
                edge.map(OrganisationState.Edge::parentId).orElse(null),
                level,
                span.from(),
                span.to());
    }

    /**
     * The states in order of time.
     *
     * @param superiors what was believed of the units above, by id
     */
    List<OrganisationHistoryEntry> history(Map<UUID, BelievedOrganisation> superiors) {
        var entries = new ArrayList<OrganisationHistoryEntry>();
        for (var version : state.versions()) {
            for (var placement : placements(span(version)).slices()) {
                var superior = placement.value().map(superiors::get).orElse(null);
                if (superior == null) {
                    entries.add(entry(version, placement.validity(), null, null));
                } else {
                    superior.state().versions().forEach(above -> span(above)
                            .intersect(placement.validity())
                            .ifPresent(shared -> entries.add(entry(version, shared, superior, above.name()))));
                }
            }
        }
        entries.sort(Comparator.comparing(OrganisationHistoryEntry::validFrom));
        return entries;
    }

    /** The ids of all units that it was believed to stand under at some time. */
    List<UUID> superiors() {
        return state.edges().stream()
                .map(OrganisationState.Edge::parentId)
                .distinct()
                .toList();
    }

    private OrganisationHistoryEntry entry(
            OrganisationState.Version version, Validity span, BelievedOrganisation superior, String superiorName) {
        return new OrganisationHistoryEntry(
                span.from(),
                span.to(),
                version.name(),
                version.shortName(),
                version.kind(),
                version.subtype(),
                version.sector(),
                superior == null ? null : superior.state().id(),
                superior == null ? null : superior.state().code(),
                superiorName);
    }

    /** The units above in the span; empty where there was none. */
    private DatedSlices<Optional<UUID>> placements(Validity span) {
        var placements = DatedSlices.<Optional<UUID>>empty().put(span, Optional.empty());
        for (var edge : state.edges()) {
            var shared = new Validity(edge.validFrom(), edge.validTo()).intersect(span);
            if (shared.isPresent()) {
                placements = placements.put(shared.get(), Optional.of(edge.parentId()));
            }
        }
        return placements;
    }

    private Optional<OrganisationState.Edge> edge(LocalDate day) {
        return state.edges().stream()
                .filter(edge -> new Validity(edge.validFrom(), edge.validTo()).contains(day))
                .findFirst();
    }

    private static Validity span(OrganisationState.Version version) {
        return new Validity(version.validFrom(), version.validTo());
    }
}
