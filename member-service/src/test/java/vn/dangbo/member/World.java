package vn.dangbo.member;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
    }
}
