package vn.dangbo.org.act;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.dangbo.org.act.ActCalls.list;
import static vn.dangbo.org.act.ActCalls.proposal;
import static vn.dangbo.org.act.ActCalls.target;
import static vn.dangbo.org.act.ActCalls.with;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.testkit.TestTokens;

/** What acts must not be able to do: reach into other acts, go without a third person, act where nobody decides. */
@OrgServiceTest
class ActGuardsTest {

    private static final AtomicInteger WORLDS = new AtomicInteger();

    @Inject
    ActWorld world;

    @Inject
    ActRunner runner;

    private String x;
    private ActCalls town;
    private ActCalls ward;
    private LocalDate today;

    @BeforeEach
    void build() {
        x = "G" + WORLDS.incrementAndGet();
        world.build(x);
        town = new ActCalls(x + "T");
        ward = new ActCalls(x + "W");
        today = VietnamTime.today(Clock.systemUTC());
    }

    @ParameterizedTest
    @CsvSource({"reverses, 00000000-0000-0000-0000-000000000001", "delegation, ADMISSION"})
    void aFieldOfAnotherTypeIsRefused(String field, String value) {
        town.propose(with(rename("T", "C1", today), field, value))
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.code", contains("FIELD_NOT_OF_ACT"));
    }

    @Test
    void powersAreDelegatedToOneCommittee() {
        var id = town.ready(with(
                proposal("DELEGATE", x + "T", today.toString()),
                "sources",
                list(x + "W", x + "S"),
                "delegation",
                "ADMISSION"));
        town.decide(id).statusCode(409).body("violations.code", hasItem("SOURCES_COUNT"));
    }

    @Test
    void whatWasDelegatedIsRevokedAndNotReversed() {
        var delegated = town.decided(with(
                proposal("DELEGATE", x + "T", today.toString()), "sources", list(x + "W"), "delegation", "ADMISSION"));
        runner.run();
        var reversal =
                town.ready(with(proposal("REVERSE", x + "T", today.plusDays(1).toString()), "reverses", delegated));
        town.decide(reversal).statusCode(409).body("violations.code", contains("NOT_REVERSIBLE"));
    }

    @Test
    void anUnknownActIsNotReversed() {
        town.propose(with(
                        proposal("REVERSE", x + "T", today.plusDays(1).toString()),
                        "reverses",
                        "00000000-0000-0000-0000-000000000001"))
                .statusCode(404)
                .body("code", is("ACT_NOT_FOUND"));
    }

    @Test
    void whoeverTookTheOpinionDoesNotDecide() {
        var third = TestTokens.ofAccount("third." + x, "ORG_OFFICER:" + x + "T:subtree", "ORG_HEAD:" + x + "T:subtree");
        var id = town.propose(rename("T", "C1", today)).extract().<String>path("id");
        town.step(town.maker(), id, "submit", null).statusCode(200);
        town.step(town.examiner(), id, "review", null).statusCode(200);
        town.step(
                        third,
                        id,
                        "opinion",
                        Map.of("method", "MEETING", "issued", 3, "returned", 3, "agree", 3, "disagree", 0))
                .statusCode(200);
        town.step(third, id, "decide", decision("2020-01-02")).statusCode(409).body("code", is("SAME_PERSON"));
        town.decide(id).statusCode(200);
    }

    @Test
    void theMakerDoesNotCancelEither() {
        var id = town.decided(rename("T", "C1", today.plusDays(3)));
        var makerAsHead = TestTokens.ofAccount("maker." + x + "T", "ORG_HEAD:" + x + "T:subtree");
        town.step(makerAsHead, id, "cancel", decision("2020-01-02"))
                .statusCode(409)
                .body("code", is("SAME_PERSON"));
        town.step(town.decider(), id, "cancel", decision("2999-01-01"))
                .statusCode(400)
                .body("violations.code", contains("DECISION_IN_FUTURE"));
        town.step(town.decider(), id, "cancel", decision("2020-01-02"))
                .statusCode(200)
                .body("course[-1].note", is("16-QĐ, 2020-01-02"));
    }

    @Test
    void aCommitteeDecidesOnlyWhatStillStandsBelowIt() {
        var id = ward.ready(rename("W", "C1", today));
        moved("C1", "S");
        ward.decide(id).statusCode(409).body("code", is("DECIDER_NOT_ABOVE"));
    }

    @Test
    void whatHasGoneElsewhereIsNotChangedByTheOldSuperior() {
        var id = ward.decided(rename("W", "C1", today.plusDays(3)));
        moved("C1", "S");
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(4)), Clock.class);
        runner.run();
        town.get(ActCalls.PATH + "/" + id)
                .body("status", is("DECIDED"))
                .body("waiting[0].reasons.code", contains("BEYOND_DECIDER"));
        town.get("/api/v1/organisations/" + x + "C1").body("name", is("Tổ chức " + x + "C1"));
    }

    @ParameterizedTest
    @CsvSource({"U", "NOWHERE"})
    void whatIsForeignAndWhatIsNotThereLookAlike(String code) {
        ward.propose(with(rename("W", "C1", today), "decidedBy", x + code))
                .statusCode(409)
                .body("code", is("DECIDER_NOT_ABOVE"));
        ward.propose(with(
                        proposal("REPARENT", x + "W", today.toString()),
                        "sources",
                        list(x + "C1"),
                        "targets",
                        List.of(target(x + "C1", "parent", x + code))))
                .statusCode(409)
                .body("code", is("DECIDER_NOT_ABOVE"));
    }

    @Test
    void whatBecomesOfItIsJudgedNotOnlyWhatIsSaid() {
        var commune = town.ready(with(
                proposal("RECLASSIFY", x + "T", today.toString()),
                "sources",
                list(x + "C1"),
                "targets",
                List.of(target(x + "C1", "subtype", "COMMUNE"))));
        town.decide(commune).statusCode(409).body("violations.code", contains("SUBTYPE_NOT_OF_KIND"));

        var province = new ActCalls(x + "P");
        var district = province.ready(with(
                proposal("CONSOLIDATE", x + "P", "2026-01-01"),
                "sources",
                list(x + "T", x + "U"),
                "targets",
                List.of(target(x + "N", "name", "Đảng bộ huyện mới"))));
        province.decide(district).statusCode(409).body("violations.code", contains("SUBTYPE_NOT_OF_KIND"));
    }

    @Test
    void anActThatChangesNothingIsNotDecided() {
        var id = town.ready(with(
                proposal("REPARENT", x + "T", today.toString()),
                "sources",
                list(x + "C1"),
                "targets",
                List.of(target(x + "C1", "parent", x + "W"))));
        town.decide(id).statusCode(409).body("violations.code", contains("CHANGES_NOTHING"));
    }

    @Test
    void aDraftIsSeenWhereItIsMade() {
        var id = town.propose(rename("T", "C1", today)).extract().<String>path("id");
        ward.get(ActCalls.PATH + "/" + id).statusCode(404);
        town.step(town.maker(), id, "submit", null).statusCode(200);
        ward.get(ActCalls.PATH + "/" + id).statusCode(200);
    }

    @Test
    void aCorrectionChangesNothingThatIsToCome() {
        given().auth()
                .oauth2(town.maker())
                .contentType("application/json")
                .body(Map.of(
                        "reason",
                        "thử",
                        "slices",
                        List.of(Map.of(
                                "validFrom",
                                today.plusDays(1).toString(),
                                "name",
                                "Chi bộ",
                                "kind",
                                "SUBORDINATE_CELL",
                                "parent",
                                x + "S"))))
                .post("/api/v1/organisations/" + x + "C1/corrections")
                .then()
                .statusCode(400)
                .body("violations.code", contains("CORRECTION_IN_FUTURE"));
    }

    private void moved(String cell, String to) {
        town.decided(with(
                proposal("REPARENT", x + "T", today.toString()),
                "sources",
                list(x + cell),
                "targets",
                List.of(target(x + cell, "parent", x + to))));
        runner.run();
        town.get("/api/v1/organisations/" + x + cell + "/ancestors").body("items.code", hasItem(x + to));
    }

    private Map<String, Object> rename(String committee, String cell, LocalDate day) {
        return with(
                proposal("RENAME", x + committee, day.toString()),
                "sources",
                list(x + cell),
                "targets",
                List.of(target(x + cell, "name", "Chi bộ Hòa Bình")));
    }

    private static Map<String, Object> decision(String on) {
        return Map.of("number", "16-QĐ", "on", on);
    }
}
