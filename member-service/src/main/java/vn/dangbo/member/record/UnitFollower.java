package vn.dangbo.member.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.hierarchy.OrganisationsChanged;
import vn.dangbo.platform.sql.Sql;

/** Keeps the place of members on today's tree when the tree moves. */
@ApplicationScoped
public class UnitFollower {

    @Inject
    Sql sql;

    void follow(@Observes OrganisationsChanged changed) {
        // A unit that moved takes along all below it, so the ids of the change alone do not tell which rows to touch.
        sql.first(
                "select cast(follow_units(cast(:units as uuid[])) as text) as done",
                Map.of("units", new UUID[0]),
                row -> row);
    }
}
