package vn.dangbo.org.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.org.Owner;
import vn.dangbo.org.act.ActOrder.Target;
import vn.dangbo.org.act.ActStore.Actor;
import vn.dangbo.org.record.OrganisationBook;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.DatedSlices;
import vn.dangbo.platform.time.Validity;

/**
 * Two provinces are consolidated while readers ask: each answer is the old tree or the new one, whole. The number of
 * cells of each is {@code -Ddangbo.bench.cells}, 400 when nothing is said; 10000 is the size of a province. Times are
 * logged, never asserted.
 */
@OrgServiceTest
class LargeConsolidationTest {

    private static final Logger LOG = Logger.getLogger(LargeConsolidationTest.class);
    private static final int CELLS = Integer.getInteger("dangbo.bench.cells", 400);
    private static final int CELLS_OF_A_COMMITTEE = 20;
    private static final int COMMITTEES_OF_A_DISTRICT = 20;
    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private static final String COUNT = """
            select count(*) as cells
            from organisation p
            join organisation_closure c on c.ancestor_id = p.id and c.validity @> cast(:day as date)
            join organisation_version v on v.organisation_id = c.descendant_id and v.validity @> cast(:day as date)
                 and v.kind = 'SUBORDINATE_CELL'
            where p.code = :code
            """;

    @Inject
    Sql sql;

    @Inject
    OrganisationBook book;

    @Inject
    ActStore store;

    @Inject
    ActExecution execution;

    @Test
    void readersSeeTheOldTreeOrTheNewOne() throws Exception {
        long start = System.nanoTime();
        load("BIGA");
        load("BIGB");
        LOG.infof("Loaded 2 × %d cells in %d ms", CELLS, millis(start));
        // as autovacuum does a minute after so much was loaded
        Owner.run("analyze");
        var act = decided();
        var readers = Executors.newFixedThreadPool(2);
        var over = new java.util.concurrent.atomic.AtomicBoolean();
        try {
            Callable<List<Long>> reading = () -> {
                var seen = new ArrayList<Long>();
                while (!over.get() || seen.isEmpty()) {
                    long before = System.nanoTime();
                    seen.add(cells("BIGNEW"));
                    LOG.debugf("read in %s", Duration.ofNanos(System.nanoTime() - before));
                }
                return seen;
            };
            var answers = List.of(readers.submit(reading), readers.submit(reading));
            start = System.nanoTime();
            assertEquals(List.of(), execution.changeTree(act));
            LOG.infof("Consolidated 2 × %d cells in %d ms", CELLS, millis(start));
            over.set(true);
            for (var answer : answers) {
                var seen = answer.get(1, TimeUnit.MINUTES);
                LOG.infof("A reader was answered %d times meanwhile", seen.size());
                assertTrue(List.of(0L, 2L * CELLS).containsAll(new HashSet<>(seen)), seen::toString);
            }
        } finally {
            over.set(true);
            readers.shutdownNow();
        }
        assertEquals(2L * CELLS, cells("BIGNEW"));
        assertEquals(0, cells("BIGA"));
        endTheDistricts();
    }

    /** The second act of the reform: the level between ends, and everything below it becomes another kind. */
    private void endTheDistricts() {
        var act = decided(ActType.TERMINATE, codes("T"), List.of(), others());
        long start = System.nanoTime();
        assertEquals(List.of(), execution.changeTree(act));
        LOG.infof("Ended the districts above 2 × %d cells in %d ms", CELLS, millis(start));
        assertEquals(0, cells("BIGNEW"), "subordinate cells are grassroots cells now");
    }

    private List<Target> others() {
        var others = new ArrayList<Target>();
        codes("W")
                .forEach(code ->
                        others.add(new Target(code, null, null, "UPPER_GRASSROOTS", "COMMUNE", null, "BIGNEW")));
        codes("C").forEach(code -> others.add(new Target(code, null, null, "GRASSROOTS_CELL", null, null, null)));
        return others;
    }

    /** Codes of districts (T), committees (W) or cells (C): the last letter before the last number. */
    private List<String> codes(String letter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select code from organisation where code ~ :form order by code",
                        Map.of("form", "^BIG[AB].*" + letter + "[0-9]+$"),
                        row -> row.get("code", String.class)));
    }

    private long cells(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.first(COUNT, Map.of("code", code, "day", DAY), row -> row.get("cells", Long.class))
                        .orElseThrow());
    }

    private void load(String province) {
        var tree = new LinkedHashMap<String, DatedSlices<UnitState>>();
        put(tree, province, "CENTRAL_AFFILIATED", null);
        int cells = 0;
        for (int district = 0; cells < CELLS; district++) {
            var town = put(tree, province + "T" + district, "UPPER_GRASSROOTS", province);
            for (int number = 0; number < COMMITTEES_OF_A_DISTRICT && cells < CELLS; number++) {
                var committee = put(tree, town + "W" + number, "GRASSROOTS_COMMITTEE", town);
                for (int cell = 0; cell < CELLS_OF_A_COMMITTEE && cells < CELLS; cell++, cells++) {
                    put(tree, committee + "C" + cell, "SUBORDINATE_CELL", committee);
                }
            }
        }
        QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(() -> book.write(tree, new OrganisationBook.Cause("test", "IMPORT", null, null)));
    }

    private static String put(Map<String, DatedSlices<UnitState>> tree, String code, String kind, String parent) {
        tree.put(
                code,
                DatedSlices.<UnitState>empty()
                        .put(Validity.since(FOUNDED), new UnitState(code, null, kind, null, null, parent)));
        return code;
    }

    private UUID decided() {
        return decided(
                ActType.CONSOLIDATE,
                List.of("BIGA", "BIGB"),
                List.of(new Target("BIGNEW", "Đảng bộ tỉnh hợp nhất", null, null, null, null, null)),
                List.of());
    }

    private UUID decided(ActType type, List<String> sources, List<Target> targets, List<Target> others) {
        var id = UUID.randomUUID();
        var proposal = new ActProposal(
                type,
                ActRoute.SUPERIOR_INITIATED,
                null,
                null,
                sources,
                targets,
                others,
                null,
                null,
                null,
                DAY,
                "Điều lệ Đảng",
                null,
                null);
        QuarkusTransaction.requiringNew().run(() -> {
            var place = sql.first(
                            "select id from organisation where code = 'BIGA'",
                            Map.of(),
                            row -> row.get("id", UUID.class))
                    .orElseThrow();
            store.insert(id, proposal, place, null, new Actor("maker", "maker"));
            sql.execute(RandomActsTest.DECIDED, Map.of("id", id));
        });
        return id;
    }

    private static long millis(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
