package vn.dangbo.org.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.org.succession.Successions;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.FigureQuery;

/**
 * Places the units of one day in the tree of another.
 *
 * <p>A unit that lives on both days stands where it stands. One that does not stands where what took it over whole
 * stands; else where all its parts stand, when that is below one and the same child; on an earlier tree, where all it
 * came from stood. What cannot be placed so has no child, and counts below the organisation below which it stood on its
 * own day: nothing is lost.
 */
@ApplicationScoped
public class Boundaries {

    /**
     * Units of {@code :asOf} with their depth and child below {@code :organisation} on {@code :boundary}. {@code :places}
     * is what {@link #places} gives; a unit drawn in several places counts once.
     */
    static final String DRAWN = """
            select c.descendant_id, c.depth,
                   (select above.code from organisation_closure up join organisation above on above.id = up.ancestor_id
                    where up.descendant_id = c.descendant_id and up.depth = greatest(c.depth - 1, 0)
                      and up.validity @> cast(:boundary as date))
            from organisation_closure c
            where c.ancestor_id = :organisation and c.validity @> cast(:boundary as date)
            union all
            -- those that do not live on the day of the tree, by where they would stand
            select placed.unit, case when min(placed.depth) = max(placed.depth) then min(placed.depth) end,
                   case when min(placed.child) = max(placed.child) then min(placed.child) end
            from (select p.unit, c.depth, above.code as child
                  from jsonb_to_recordset(cast(:places as jsonb)) as p(unit uuid, place uuid)
                  left join organisation_closure c on c.descendant_id = p.place and c.ancestor_id = :organisation
                       and c.validity @> cast(:boundary as date)
                  left join organisation_closure up on up.descendant_id = p.place
                       and up.depth = greatest(c.depth - 1, 0) and up.validity @> cast(:boundary as date)
                  left join organisation above on above.id = up.ancestor_id) placed
            group by placed.unit having count(*) = count(placed.depth)
            union all
            -- those that would stand nowhere
            select c.descendant_id, null, null
            from organisation_closure c
            where c.ancestor_id = :organisation and c.validity @> cast(:asOf as date)
              and not exists (select 1 from organisation_version v
                              where v.organisation_id = c.descendant_id and v.validity @> cast(:boundary as date))
              and c.descendant_id <> all(array(
                  select p.unit from jsonb_to_recordset(cast(:places as jsonb)) as p(unit uuid, place uuid)))
            """;

    private static final String BEYOND = """
            select exists (
                select 1
                from (%s) as drawn (unit, depth, child)
                join organisation o on o.id = drawn.unit
                join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:asOf as date)
                where not %s) as beyond
            """.formatted(DRAWN, Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    Successions successions;

    private record Place(UUID unit, UUID place) {}

    /** The parameters of {@link #DRAWN} that a figure does not have anyway. */
    Map<String, Object> places(FigureQuery query) {
        boolean later = query.boundary().isAfter(query.asOf());
        var flows = later
                ? successions.between(query.asOf(), query.boundary())
                : successions.between(query.boundary(), query.asOf());
        var places = new ArrayList<Place>();
        (later ? flows.forward() : flows.backward())
                .forEach((unit, all) -> all.forEach(place -> places.add(new Place(unit, place))));
        return Map.of("boundary", query.boundary(), "places", sql.toJson(List.copyOf(places)));
    }

    /** Whether units outside the scope would belong to the figure. */
    boolean beyond(FigureQuery query) {
        if (query.scope().isEverywhere()) {
            return false;
        }
        var parameters = new HashMap<String, Object>(places(query));
        parameters.put("organisation", query.organisation().id());
        parameters.put("asOf", query.asOf());
        parameters.put("scopeLows", query.scope().lows());
        parameters.put("scopeHighs", query.scope().highs());
        return sql.first(BEYOND, parameters, row -> row.get("beyond", Boolean.class))
                .orElseThrow();
    }
}
