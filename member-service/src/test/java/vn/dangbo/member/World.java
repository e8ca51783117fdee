package vn.dangbo.member;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.hierarchy.OrganisationWriter;
import vn.dangbo.testkit.SampleWorld;

/** Puts the sample world into the service under test, before its first test. */
@ApplicationScoped
public class World {

    @Inject
    OrganisationWriter writer;

    @Transactional
    void load(@Observes StartupEvent start) {
        writer.write(SampleWorld.organisations());
        writer.write(List.of(outside()));
    }

    /** A cell of its own, which no grant of the sample world reaches: the other end of what begins or ends there. */
    private static OrganisationState outside() {
        var founded = LocalDate.of(2010, 1, 1);
        var version = new OrganisationState.Version(
                founded, null, "Chi bộ Nơi Khác", null, "chi bo noi khac", "GRASSROOTS_CELL", null, "SOE");
        return new OrganisationState(
                SampleWorld.id("OUTSIDE"), 900_001, "OUTSIDE", founded, null, null, List.of(version), List.of());
    }
}
