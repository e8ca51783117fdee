package vn.dangbo.member.merging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.member.merging.MergeWorld.APPROVER;
import static vn.dangbo.member.merging.MergeWorld.CLERK;
import static vn.dangbo.member.merging.MergeWorld.HEAD;
import static vn.dangbo.member.merging.MergeWorld.OTHER_CLERK;
import static vn.dangbo.member.merging.MergeWorld.figure;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Two records of one person: a case by two people makes one of them, and another makes two again. */
@MemberServiceTest
class MergeTest {

    private static final LocalDate OFFICIAL = LocalDate.of(2014, 1, 1);

    @Inject
    Registers registers;

    @Inject
    MergeWorld world;

    @BeforeEach
    void nobody() {
        registers.empty();
    }

    @Test
    void theSurvivorHasAllThatHungOnBothAndTheOtherPointsThere() {
        var survivor = person("Đặng Thị Hòa", seating("CELL1", "2016-01-01", null, StartCause.TRANSFER_IN, null));
        var merged = person(
                "Đặng Thị Hòa",
                seating("CELL3", "2014-01-01", "2016-01-01", StartCause.ADMITTED, EndCause.TRANSFER_OUT));
        world.laden(survivor, "1-QĐ", 30);
        world.laden(merged, "2-QĐ", 40);
        var before = world.state();
        var id = world.proposed(survivor, merged);
        world.preview(CLERK, id)
                .statusCode(200)
                .body("points.point", containsInAnyOrder("SENIORITY", "DOSSIER_CAREER"))
                .body("overlaps", empty())
                .body("moves.find { it.what == 'AWARD' }.rows", is(1))
                .body("blocking.code", everyItem(is("MERGE_POINT_OPEN")));
        world.choose(id, Map.of("SENIORITY", "MERGED", "DOSSIER_CAREER", "SURVIVOR"), List.of())
                .statusCode(200);
        world.preview(CLERK, id)
                .body("blocking", empty())
                .body("figures", empty())
                .body("seatings.organisation", contains("CELL3", "CELL1"));
        assertEquals(before, world.state());

        world.step(APPROVER, id, "decide", Map.of()).statusCode(200).body("state", is("MERGED"));
        assertEquals(List.of(), registers.disagreements());
        world.get(CLERK, "/api/v1/awards?member=" + survivor)
                .body("items.decisionNo", containsInAnyOrder("1-QĐ", "2-QĐ"));
        world.get(CLERK, "/api/v1/members/" + merged)
                .statusCode(200)
                .body("id", is(merged.toString()))
                .body("mergedInto", is(survivor.toString()))
                .body("organisation.code", is("CELL1"));
        world.get(CLERK, "/api/v1/members/" + merged + "/history")
                .body("items.organisation.unique()", contains("CELL3", "CELL1"));
        world.get(CLERK, "/api/v1/members/" + survivor).body("mergedInto", nullValue());
        world.get(CLERK, "/api/v1/members?organisation=TOWN").body("items.id", contains(survivor.toString()));
        // told in the flow as it was: neither record counted on a day of the other
        world.get(HEAD, figure("MEMBER_FLOW", "TOWN", "from=2016-01-01&to=2016-12-31&groupBy=flow"))
                .body("rows.keys.flow", not(hasItem("CORRECTION")))
                .body("total", is(1));

        world.undone(id);
        assertEquals(before, world.state());
        assertEquals(List.of(), registers.disagreements());
        world.get(CLERK, "/api/v1/members/" + merged).body("mergedInto", nullValue());
    }

    /** Domain specification §3.4: opening + in − out ± correction = closing, and what was reported stays beside it. */
    @Test
    void whoWasCountedTwiceCountsOnceAndTheFlowSaysSo() {
        var survivor = person("Đặng Thị Hòa", seating("CELL1", "2015-01-01", null, StartCause.OPENING, null));
        var merged = person("Đặng Thị Hòa", seating("CELL3", "2016-05-01", null, StartCause.TRANSFER_IN, null));
        var before = world.state();
        var id = world.proposed(survivor, merged);
        world.step(APPROVER, id, "decide", Map.of())
                .statusCode(409)
                .body("code", is("MERGE_CHOICES_MISSING"))
                .body("violations.code", contains("MERGE_SEATING_OPEN"));
        world.choose(id, Map.of(), List.of(held("2015-01-01", "2016-05-02", "MERGED")))
                .statusCode(400)
                .body("violations.code", contains("MERGE_NOTHING_TO_CHOOSE"));
        world.choose(id, Map.of(), List.of(held("2015-01-01", "2016-05-01", "MERGED")))
                .statusCode(200);
        world.preview(HEAD, id)
                .body("overlaps[0].from", is("2016-05-01"))
                .body("overlaps[0].to", nullValue())
                .body("seatings.validTo", contains("2016-05-01", null))
                .body(
                        "figures.collect { it.organisation + ' ' + it.from + ' ' + it.change }",
                        containsInAnyOrder("TOWN 2016-05-01 -1", "WARD 2016-05-01 -1", "CELL1 2016-05-01 -1"))
                .body("blocking", empty());
        flow("from=2016-01-01&to=2016-12-31").body("total", is(2));

        world.step(CLERK, id, "decide", Map.of()).statusCode(403);
        world.step(APPROVER, id, "decide", Map.of()).statusCode(200);
        assertEquals(List.of(), registers.disagreements());
        for (var day : List.of("2016-04-30", "2016-05-01", "2020-01-01")) {
            world.get(HEAD, figure("MEMBER_STOCK", "TOWN", "asOf=" + day)).body("total", is(1));
        }
        world.get(HEAD, figure("MEMBER_STOCK", "WARD", "asOf=2016-05-01")).body("total", is(0));
        flow("from=2016-01-01&to=2016-12-31")
                .body("rows.find { it.keys.flow == 'OPENING' }.value", is(1))
                .body("rows.find { it.keys.flow == 'IN' && it.keys.cause == 'TRANSFER_IN' }.value", is(1))
                .body("rows.find { it.keys.flow == 'CORRECTION' }.value", is(-1))
                .body("rows.find { it.keys.flow == 'CORRECTION' }.keys.cause", is("DUPLICATE_MERGED"))
                .body("total", is(1));
        flow("from=2017-01-01&to=2017-12-31")
                .body("rows.keys.flow", contains("OPENING"))
                .body("total", is(1));

        world.undone(id);
        assertEquals(before, world.state());
        flow("from=2016-01-01&to=2016-12-31")
                .body("rows.keys.flow", not(hasItem("CORRECTION")))
                .body("total", is(2));
    }

    /** Maker, checker; and nobody on the own record, whichever of the two it is. */
    @Test
    void nobodyDoesItAlone() {
        var survivor = person(
                "Đặng Thị Hòa",
                seating("CELL1", "2015-01-01", "2016-01-01", StartCause.OPENING, EndCause.TRANSFER_OUT));
        var merged = person("Đặng Thị Hòa", seating("CELL3", "2016-05-01", null, StartCause.TRANSFER_IN, null));
        var both = "GRASSROOTS_CLERK:TOWN:subtree,GRASSROOTS_APPROVER:TOWN:subtree".split(",");
        var alone = TestTokens.ofAccount("somebody alone", both);
        var id =
                world.propose(alone, survivor, merged).statusCode(201).extract().<String>path("id");
        world.step(alone, id, "decide", Map.of()).statusCode(409).body("code", is("SAME_PERSON"));
        world.step(alone, id, "refuse", Map.of("reason", "x")).statusCode(409).body("code", is("SAME_PERSON"));
        for (var member : List.of(survivor, merged)) {
            var own = TestTokens.ofMember("themselves", member, both);
            world.step(own, id, "decide", Map.of()).statusCode(409).body("code", is("OWN_RECORD"));
            world.propose(own, survivor, merged).statusCode(409).body("code", is("OWN_RECORD"));
        }
        world.step(HEAD, id, "decide", Map.of()).statusCode(200);
        // an account that names the record that is merged is the survivor's
        var under = TestTokens.ofMember("themselves", merged, both);
        world.step(under, id, "propose-reversal", Map.of("reason", "x"))
                .statusCode(409)
                .body("code", is("OWN_RECORD"));
        world.get(under, "/api/v1/me").statusCode(200).body("organisation.code", is("CELL3"));
        world.step(alone, id, "propose-reversal", Map.of("reason", "x")).statusCode(200);
        world.step(alone, id, "decide-reversal", Map.of("reason", "x"))
                .statusCode(409)
                .body("code", is("SAME_PERSON"));
        world.step(APPROVER, id, "refuse-reversal", Map.of("reason", "x"))
                .statusCode(200)
                .body("state", is("MERGED"));
    }

    @Test
    void whoReachesOneOfTheTwoLearnsNothing() {
        var survivor = person("Đặng Thị Hòa", seating("CELL1", "2015-01-01", null, StartCause.OPENING, null));
        var merged = person("Đặng Thị Hoà", seating("CELL3", "2016-05-01", null, StartCause.TRANSFER_IN, null));
        var ward = TestTokens.ofAccount("clerk of the ward", "GRASSROOTS_CLERK:WARD:subtree");
        world.propose(ward, survivor, merged).statusCode(404);
        world.propose(ward, merged, survivor).statusCode(404);
        var id = world.proposed(survivor, merged);
        for (var path : List.of("/" + id, "/" + id + "/preview")) {
            world.get(ward, MergeWorld.PATH + path).statusCode(404);
        }
        world.step(ward, id, "withdraw", Map.of("reason", "x")).statusCode(404);
        world.get(ward, MergeWorld.PATH).body("items", empty());
        world.get(CLERK, MergeWorld.PATH).body("items.id", contains(id));
        var head = TestTokens.ofAccount("approver of the school", "GRASSROOTS_APPROVER:SCHOOL:subtree");
        world.step(head, id, "decide", Map.of()).statusCode(404);
    }

    @Test
    void whatIsUnderWayIsEndedFirst() {
        var survivor = person("Đặng Thị Hòa", seating("CELL1", "2015-01-01", null, StartCause.OPENING, null));
        var merged = person("Đặng Thị Hòa", seating("CELL3", "2016-05-01", null, StartCause.TRANSFER_IN, null));
        var id = world.proposed(survivor, merged);
        world.choose(id, Map.of(), List.of(held("2015-01-01", "2016-05-01", "SURVIVOR")))
                .statusCode(200);
        registers.run("""
                insert into member_case (id, kind, state, member_id, place_id, place_path, facts, opened_by)
                select gen_random_uuid(), 'TRANSFER', 'REQUESTED', '%s', id, path, '{}', 'test' from organisation where code = 'CELL3'
                """.formatted(merged));
        world.step(APPROVER, id, "decide", Map.of())
                .statusCode(409)
                .body("code", is("MERGE_CASES_OPEN"))
                .body("violations.field", contains("TRANSFER"));
        world.preview(CLERK, id).body("blocking.code", contains("MERGE_CASES_OPEN"));
        registers.run("update member_case set closed = true where kind = 'TRANSFER'");
        world.propose(CLERK, merged, survivor).statusCode(409).body("violations.field", contains("MERGE"));
        world.step(APPROVER, id, "decide", Map.of()).statusCode(200);
    }

    /** What is told of both records counts once; numbers of both lead to the survivor; later facts stay there. */
    @Test
    void whatBothTellCountsOnceAndWhatCameLaterStays() {
        var survivor = person("Đặng Thị Hòa", seating("CELL1", "2015-01-01", null, StartCause.OPENING, null));
        var merged = person("Đặng Thị Hoà", seating("CELL1", "2016-05-01", null, StartCause.TRANSFER_IN, null));
        world.laden(survivor, "1-QĐ", 30);
        world.laden(merged, "1-QĐ", 30);
        world.numbered(survivor, "59000011", "079180000011");
        world.numbered(merged, "59000012", "079180000012");
        var before = world.state();
        var id = world.proposed(survivor, merged);
        world.preview(HEAD, id)
                .body("points.point", hasItems("FULL_NAME", "CARD_NUMBER", "PERSONAL_ID"))
                .body("points.find { it.point == 'CARD_NUMBER' }.merged", is("*****012"))
                .body("setAside.what", contains("AWARD", "BADGE", "OVERLAY", "STAY", "TRAINING"));
        world.choose(
                        id,
                        Map.of(
                                "FULL_NAME",
                                "MERGED",
                                "CARD_NUMBER",
                                "MERGED",
                                "PERSONAL_ID",
                                "SURVIVOR",
                                "SENIORITY",
                                "SURVIVOR",
                                "DOSSIER_CAREER",
                                "MERGED"),
                        List.of(held("2015-01-01", "2016-05-01", "SURVIVOR")))
                .statusCode(200);
        awards(2);
        world.step(APPROVER, id, "decide", Map.of()).statusCode(200);
        awards(1);
        world.get(CLERK, "/api/v1/members/" + survivor)
                .body("fullName", is("Đặng Thị Hoà"))
                .body("cardNumber", is("*****012"));
        world.get(HEAD, "/api/v1/members/" + survivor + "/record").body("formerCardNumbers", contains("*****011"));
        assertEquals(
                List.of(survivor.toString()),
                registers.texts("select distinct id from members_by_key('{}', array(select card_number_hash from member"
                        + " union select number_hash from former_card))"));

        registers.run("""
                insert into award (id, recipient_type, member_id, unit_id, unit_path, form, level, decision_no, decided_on, year,
                                   recorded_by)
                select gen_random_uuid(), 'MEMBER', '%s', id, path, 'GIAY_KHEN', 'GRASSROOTS', '9-QĐ', '2024-01-05', 2023, 'test'
                from organisation where code = 'CELL1'
                """.formatted(survivor));
        world.preview(CLERK, id)
                .body("stays.collect { it.what + ' ' + it.rows }", contains("AWARD 1"))
                .body("moves.what", hasItem("DISCIPLINE"));
        world.undone(id);
        world.get(CLERK, "/api/v1/awards?member=" + survivor).body("items.decisionNo", hasItem("9-QĐ"));
        registers.run("delete from award where decision_no = '9-QĐ'");
        assertEquals(before, world.state());
    }

    private void awards(int counted) {
        world.get(HEAD, figure("AWARD_COUNT", "TOWN", "from=2018-01-01&to=2018-12-31"))
                .body("total", is(counted));
    }

    /** A change of the life after the merge belongs to neither of the two alone. */
    @Test
    void aMergeIsUndoneOnlyWhenItGivesBackWhatWas() {
        var survivor = person("Đặng Thị Hòa", seating("CELL1", "2015-01-01", null, StartCause.OPENING, null));
        var merged = person("Đặng Thị Hòa", seating("CELL3", "2016-05-01", null, StartCause.TRANSFER_IN, null));
        var id = world.proposed(survivor, merged);
        world.choose(id, Map.of(), List.of(held("2015-01-01", "2016-05-01", "SURVIVOR")))
                .statusCode(200);
        world.step(APPROVER, id, "decide", Map.of()).statusCode(200);
        world.step(OTHER_CLERK, id, "propose-reversal", Map.of("reason", "x")).statusCode(200);
        registers.run("update seating set valid_to = '2024-01-01', end_cause = 'TRANSFER_OUT' where member_id = '"
                + survivor + "'");
        world.preview(CLERK, id).body("blocking.code", contains("MERGE_LIFE_CHANGED"));
        world.step(HEAD, id, "decide-reversal", Map.of("reason", "x"))
                .statusCode(409)
                .body("code", is("MERGE_LIFE_CHANGED"));
        world.get(CLERK, MergeWorld.PATH + "/" + id)
                .body("state", is("REVERSAL_PROPOSED"))
                .body("course", hasSize(4));
    }

    @Test
    void theFindingIsGoneWithTheMergeAndComesBackWithItsUndoing() {
        var survivor = person("Đặng Thị Hòa", seating("CELL1", "2015-01-01", null, StartCause.OPENING, null));
        var merged = person("Đặng Thị Hoà", seating("CELL3", "2016-05-01", null, StartCause.TRANSFER_IN, null));
        search();
        findings().body("items.member", containsInAnyOrder(survivor.toString(), merged.toString()));
        var id = world.proposed(survivor, merged);
        world.choose(id, Map.of("FULL_NAME", "SURVIVOR"), List.of(held("2015-01-01", "2016-05-01", "SURVIVOR")))
                .statusCode(200);
        world.step(APPROVER, id, "decide", Map.of()).statusCode(200);
        findings().body("items", empty());
        search();
        findings().body("items", empty());
        world.undone(id);
        search();
        findings().body("items.member", containsInAnyOrder(survivor.toString(), merged.toString()));
    }

    /** The card goes with the number: with its days to the survivor, and back; no other is given by it. */
    @Test
    void theCardThatHoldsGoesAlongAndBack() {
        var survivor = person("Đặng Thị Hòa", seating("CELL1", "2016-01-01", null, StartCause.TRANSFER_IN, null));
        var merged = person(
                "Đặng Thị Hòa",
                seating("CELL3", "2014-01-01", "2016-01-01", StartCause.ADMITTED, EndCause.TRANSFER_OUT));
        world.numbered(survivor, "59000011", "079180000011");
        world.numbered(merged, "59000012", "079180000012");
        registers.run("update member_card set issued_on = '2015-02-03' where member_id = '" + merged + "'");
        var before = world.state();
        var id = world.proposed(survivor, merged);
        world.choose(id, Map.of("CARD_NUMBER", "MERGED", "PERSONAL_ID", "SURVIVOR"), List.of())
                .statusCode(200);
        world.step(APPROVER, id, "decide", Map.of()).statusCode(200);
        world.get(HEAD, "/api/v1/members/" + survivor + "/cards")
                .statusCode(200)
                .body("items.number", containsInAnyOrder("*****011", "*****012"))
                .body("items.find { it.number == '*****012' }.state", is("ISSUED"))
                .body("items.find { it.number == '*****012' }.issuedOn", is("2015-02-03"))
                .body("items.find { it.number == '*****011' }.state", is("REPLACED"));
        assertEquals(List.of("2"), registers.texts("select count(*) from member_card"));

        world.undone(id);
        assertEquals(before, world.state());
        for (var one : List.of(survivor, merged)) {
            world.get(HEAD, "/api/v1/members/" + one + "/cards").body("items.state", contains("ISSUED"));
        }
    }

    /** An undone merge keeps no number: what it lent the survivor is the other's alone. */
    @Test
    void aNumberThatAMergeLentIsFreeAgain() {
        var survivor = person("Đặng Thị Hòa", seating("CELL1", "2016-01-01", null, StartCause.TRANSFER_IN, null));
        var merged = person(
                "Đặng Thị Hòa",
                seating("CELL3", "2014-01-01", "2016-01-01", StartCause.ADMITTED, EndCause.TRANSFER_OUT));
        registers.run("update member set cv_number_encrypted = '" + world.cv(merged, "123456LA")
                + "', cv_number_hash = 'lent' where id = '" + merged + "'");
        var id = world.proposed(survivor, merged);
        world.step(APPROVER, id, "decide", Map.of()).statusCode(200);
        world.undone(id);

        assertEquals(
                List.of(merged.toString()),
                registers.texts("select distinct cast(id as text) from members_by_cv(array(select cv_number_hash from"
                        + " member where cv_number_hash is not null union select cv_number_hash from member_history"
                        + " where cv_number_hash is not null))"));
    }

    private ValidatableResponse findings() {
        return world.get(CLERK, "/api/v1/data-issues?kind=SAME_PERSON&state=OPEN");
    }

    private static void search() {
        given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .body(Map.of("organisation", "TOWN"))
                .post("/api/v1/data-issues/search")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse flow(String of) {
        return world.get(HEAD, figure("MEMBER_FLOW", "TOWN", of + "&groupBy=flow,cause"));
    }

    private UUID person(String name, Seating... seatings) {
        return world.person(new Life(UUID.randomUUID(), Sex.FEMALE, Standing.of(OFFICIAL), List.of(seatings)), name);
    }

    private static Map<String, String> held(String survivorFrom, String mergedFrom, String holds) {
        return Map.of("survivorFrom", survivorFrom, "mergedFrom", mergedFrom, "holds", holds);
    }

    private static Seating seating(String cell, String from, String to, StartCause start, EndCause end) {
        return new Seating(
                SampleWorld.id(cell),
                new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
                start,
                end);
    }
}
