package vn.dangbo.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dangbo.platform.sql.Sql;

/** Turns grants into the scope they give on today's tree. */
@ApplicationScoped
public class Reach {

    @Inject
    Sql sql;

    private record Placed(String code, String path) {}

    /**
     * Where these grants reach for somebody acting in one of the roles. A grant at a unit that this service does not
     * know, or that has ended, gives nothing: what an ended unit left belongs to its successor, else to the unit above.
     */
    public Scope of(List<Grant> grants, Set<Role> roles) {
        var relevant = grants.stream().filter(g -> roles.contains(g.role())).toList();
        if (relevant.isEmpty()) {
            return Scope.nowhere();
        }
        if (relevant.stream().anyMatch(g -> g.organisation().equals(Grant.EVERYWHERE))) {
            return Scope.everywhere();
        }
        var paths = paths(relevant);
        var ranges = new ArrayList<Scope.Range>();
        for (var grant : relevant) {
            var path = paths.get(grant.organisation());
            if (path != null) {
                ranges.add(grant.reach() == Grant.Reach.SELF ? Scope.self(path) : Scope.subtree(path));
            }
        }
        return Scope.of(ranges);
    }

    private Map<String, String> paths(List<Grant> grants) {
        var codes = grants.stream().map(Grant::organisation).distinct().toArray(String[]::new);
        return sql
                .list(
                        """
                        select code, path from organisation
                        where code = any(:codes) and path is not null
                          and (ended_on is null or ended_on > vietnam_today())
                        """,
                        Map.of("codes", codes),
                        row -> new Placed(row.get("code", String.class), row.get("path", String.class)))
                .stream()
                .collect(Collectors.toMap(Placed::code, Placed::path));
    }
}
