package vn.dangbo.org.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.org.act.ActStore.Actor;
import vn.dangbo.org.committee.Committees;
import vn.dangbo.org.committee.Recording;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.org.committee.Term;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.org.seat.Seats;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.labels.Messages;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/**
 * Random acts on random trees, 10 thousand in a run. Of every act: the preview says exactly what the execution does, or
 * names the same reasons against it. Of every tree: one superior that is alive on every day, the closure is that of the
 * edges, and a past day keeps its answer.
 */
@OrgServiceTest
class RandomActsTest {

    private static final Logger LOG = Logger.getLogger(RandomActsTest.class);
    private static final int ALL_WORLDS = 40;
    /** Fewer for a quick look. */
    private static final int WORLDS = Integer.getInteger("dangbo.random.worlds", ALL_WORLDS);

    private static final int ACTS = 250;
    private static final int CHECK_EVERY = 50;
    private static final LocalDate BEGINNING = LocalDate.of(2012, 1, 1);

    private static final String TREE = """
            select o.code, v.name, v.short_name, v.kind, v.subtype, v.sector, p.code as parent
            from organisation o
            join organisation_version v on v.organisation_id = o.id and v.validity @> cast(:day as date)
            left join organisation_edge e on e.child_id = o.id and e.validity @> cast(:day as date)
            left join organisation p on p.id = e.parent_id
            where o.code like :prefix
            """;

    private static final String CLOSURE = """
            select a.code || ' ' || d.code || ' ' || c.depth as pair
            from organisation_closure c
            join organisation a on a.id = c.ancestor_id
            join organisation d on d.id = c.descendant_id
            join organisation_version v on v.organisation_id = d.id and v.validity @> cast(:day as date)
            where d.code like :prefix and c.validity @> cast(:day as date)
            """;

    private static final String SEATS = """
            select o.code || ' ' || c.kind || ' ' || s.role || ' ' || s.member_id as seat
            from seat s
            join committee c on c.id = s.committee_id
            join organisation o on o.id = s.organisation_id
            where o.code like :prefix and s.validity @> cast(:day as date)
            """;

    static final String DECIDED = """
            update organisation_act
            set status = 'DECIDED', decision_no = '1', decided_by = 'decider', decided_at = clock_timestamp() where id = :id
            """;

    @Inject
    Sql sql;

    @Inject
    ActWorld world;

    @Inject
    ActStore store;

    @Inject
    ActPreviews previews;

    @Inject
    ActExecution execution;

    @Inject
    Committees committees;

    @Inject
    Seats seats;

    private int seatsMoved;
    private int seatsEnded;
    private int seatsBack;
    private final RandomActs.Tally tally = new RandomActs.Tally();

    @Test
    void thePreviewIsWhatTheExecutionDoes() {
        long seed = new Random().nextLong();
        LOG.infof("Random acts with seed %d", seed);
        var random = new Random(seed);
        for (int number = 0; number < WORLDS; number++) {
            play("Z" + number + "Z", random, "seed " + seed + ", world " + number);
        }
        LOG.infof(
                "Acts executed of those tried: %s; seats ended %d, moved %d, back %d",
                tally, seatsEnded, seatsMoved, seatsBack);
        assertTrue(seatsEnded > 0 && seatsMoved > 0, "no seat ever ended, or moved");
        assertTrue(WORLDS < ALL_WORLDS || seatsBack > 0, "no seat ever came back");
        assertTrue(tally.tried() >= WORLDS * ACTS, tally::toString);
        for (var type : Set.of(
                ActType.ESTABLISH,
                ActType.SPLIT_OFF,
                ActType.DIVIDE,
                ActType.ABSORB,
                ActType.CONSOLIDATE,
                ActType.DISSOLVE,
                ActType.TERMINATE,
                ActType.RENAME,
                ActType.REPARENT,
                ActType.RECLASSIFY,
                ActType.REVERSE)) {
            assertTrue(tally.executed(type) > 0, () -> type + " was never executed: " + tally);
        }
    }

    private void play(String prefix, Random random, String where) {
        world.build(prefix);
        seat(prefix);
        var acts = new RandomActs(random, prefix);
        var root = prefix + "P";
        var day = BEGINNING;
        var tree = tree(prefix, day);
        var past = new TreeMap<LocalDate, Map<String, UnitState>>();
        var sitting = sitting(prefix, day);
        var pastSitting = new TreeMap<LocalDate, Set<String>>();
        var executed = new ArrayList<UUID>();
        for (int number = 1; number <= ACTS; number++) {
            if (random.nextInt(3) > 0) {
                past.put(day, tree);
                pastSitting.put(day, sitting);
                day = day.plusDays(1 + random.nextInt(20));
            }
            var proposal = acts.next(tree, executed, root, day);
            var label = where + ", act " + number + " " + proposal;
            var id = decided(proposal, root);
            var act = store.byId(id);
            var preview = previews.of(act, Scope.everywhere(), Messages.VIETNAMESE);
            var reasons = execution.changeTree(id);

            // Members are member-service's business; it is not here.
            var foreseen = preview.blocking().stream()
                    .map(ActView.ReasonView::code)
                    .filter(code -> !code.equals("SERVICE_UNAVAILABLE"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(
                    foreseen,
                    reasons.stream().map(ActPlan.Reason::code).collect(Collectors.toCollection(TreeSet::new)),
                    label);
            if (reasons.isEmpty()) {
                tree = RandomActs.after(tree, preview);
                sitting = after(sitting, preview);
                executed.add(id);
            } else {
                cancel(id);
            }
            tally.add(proposal.type(), reasons.isEmpty());
            assertEquals(tree, tree(prefix, day), label);
            assertEquals(sitting, sitting(prefix, day), label);
            if (number % CHECK_EVERY == 0) {
                check(prefix, past, random, label);
                var then = pastSitting.floorEntry(past.lastKey());
                assertEquals(
                        then.getValue(), sitting(prefix, then.getKey()), () -> label + ": seats of " + then.getKey());
            }
        }
    }

    /** Who sits, as the preview says it becomes. */
    private Set<String> after(Set<String> sitting, ActPreview preview) {
        var after = new TreeSet<>(sitting);
        for (var change : preview.seats()) {
            if (change.end() == null) {
                seatsBack++;
            } else {
                assertTrue(after.remove(key(change.organisation(), change.committee(), change.role(), change)));
                seatsEnded++;
            }
        }
        for (var change : preview.seats()) {
            var next = change.next();
            if (next != null) {
                after.add(key(next.organisation(), next.committee(), next.role(), change));
                seatsMoved++;
            }
        }
        return after;
    }

    private static String key(String organisation, String committee, String role, ActPreview.SeatChange change) {
        return organisation + ' ' + committee + ' ' + role + ' ' + change.memberId();
    }

    private Set<String> sitting(String prefix, LocalDate day) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.open(Scope.everywhere());
            return new TreeSet<>(
                    sql.list(SEATS, Map.of("prefix", prefix + "%", "day", day), row -> row.get("seat", String.class)));
        });
    }

    /** A secretary and a deputy for most of the world, one of whose terms has an end. */
    private void seat(String prefix) {
        var recording = new Recording("test", null, null);
        for (var unit : List.of("U", "W", "S", "C1", "C2", "C3")) {
            var end = unit.equals("S") ? BEGINNING.plusYears(3) : null;
            var kind = unit.startsWith("C") ? "BI_THU" : "BCH";
            var from = LocalDate.of(2011, 1, 1);
            var body = committees.add(
                    prefix + unit,
                    new Term(kind, "2011–" + unit, null, new Validity(from, end), null, null),
                    Scope.everywhere(),
                    recording);
            for (var role : List.of("SECRETARY", "DEPUTY")) {
                seats.add(
                        body,
                        new SeatFacts(
                                UUID.randomUUID(),
                                null,
                                role,
                                "ELECTED_COMMITTEE",
                                Validity.since(from),
                                null,
                                null,
                                null,
                                null,
                                null),
                        Scope.everywhere(),
                        recording);
            }
        }
    }

    /** Days of the past: what was answered then, and the closure of it. */
    private void check(String prefix, TreeMap<LocalDate, Map<String, UnitState>> past, Random random, String label) {
        var days = new ArrayList<>(past.keySet());
        for (int i = 0; i < 4; i++) {
            var day = days.get(random.nextInt(days.size()));
            var then = past.get(day);
            assertEquals(then, tree(prefix, day), () -> label + ": the answer for " + day + " has changed");
            then.forEach((code, state) -> assertTrue(
                    state.parent() == null || then.containsKey(state.parent()),
                    () -> label + ": " + code + " stands under nobody on " + day));
            assertEquals(closure(then), closure(prefix, day), () -> label + ": closure of " + day);
        }
    }

    /** The closure as it follows from superiors alone. */
    private static Set<String> closure(Map<String, UnitState> tree) {
        var pairs = new TreeSet<String>();
        tree.keySet().forEach(code -> {
            int depth = 0;
            for (var above = code; above != null; above = tree.get(above).parent()) {
                pairs.add(above + " " + code + " " + depth++);
            }
        });
        return pairs;
    }

    private Set<String> closure(String prefix, LocalDate day) {
        return new TreeSet<>(
                sql.list(CLOSURE, Map.of("prefix", prefix + "%", "day", day), row -> row.get("pair", String.class)));
    }

    private TreeMap<String, UnitState> tree(String prefix, LocalDate day) {
        var tree = new TreeMap<String, UnitState>();
        sql.list(
                        TREE,
                        Map.of("prefix", prefix + "%", "day", day),
                        row -> Map.entry(
                                row.get("code", String.class),
                                new UnitState(
                                        row.get("name", String.class),
                                        row.get("short_name", String.class),
                                        row.get("kind", String.class),
                                        row.get("subtype", String.class),
                                        row.get("sector", String.class),
                                        row.get("parent", String.class))))
                .forEach(entry -> tree.put(entry.getKey(), entry.getValue()));
        return tree;
    }

    private UUID decided(ActProposal proposal, String root) {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            var place = sql.first(
                            "select id from organisation where code = :code",
                            Map.of("code", root),
                            row -> row.get("id", UUID.class))
                    .orElseThrow();
            store.insert(id, proposal, place, null, new Actor("maker", "maker"));
            sql.execute(DECIDED, Map.of("id", id));
        });
        return id;
    }

    private void cancel(UUID id) {
        sql.execute("update organisation_act set status = 'CANCELLED' where id = :id", Map.of("id", id));
    }
}
