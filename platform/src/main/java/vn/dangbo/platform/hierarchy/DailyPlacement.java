package vn.dangbo.platform.hierarchy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import vn.dangbo.platform.sql.Sql;

/**
 * Paths are those of today: a planned change takes effect at midnight in Vietnam, or at the next start when the
 * service was down then.
 */
@ApplicationScoped
public class DailyPlacement {

    @Inject
    Sql sql;

    @Inject
    Event<OrganisationsChanged> changed;

    @Transactional
    void atStart(@Observes StartupEvent start) {
        place();
    }

    @Transactional
    @Scheduled(cron = "5 0 0 * * ?", timeZone = "Asia/Ho_Chi_Minh")
    void atMidnight() {
        place();
    }

    private void place() {
        sql.first("select cast(place_all_units() as text) as done", Map.of(), row -> row);
        // An empty set means: whichever changed.
        changed.fire(new OrganisationsChanged(Set.of()));
    }
}
