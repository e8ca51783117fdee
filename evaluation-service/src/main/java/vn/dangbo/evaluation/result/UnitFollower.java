package vn.dangbo.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.hierarchy.OrganisationsChanged;
import vn.dangbo.platform.sql.Sql;

/** Keeps the place of results on today's tree when the tree moves, in the transaction that moves it. */
@ApplicationScoped
public class UnitFollower {

    @Inject
    Sql sql;

    void follow(@Observes OrganisationsChanged changed) {
        sql.first(
                "select cast(follow_units(cast(:units as uuid[])) as text) as done",
                Map.of("units", changed.ids().stream().map(UUID::toString).toArray(String[]::new)),
                row -> row);
    }
}
