package vn.dangbo.org.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.act.ActOrder.Target;
import vn.dangbo.org.act.ActPlan.Share;
import vn.dangbo.org.act.ActPlan.Succession;
import vn.dangbo.org.record.UnitState;
import vn.dangbo.platform.time.DatedSlices;
import vn.dangbo.platform.time.Validity;

/** Each kind of act of the domain document, §1.6, and what keeps it from being executed. */
class ActPlannerTest {

    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private final Map<String, DatedSlices<UnitState>> tree = new HashMap<>();

    ActPlannerTest() {
        put("PROVINCE", "CENTRAL_AFFILIATED", null, null);
        put("OTHERPROVINCE", "CENTRAL_AFFILIATED", null, null);
        put("TOWN", "UPPER_GRASSROOTS", "DISTRICT", "PROVINCE");
        put("WARD", "GRASSROOTS_COMMITTEE", null, "TOWN");
        put("SCHOOL", "GRASSROOTS_COMMITTEE", null, "TOWN");
        put("CELL1", "SUBORDINATE_CELL", null, "WARD");
        put("CELL2", "SUBORDINATE_CELL", null, "WARD");
        put("CELL3", "SUBORDINATE_CELL", null, "SCHOOL");
    }

    @Test
    void establishSetsUpOneMore() {
        var plan = plan(ActType.ESTABLISH, List.of(), List.of(target("NEW", "Chi bộ mới", "SUBORDINATE_CELL", "WARD")));

        assertEquals(List.of(), plan.blocking());
        assertEquals(Set.of("NEW"), plan.after().keySet());
        assertEquals("WARD", plan.after().get("NEW").at(DAY).orElseThrow().parent());
        assertTrue(plan.after().get("NEW").at(DAY.minusDays(1)).isEmpty());
        assertEquals(List.of(), plan.successions());
    }

    @Test
    void splitOffTakesKindAndSuperiorFromTheSourceThatGoesOn() {
        var plan = plan(ActType.SPLIT_OFF, List.of("CELL1"), List.of(target("NEW", "Chi bộ khu phố 9", null, null)));

        assertEquals(List.of(), plan.blocking());
        assertEquals(
                new UnitState("Chi bộ khu phố 9", null, "SUBORDINATE_CELL", null, null, "WARD"),
                plan.after().get("NEW").at(DAY).orElseThrow());
        assertEquals(List.of(new Succession("CELL1", "NEW", Share.PART)), plan.successions());
        assertEquals(Set.of("NEW"), plan.after().keySet());
    }

    @Test
    void divideEndsTheSource() {
        var plan = plan(
                ActType.DIVIDE,
                List.of("CELL1"),
                List.of(target("NEW1", "Chi bộ 1A", null, null), target("NEW2", "Chi bộ 1B", null, null)));

        assertEquals(List.of(), plan.blocking());
        assertTrue(plan.after().get("CELL1").at(DAY).isEmpty());
        assertTrue(plan.after().get("CELL1").at(DAY.minusDays(1)).isPresent());
        assertEquals(2, plan.successions().size());
    }

    @Test
    void absorbMovesWhatStoodBelow() {
        var plan = plan(ActType.ABSORB, List.of("WARD", "SCHOOL"), List.of(target("WARD", null, null, null)));

        assertEquals(List.of(), plan.blocking());
        assertEquals("WARD", plan.after().get("CELL3").at(DAY).orElseThrow().parent());
        assertEquals(
                "SCHOOL",
                plan.after().get("CELL3").at(DAY.minusDays(1)).orElseThrow().parent());
        assertTrue(plan.after().get("SCHOOL").at(DAY).isEmpty());
        assertEquals(List.of(new Succession("SCHOOL", "WARD", Share.ALL)), plan.successions());
    }

    @Test
    void consolidateEndsAllAndMovesWhatStoodBelow() {
        var plan = plan(
                ActType.CONSOLIDATE,
                List.of("PROVINCE", "OTHERPROVINCE"),
                List.of(target("NEWPROVINCE", "Đảng bộ tỉnh mới", null, null)));

        assertEquals(List.of(), plan.blocking());
        assertEquals(
                "NEWPROVINCE", plan.after().get("TOWN").at(DAY).orElseThrow().parent());
        assertEquals(
                Set.of("PROVINCE", "OTHERPROVINCE", "NEWPROVINCE", "TOWN"),
                plan.after().keySet());
        assertEquals(2, plan.successions().size());
    }

    /** §1.7: the district ends, the ward rises a rank under the province, its cells become grassroots cells. */
    @Test
    void terminateCarriesEveryoneBelowWithIt() {
        var order = new ActOrder(
                ActType.TERMINATE,
                List.of("TOWN"),
                List.of(),
                List.of(
                        new Target("WARD", "Đảng bộ phường Một", null, "UPPER_GRASSROOTS", "COMMUNE", null, "PROVINCE"),
                        target("SCHOOL", null, null, "WARD"),
                        target("CELL1", null, "GRASSROOTS_CELL", null),
                        target("CELL2", null, "GRASSROOTS_CELL", null)),
                null,
                DAY);

        var plan = plan(order);

        assertEquals(List.of(), plan.blocking());
        assertEquals("COMMUNE", plan.after().get("WARD").at(DAY).orElseThrow().subtype());
        assertEquals(
                "GRASSROOTS_CELL",
                plan.after().get("CELL1").at(DAY).orElseThrow().kind());
        assertEquals(
                Set.of("TOWN", "WARD", "SCHOOL", "CELL1", "CELL2"), plan.after().keySet());
    }

    @Test
    void nobodyIsLeftBehindUnderAnEndedSuperior() {
        var plan = plan(ActType.TERMINATE, List.of("TOWN"), List.of());

        assertEquals(Set.of("CHILD_LEFT_BEHIND", "PARENT_NOT_ALIVE"), codes(plan));
        assertTrue(plan.blocking().stream().anyMatch(reason -> "SCHOOL".equals(reason.organisation())));
    }

    @Test
    void aSuperiorOfAnotherKindMustStillLeadWhatStandsBelow() {
        var plan = plan(ActType.RECLASSIFY, List.of("WARD"), List.of(target("WARD", null, "UPPER_GRASSROOTS", null)));

        assertEquals(Set.of("KIND_NOT_BELOW"), codes(plan));
    }

    @Test
    void nothingGoesUnderItself() {
        var plan = plan(ActType.REPARENT, List.of("TOWN"), List.of(target("TOWN", null, null, "WARD")));

        assertTrue(codes(plan).contains("ORGANISATION_BELOW_ITSELF"), () -> codes(plan)
                .toString());
    }

    @Test
    void renameKeepsEverythingElse() {
        var plan = plan(ActType.RENAME, List.of("CELL1"), List.of(target("CELL1", "Chi bộ Hòa Bình", null, null)));

        assertEquals(List.of(), plan.blocking());
        assertEquals(
                new UnitState("Chi bộ Hòa Bình", null, "SUBORDINATE_CELL", null, null, "WARD"),
                plan.after().get("CELL1").at(DAY).orElseThrow());
        assertEquals(
                "CELL1",
                plan.after().get("CELL1").at(DAY.minusDays(1)).orElseThrow().name());
    }

    @Test
    void anActChangesWhatItsNameSays() {
        assertEquals(
                Set.of("FIELDS_NOT_OF_ACT"),
                codes(plan(ActType.RENAME, List.of("CELL1"), List.of(target("CELL1", "X", null, "SCHOOL")))));
        assertEquals(
                Set.of("FIELDS_NOT_OF_ACT"),
                codes(plan(ActType.REPARENT, List.of("CELL1"), List.of(target("CELL1", null, null, null)))));
    }

    @Test
    void howManyTakePartIsFixed() {
        assertEquals(
                Set.of("SOURCES_COUNT"),
                codes(plan(ActType.CONSOLIDATE, List.of("CELL1"), List.of(target("NEW", "Chi bộ mới", null, null)))));
        assertEquals(
                Set.of("TARGETS_COUNT"),
                codes(plan(ActType.DIVIDE, List.of("CELL1"), List.of(target("NEW", "Chi bộ mới", null, null)))));
    }

    @Test
    void whatIsRecordedForLaterIsNotOverturned() {
        tree.put(
                "CELL1",
                tree.get("CELL1")
                        .put(
                                Validity.since(DAY.plusYears(1)),
                                new UnitState("Tên mới", null, "SUBORDINATE_CELL", null, null, "WARD")));

        assertEquals(Set.of("LATER_CHANGE"), codes(plan(ActType.DISSOLVE, List.of("CELL1"), List.of())));
    }

    @Test
    void theUnknownAndTheEndedTakeNoPart() {
        assertEquals(Set.of("ORGANISATION_UNKNOWN"), codes(plan(ActType.DISSOLVE, List.of("NOBODY"), List.of())));
        tree.put("CELL1", tree.get("CELL1").without(Validity.since(DAY.minusYears(1))));
        assertEquals(Set.of("ORGANISATION_NOT_ALIVE"), codes(plan(ActType.DISSOLVE, List.of("CELL1"), List.of())));
    }

    private ActPlan plan(ActType type, List<String> sources, List<Target> targets) {
        return plan(new ActOrder(type, sources, targets, List.of(), null, DAY));
    }

    private ActPlan plan(ActOrder order) {
        return ActPlanner.plan(order, new ActFacts(Kinds.RULES, tree));
    }

    private static Set<String> codes(ActPlan plan) {
        return plan.blocking().stream().map(ActPlan.Reason::code).collect(Collectors.toSet());
    }

    private static Target target(String code, String name, String kind, String parent) {
        return new Target(code, name, null, kind, null, null, parent);
    }

    private void put(String code, String kind, String subtype, String parent) {
        tree.put(
                code,
                DatedSlices.<UnitState>empty()
                        .put(Validity.since(FOUNDED), new UnitState(code, null, kind, subtype, null, parent)));
    }
}
