package vn.dangbo.member.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.hierarchy.OrganisationState.Edge;
import vn.dangbo.platform.hierarchy.OrganisationState.Version;
import vn.dangbo.platform.hierarchy.OrganisationWriter;
import vn.dangbo.platform.hierarchy.OrganisationsChanged;
import vn.dangbo.platform.text.Folding;
import vn.dangbo.testkit.SampleWorld;

/** Brings news of the tree to the service under test, as the organisation feed does. */
@ApplicationScoped
public class Tree {

    static final LocalDate FOUNDED = LocalDate.of(2013, 4, 1);

    @Inject
    OrganisationWriter writer;

    @Inject
    Event<OrganisationsChanged> changed;

    /** A cell below SCHOOL. */
    record Cell(String code, LocalDate from, LocalDate to) {}

    @Transactional
    void tell(Cell... cells) {
        var states = Arrays.stream(cells).map(Tree::state).toList();
        writer.write(states);
        changed.fire(new OrganisationsChanged(
                states.stream().map(OrganisationState::id).collect(Collectors.toSet())));
    }

    static Cell since(String code, LocalDate from) {
        return new Cell(code, from, null);
    }

    static Cell ended(String code, LocalDate on) {
        return new Cell(code, FOUNDED, on);
    }

    static UUID id(String code) {
        return SampleWorld.id(code);
    }

    private static OrganisationState state(Cell cell) {
        var name = "Chi bộ " + cell.code();
        return new OrganisationState(
                id(cell.code()),
                Math.abs((long) cell.code().hashCode()) + 5000,
                cell.code(),
                cell.from(),
                cell.to(),
                null,
                List.of(new Version(
                        cell.from(), cell.to(), name, null, Folding.key(name), "SUBORDINATE_CELL", null, "EDUCATION")),
                List.of(new Edge(SampleWorld.id("SCHOOL"), cell.from(), cell.to())));
    }
}
