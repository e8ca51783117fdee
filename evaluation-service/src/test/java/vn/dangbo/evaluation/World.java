package vn.dangbo.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.platform.hierarchy.OrganisationCopy;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.text.Folding;
import vn.dangbo.testkit.SampleWorld;

/**
 * Puts the sample world into the service under test as the organisation feed would, with three units more:
 *
 * <pre>
 * CELL1
 * └── GROUP1          tổ đảng
 * TOWN
 * └── MOVER           đảng bộ cơ sở; moved to DISTRICT by one test
 *     └── MOVER1      chi bộ trực thuộc
 * </pre>
 */
@ApplicationScoped
public class World {

    private static final LocalDate BEGINNING = LocalDate.of(2014, 1, 1);

    @Inject
    OrganisationCopy copy;

    @Inject
    ObjectMapper json;

    private int position;

    void load(@Observes StartupEvent start) {
        var states = new ArrayList<>(SampleWorld.organisations());
        states.add(unit("GROUP1", 2001, "PARTY_GROUP", edge("CELL1", BEGINNING, null)));
        states.add(unit("MOVER", 2002, "GRASSROOTS_COMMITTEE", edge("TOWN", BEGINNING, null)));
        states.add(unit("MOVER1", 2003, "SUBORDINATE_CELL", edge("MOVER", BEGINNING, null)));
        announce(states);
    }

    /** Takes in the units as a batch of the feed. */
    public void announce(List<OrganisationState> states) {
        copy.apply(states.stream().map(this::event).toList());
    }

    /** The unit MOVER, under DISTRICT from the day on. */
    public OrganisationState moved(LocalDate day) {
        return unit("MOVER", 2002, "GRASSROOTS_COMMITTEE", edge("TOWN", BEGINNING, day), edge("DISTRICT", day, null));
    }

    private CloudEvent event(OrganisationState state) {
        return new CloudEvent(
                "1.0",
                "1-1-" + ++position,
                "/organisations",
                OrganisationState.CHANGED,
                state.id().toString(),
                null,
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                "application/json",
                json.valueToTree(state));
    }

    private static OrganisationState unit(String code, long number, String kind, OrganisationState.Edge... edges) {
        var name = "Đơn vị " + code;
        return new OrganisationState(
                SampleWorld.id(code),
                number,
                code,
                BEGINNING,
                null,
                null,
                List.of(new OrganisationState.Version(
                        BEGINNING, null, name, null, Folding.key(name), kind, null, null)),
                List.of(edges));
    }

    private static OrganisationState.Edge edge(String parent, LocalDate from, LocalDate to) {
        return new OrganisationState.Edge(SampleWorld.id(parent), from, to);
    }
}
