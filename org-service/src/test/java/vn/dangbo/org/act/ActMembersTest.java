package vn.dangbo.org.act;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dangbo.org.act.ActCalls.list;
import static vn.dangbo.org.act.ActCalls.proposal;
import static vn.dangbo.org.act.ActCalls.target;
import static vn.dangbo.org.act.ActCalls.with;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.testkit.TestTokens;

/** What acts say of members, and how their moves are asked for. */
@OrgServiceTest
class ActMembersTest {

    private static final AtomicInteger WORLDS = new AtomicInteger();
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    @Inject
    ActWorld world;

    @Inject
    ActRunner runner;

    @Inject
    ActSteps steps;

    private String x;
    private ActCalls calls;
    private LocalDate today;

    @BeforeEach
    void build() {
        x = "MB" + WORLDS.incrementAndGet();
        world.build(x);
        calls = new ActCalls(x + "T");
        today = VietnamTime.today(Clock.systemUTC());
        QuarkusMock.installMockForType(members(), MemberService.class);
    }

    @Test
    void membersGoToCellsOnly() {
        for (var nowhere : list(x + "W", x + "C1")) {
            var id = calls.ready(dissolve(Map.of("from", x + "C1", "to", nowhere)));

            calls.decide(id).statusCode(409).body("violations.code", hasItem("TARGET_NO_CELL"));
            calls.get(ActCalls.PATH + "/" + id + "/preview")
                    .body("blocking.find { it.code == 'TARGET_NO_CELL' }.organisation", is(nowhere))
                    .body("blocking.find { it.code == 'TARGET_NO_CELL' }.message", containsString("không phải chi bộ"));
        }
        calls.decide(calls.ready(dissolve(Map.of("from", x + "C1", "to", x + "C2"))))
                .statusCode(200);
    }

    /** A cell that begins only after the act's day is none on that day. */
    @Test
    void aCellThatIsNotThereYetTakesNobody() {
        QuarkusMock.installMockForType(members().with(x + "U", 20, 20), MemberService.class);
        var provincial = new ActCalls(x + "P");
        provincial.decided(with(
                proposal("RECLASSIFY", x + "P", today.plusDays(5).toString()),
                "sources",
                list(x + "U"),
                "targets",
                List.of(target(x + "U", "kind", "GRASSROOTS_CELL"))));
        var line = Map.of("from", x + "C1", "to", x + "U");
        var early = with(dissolve(line), "initiatedBy", x + "P", "decidedBy", x + "P");

        provincial.decide(provincial.ready(early)).statusCode(409).body("violations.code", contains("TARGET_NO_CELL"));
        // After the act that makes a cell of it, it is one.
        var late = with(early, "effectiveOn", today.plusDays(6).toString());
        provincial.decide(provincial.ready(late)).statusCode(200);
    }

    @Test
    void theRestOfACellGoesToOnePlace() {
        var id = calls.ready(
                dissolve(Map.of("from", x + "C1", "to", x + "C2"), Map.of("from", x + "C1", "to", x + "C3")));

        calls.decide(id)
                .statusCode(409)
                .body("violations.code", contains("REST_TWICE"))
                .body("violations.field", contains(x + "C1"));
    }

    @Test
    void onlyMembersOfWhatTheActTouchesAreMoved() {
        calls.propose(with(
                        proposal("RENAME", x + "T", today.toString()),
                        "sources",
                        list(x + "C1"),
                        "targets",
                        List.of(target(x + "C1", "name", "Chi bộ Hòa Bình")),
                        "allocations",
                        List.of(Map.of("from", x + "C3", "to", x + "C2"))))
                .statusCode(400)
                .body("violations.code", contains("ALLOCATIONS_NOT_OF_ACT"));
        var id = calls.ready(
                dissolve(Map.of("from", x + "C1", "to", x + "C2"), Map.of("from", x + "C3", "to", x + "C2")));
        calls.decide(id)
                .statusCode(409)
                .body("violations.code", contains("ALLOCATION_FOREIGN"))
                .body("violations.field", contains(x + "C3"));
    }

    @Test
    void membersAreNamedOnce() {
        var member = UUID.randomUUID().toString();
        for (var named : List.of(Arrays.asList(member, null), List.of(member, member))) {
            calls.propose(dissolve(Map.of("from", x + "C1", "to", x + "C2", "members", named)))
                    .statusCode(400)
                    .body("violations.field", contains("allocations.members"));
        }
    }

    /** Another act, decided later, makes a cell of what this one ends. */
    @Test
    void whatConcernsMembersOnlyOnItsDayHoldsThemAsWell() {
        var asked = new ArrayList<String>();
        QuarkusMock.installMockForType(
                new FakeMembers() {
                    @Override
                    Rosters hold(UUID act, MemberAllocation allocation) {
                        asked.add("hold " + act + " " + allocation.cells().size());
                        return super.hold(act, allocation);
                    }

                    @Override
                    void apply(UUID act) {
                        asked.add("apply " + act);
                    }
                }.with(x + "U", 20, 20),
                MemberService.class);
        var provincial = new ActCalls(x + "P");
        var end = provincial.decided(
                with(proposal("TERMINATE", x + "P", today.plusDays(10).toString()), "sources", list(x + "U")));
        provincial.decided(with(
                proposal("RECLASSIFY", x + "P", today.plusDays(5).toString()),
                "sources",
                list(x + "U"),
                "targets",
                List.of(target(x + "U", "kind", "GRASSROOTS_CELL"))));
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(11)), Clock.class);

        var until = System.nanoTime() + PATIENCE;
        while (!executed(provincial, end) && System.nanoTime() < until) {
            runner.run();
        }

        provincial.get(ActCalls.PATH + "/" + end).body("status", is("EXECUTED")).body("waiting", empty());
        // Acts of other tests may fall due by then as well.
        asked.removeIf(call -> !call.contains(end));
        assertEquals(List.of("hold " + end + " 1", "apply " + end), asked);
    }

    @Test
    void anActWithFaultsIsPreviewedAllTheSame() {
        var id = calls.ready(split(x + "C2"));

        calls.get(ActCalls.PATH + "/" + id + "/preview").statusCode(200).body("blocking.code", hasItem("CODE_TAKEN"));
    }

    @Test
    void anExecutedActShowsWhatItDid() {
        var renamed = calls.decided(with(
                proposal("RENAME", x + "T", today.toString()),
                "sources",
                list(x + "C1"),
                "targets",
                List.of(target(x + "C1", "name", "Chi bộ Hòa Bình"))));
        var divided = calls.decided(split(x + "N"));
        runner.run();

        calls.get(ActCalls.PATH + "/" + renamed).body("status", is("EXECUTED"));
        calls.get(ActCalls.PATH + "/" + renamed + "/preview")
                .statusCode(200)
                .body("organisations.organisation", contains(x + "C1"))
                .body("organisations[0].before.name", is("Tổ chức " + x + "C1"))
                .body("organisations[0].after.name", is("Chi bộ Hòa Bình"))
                .body("blocking", empty());
        calls.get(ActCalls.PATH + "/" + divided).body("status", is("EXECUTED"));
        calls.get(ActCalls.PATH + "/" + divided + "/preview")
                .statusCode(200)
                .body("organisations.organisation", contains(x + "N"))
                .body("organisations[0].change", is("BEGINS"))
                .body("successions.to", contains(x + "N"))
                .body(
                        "figures.find { it.organisation == '%sW' }.before.organisations.SUBORDINATE_CELL".formatted(x),
                        is(2))
                .body(
                        "figures.find { it.organisation == '%sW' }.after.organisations.SUBORDINATE_CELL".formatted(x),
                        is(3))
                .body("blocking", empty());
    }

    @Test
    void aStepIsTakenByOneInstance() {
        calls.decided(dissolve(Map.of("from", x + "C1", "to", x + "C2")));
        var due = steps.next(today).orElseThrow();

        assertTrue(steps.claim(due));
        assertFalse(steps.claim(due));
        assertTrue(steps.next(today).filter(due::equals).isEmpty());
        steps.failed(due, List.of(ActPlan.Reason.of("SERVICE_UNAVAILABLE", null, "test")));
    }

    /** Whoever sees the act but not the cell learns that somebody is at fault, not who. */
    @Test
    void namesAreForThoseWhoReachTheCell() {
        QuarkusMock.installMockForType(
                new FakeMembers() {
                    @Override
                    Rosters preview(UUID act, MemberAllocation allocation) {
                        return new Rosters(
                                List.of(),
                                List.of(new Objection(
                                        "MEMBER_UNALLOCATED", x + "C1", UUID.randomUUID(), "Nguyễn Văn Kín")));
                    }
                },
                MemberService.class);
        var school = TestTokens.ofAccount("school." + x, "ORG_OFFICER:" + x + "S:subtree");
        // The code is taken, so the plan is empty.
        var id = calls.propose(with(
                        proposal("ESTABLISH", x + "T", today.toString()),
                        "route",
                        "PROPOSED_UPWARD",
                        "initiatedBy",
                        x + "S",
                        "targets",
                        List.of(target(x + "C3", "name", "Chi bộ mới", "kind", "SUBORDINATE_CELL", "parent", x + "S")),
                        "allocations",
                        List.of(Map.of("from", x + "C1", "to", x + "C3"))))
                .statusCode(201)
                .extract()
                .<String>path("id");

        preview(school, id)
                .body("blocking.code", hasItem("MEMBER_UNALLOCATED"))
                .body("blocking.message.join(' ')", not(containsString("Nguyễn Văn Kín")));
        preview(calls.maker(), id).body("blocking.message.join(' ')", containsString("Nguyễn Văn Kín"));
    }

    @Test
    void aProblemIsNoForecast() {
        var json = new ObjectMapper();
        var problem = "{\"status\":409,\"code\":\"TREE_BEHIND\",\"detail\":\"X\"}".getBytes(StandardCharsets.UTF_8);

        assertEquals(
                "TREE_BEHIND",
                MemberService.refused(json, 409, "application/problem+json;charset=UTF-8", problem)
                        .orElseThrow()
                        .reason()
                        .code());
        assertTrue(MemberService.refused(json, 409, "application/json", "{}".getBytes(StandardCharsets.UTF_8))
                .isEmpty());
        var other = MemberService.refused(
                        json,
                        400,
                        "application/problem+json",
                        "{\"code\":\"CELL_TWICE\",\"detail\":\"Chi bộ\"}".getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .reason();
        assertEquals("MEMBER_SERVICE_REFUSED", other.code());
        assertEquals(List.of("CELL_TWICE", "Chi bộ"), other.arguments());
        assertTrue(MemberService.refused(json, 403, "application/problem+json", problem)
                .isEmpty());
    }

    /** Member-service tells no name of whoever does not sit in the cell: then the id stands in its place. */
    @Test
    void whoHasNoNameIsToldByTheId() {
        var member = UUID.randomUUID();
        var reasons = new MemberService.Rosters(
                        List.of(), List.of(new MemberService.Objection("MEMBER_NOT_THERE", "C1", member, null)))
                .against();

        assertEquals(List.of(member.toString()), reasons.get(0).arguments());
    }

    @Test
    void whatIsUndoneMustBeThereWhoeverDecides() {
        var everywhere = TestTokens.ofAccount("everywhere." + x, "ORG_OFFICER:*:subtree");
        var reversal = with(proposal("REVERSE", x + "P", today.toString()), "reverses", UUID.randomUUID());
        reversal.remove("decidedBy");

        ActCalls.post(everywhere, ActCalls.PATH, reversal).statusCode(404).body("code", is("ACT_NOT_FOUND"));
        var renamed = calls.decided(with(
                proposal("RENAME", x + "T", today.minusDays(1).toString()),
                "sources",
                list(x + "C1"),
                "targets",
                List.of(target(x + "C1", "name", "Chi bộ Hòa Bình"))));
        runner.run();
        ActCalls.post(everywhere, ActCalls.PATH, with(reversal, "reverses", renamed))
                .statusCode(201)
                .body("proposal.decidedBy", nullValue());
    }

    private static io.restassured.response.ValidatableResponse preview(String token, String id) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .get(ActCalls.PATH + "/" + id + "/preview")
                .then()
                .statusCode(200);
    }

    private static boolean executed(ActCalls calls, String act) {
        return "EXECUTED".equals(calls.get(ActCalls.PATH + "/" + act).extract().<String>path("status"));
    }

    private FakeMembers members() {
        return new FakeMembers().with(x + "C1", 20, 20).with(x + "C2", 20, 20).with(x + "C3", 20, 20);
    }

    private Map<String, Object> split(String target) {
        return with(
                proposal("SPLIT_OFF", x + "T", today.toString()),
                "sources",
                list(x + "C1"),
                "targets",
                List.of(target(target, "name", "Chi bộ mới")),
                "allocations",
                List.of(
                        Map.of(
                                "from",
                                x + "C1",
                                "to",
                                target,
                                "members",
                                List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())),
                        Map.of("from", x + "C1", "to", x + "C1")));
    }

    private Map<String, Object> dissolve(Map<?, ?>... allocations) {
        return with(
                proposal("DISSOLVE", x + "T", today.toString()),
                "sources",
                list(x + "C1"),
                "allocations",
                List.of(allocations));
    }
}
