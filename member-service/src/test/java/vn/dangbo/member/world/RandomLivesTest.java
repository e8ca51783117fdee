package vn.dangbo.member.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.hierarchy.OrganisationWriter;
import vn.dangbo.platform.hierarchy.OrganisationsChanged;
import vn.dangbo.platform.time.VietnamTime;

/**
 * Thousands of random steps of cases and restructurings, one after the other: on every date each member counts exactly
 * once or not at all, where the decisions say, and opening + in − out = closing for every unit and period. The number of
 * steps and the seed can be given by {@code -Ddangbo.lives.steps} and {@code -Ddangbo.lives.seed}.
 */
@MemberServiceTest
class RandomLivesTest {

    private static final int STEPS = Integer.getInteger("dangbo.lives.steps", 5_000);
    private static final long SEED = Long.getLong("dangbo.lives.seed", 20_261_122L);
    private static final int STEPS_BETWEEN_LOOKS = 250;
    private static final int QUESTIONS_AT_A_LOOK = 8;
    /** Somebody who never gets anywhere would run for ever. */
    private static final int MOST_TRIES_FOR_A_STEP = 5;

    @Inject
    Registers registers;

    @Inject
    OrganisationWriter writer;

    @Inject
    Event<OrganisationsChanged> changed;

    @Inject
    Clock clock;

    @BeforeEach
    void nobodyYet() {
        registers.empty();
    }

    @Test
    void everybodyCountsOnceOrNotAtAllAndEveryPeriodCloses() {
        var world = new LivingWorld(SEED, "LW", 700_000_000L, registers, this::tell);
        var lastDay = VietnamTime.today(clock).minusDays(1);
        int next = STEPS_BETWEEN_LOOKS;
        for (int tries = 0; world.steps() < STEPS; tries++) {
            assertTrue(tries < STEPS * MOST_TRIES_FOR_A_STEP, () -> "too much is refused: " + world.taken);
            world.live(lastDay);
            if (world.steps() >= next) {
                look(world);
                next += STEPS_BETWEEN_LOOKS;
            }
        }
        look(world);
        assertEquals(List.of(), registers.disagreements());
        for (var needed : List.of(
                "transfers accept", "exits decide", "disciplines announce", "join", "split", "absorb", "reparent")) {
            assertTrue(world.taken.getOrDefault(needed, 0) > 0, () -> needed + " never happened: " + world.taken);
        }
    }

    private static final String IN_NO_CELL = """
            select s.member_id || ' in ' || o.code || ' ' || s.validity from seating s join organisation o on o.id = s.cell_id
            where not daterange(o.established_on, o.ended_on) @> s.validity
            """;

    private static final String GUEST_AND_NO_MEMBER = """
            select t.member_id || ' ' || t.validity from temporary_seating t
            where not t.validity <@ coalesce((select range_agg(s.validity) from seating s where s.member_id = t.member_id),
                                             '{}'::datemultirange)
            """;

    private void look(LivingWorld world) {
        var context = "on " + world.today() + " after " + world.steps() + " steps, seed " + SEED;
        assertEquals(world.whereabouts.told(), seated(), context);
        assertEquals(List.of(), registers.texts(IN_NO_CELL), context);
        assertEquals(List.of(), registers.texts(GUEST_AND_NO_MEMBER), context);
        for (int i = 0; i < QUESTIONS_AT_A_LOOK; i++) {
            var one = world.anyDay();
            var other = world.anyDay();
            closes(
                    world,
                    world.any(world.tree.all()),
                    one.isBefore(other) ? one : other,
                    one.isBefore(other) ? other : one);
        }
    }

    /** The flow of a unit in a period, against its stocks, those of its children, and what decisions say. */
    private static void closes(LivingWorld world, String unit, LocalDate from, LocalDate to) {
        var what = unit + " from " + from + " to " + to;
        var flow = world.desk.get(
                "/api/v1/statistics/MEMBER_FLOW?groupBy=flow&organisation=%s&from=%s&to=%s".formatted(unit, from, to));
        long opening = 0;
        long changes = 0;
        for (var row : flow.path("rows")) {
            if (row.path("keys").path("flow").asText().equals("OPENING")) {
                opening += row.path("value").asLong();
            } else {
                changes += row.path("value").asLong();
            }
        }
        assertEquals(world.whereabouts.below(unit, from.minusDays(1), world.tree), opening, () -> "opening of " + what);
        var closing = world.whereabouts.below(unit, to, world.tree);
        assertEquals(closing, opening + changes, () -> "closing of " + what);
        var stock = world.desk.get(
                "/api/v1/statistics/MEMBER_STOCK?groupBy=child&organisation=%s&asOf=%s".formatted(unit, to));
        assertEquals(closing, stock.path("total").asLong(), () -> "stock of " + what);
        long children = 0;
        for (var row : stock.path("rows")) {
            var child = row.path("keys").path("child").asText();
            assertEquals(
                    child.equals(unit) ? closing : world.whereabouts.below(child, to, world.tree),
                    row.path("value").asLong(),
                    () -> child + " in " + what);
            children += row.path("value").asLong();
        }
        assertEquals(closing, children, () -> "children of " + what);
    }

    /** Where the service has everybody, from which day on. */
    private TreeMap<String, String> seated() {
        var lives = new TreeMap<String, TreeMap<LocalDate, String>>();
        for (var row : registers.rows("""
                select s.member_id, s.valid_from, s.valid_to, o.code
                from seating s join organisation o on o.id = s.cell_id order by s.member_id, s.valid_from""")) {
            var life = lives.computeIfAbsent(row.get(0), id -> new TreeMap<>());
            life.put(LocalDate.parse(row.get(1)), row.get(3));
            if (row.get(2) != null) {
                life.put(LocalDate.parse(row.get(2)), Whereabouts.NOWHERE);
            }
        }
        var told = new TreeMap<String, String>();
        lives.forEach((id, life) -> told.put(id, Whereabouts.merged(life)));
        return told;
    }

    private void tell(List<OrganisationState> states) {
        QuarkusTransaction.requiringNew().run(() -> {
            writer.write(states);
            changed.fire(new OrganisationsChanged(
                    states.stream().map(OrganisationState::id).collect(Collectors.toSet())));
        });
    }
}
