package vn.dangbo.org;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.dangbo.platform.feed.Outbox;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.hierarchy.OrganisationWriter;
import vn.dangbo.testkit.SampleWorld;

/** Puts the sample world into the service under test and announces it, before its first test. */
@ApplicationScoped
public class World {

    @Inject
    OrganisationWriter writer;

    @Inject
    Outbox outbox;

    @Transactional
    void load(@Observes StartupEvent start) {
        var units = SampleWorld.organisations();
        writer.write(units);
        outbox.append(units.stream()
                .map(unit -> new Outbox.Entry(
                        OrganisationState.FEED, unit.id().toString(), OrganisationState.CHANGED, unit.id(), unit))
                .toList());
    }
}
