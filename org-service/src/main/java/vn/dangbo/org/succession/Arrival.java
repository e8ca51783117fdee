package vn.dangbo.org.succession;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What reached an organisation out of another one, by how many acts soever. Pure.
 *
 * @param share ALL only when everything went on at every step of a way
 * @param acts the acts on the way, in their order
 * @param via the organisations between the two
 * @param on the day of the last act
 */
public record Arrival(Share share, List<UUID> acts, List<UUID> via, LocalDate on) {

    private static final Arrival START = new Arrival(Share.ALL, List.of(), List.of(), null);

    /**
     * Follows an organisation through acts. Each act is passed once, in its order, so an act and its reversal lead
     * nowhere twice.
     *
     * @param ordered in the order in which the acts were executed
     * @param goesOn whether what reached {@code from} goes on by this succession
     * @return by organisation reached, living or not; without the start
     */
    static Map<UUID, Arrival> from(UUID start, List<Succession> ordered, Predicate<Succession> goesOn) {
        var reached = new HashMap<UUID, Arrival>();
        var order = new LinkedHashMap<UUID, Arrival>();
        reached.put(start, START);
        for (var step : ordered) {
            var arrival = reached.get(step.from());
            if (arrival != null && !step.to().equals(start) && goesOn.test(step)) {
                reached.merge(step.to(), arrival.through(step, start), Arrival::with);
                order.put(step.to(), reached.get(step.to()));
            }
        }
        return order;
    }

    private Arrival through(Succession step, UUID start) {
        var between = step.from().equals(start) ? via : joined(via, List.of(step.from()));
        return new Arrival(share.then(step.share()), joined(acts, List.of(step.act())), between, step.on());
    }

    /** The two ways as one. */
    private Arrival with(Arrival other) {
        return new Arrival(
                share == Share.ALL ? Share.ALL : other.share(),
                joined(acts, other.acts()),
                joined(via, other.via()),
                other.on().isAfter(on) ? other.on() : on);
    }

    private static List<UUID> joined(List<UUID> some, List<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
