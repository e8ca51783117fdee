package vn.dangbo.member.handover;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.dangbo.member.handover.Exchange.*;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.OtherDeployment;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Members who go to another deployment, or abroad. Quy định 24-QĐ/TW 2021, Article 6. */
@MemberServiceTest
class DepartureTest {

    @Inject
    Registers registers;

    private Exchange exchange;
    private UUID member;

    @BeforeEach
    void oneMemberAndAPartner() {
        registers.empty();
        exchange = new Exchange();
        member = registers.person(SampleWorld.id("CELL1"), today().minusYears(10));
        given().auth()
                .oauth2(CLERK)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "fullName", "Nguyễn Văn Mẫu",
                        "sex", "MALE",
                        "birthDate", Map.of("year", 1980),
                        "personalId", "080080000321",
                        "reason", "thử"))
                .put("/api/v1/members/" + member + "/record")
                .then()
                .statusCode(200);
    }

    @Test
    void theMemberCountsHereUntilTheOtherSideHasAccepted() {
        paper("NONE", "Bản tự kiểm điểm");
        paper("MAT", "Kết luận mật");
        var id = exchange.introduced(member);
        var claims = exchange.read(id);
        assertEquals(HERE, claims.path("iss").asText());
        var body = claims.path("body");
        assertEquals("080080000321", body.path("record").path("personalId").asText());
        assertEquals(1, body.path("schema").asInt(), "without disciplines older deployments understand it");
        assertEquals("7-GTSHĐ/TU", body.path("letter").path("number").asText());
        assertEquals("CELL1", body.path("letter").path("from").path("code").asText());
        assertEquals("CELL1", body.path("seatings").path(0).path("organisation").asText());
        assertEquals(
                today().minusYears(10).toString(),
                body.path("membership").path("officialOn").asText());
        assertEquals(1, body.path("papers").size(), "secret papers are not even named");
        assertFalse(claims.toString().contains("mật"));
        assertEquals(
                List.of(List.of("2", "hand-over " + claims.path("jti").asText())),
                registers.rows("select cast(count(*) as text), subject from read_audit where operation = 'EXPORT'"
                        + " and member_id = '" + member + "' group by subject"),
                "the issue and the fetching are audited");
        assertEquals(1, stock("CELL1", today()), "on the way the member counts here");

        var left = today().minusDays(2);
        var receipt = exchange.answer(claims.path("jti").asText(), "ACCEPTED", left, null);
        taken(receipt)
                .statusCode(200)
                .body("id", is(id))
                .body("state", is("ACCEPTED"))
                .body("outcome.on", is(left.toString()));
        taken(receipt).statusCode(200).body("state", is("ACCEPTED"));
        assertEquals(1, stock("CELL1", left.minusDays(1)));
        assertEquals(0, stock("CELL1", left));
        get(OFFICER, "/api/v1/members/" + member).body("state", is("TRANSFERRED_OUT"));
        get(OFFICER, "/api/v1/statistics/MEMBER_FLOW?organisation=CELL1&year=" + left.getYear() + "&groupBy=cause")
                .body("rows.keys.cause", hasItem("TRANSFER_OUT"));
        taken(exchange.answer(claims.path("jti").asText(), "REFUSED", left, "x"))
                .statusCode(409)
                .body("code", is("HAND_OVER_ALTERED"));
        assertEquals(List.of(), registers.disagreements());
    }

    /** So that they go on there; what happened stays here. A hand-over without any is understood by older deployments too. */
    @Test
    void decisionsOnDisciplineSayHowTheyGoOn() {
        var announced = today().minusDays(100);
        decided(announced, announced.plusMonths(12), null, announced.plusDays(5));
        var body = exchange.read(exchange.introduced(member)).path("body");
        assertEquals(2, body.path("schema").asInt());
        var decision = body.path("disciplines").path(0);
        assertEquals("5-QĐ/CB", decision.path("number").asText());
        assertEquals("Chi bộ Một", decision.path("decidedBy").asText());
        assertEquals(
                announced.plusMonths(12).toString(), decision.path("lapsesOn").asText());
        assertEquals(
                announced.plusDays(5).toString(),
                decision.path("complaintFiledOn").asText());
        assertEquals("DOAN_KET", decision.path("violationCodes").path(1).asText());
        assertFalse(body.toString().contains("không kể"));
    }

    /** Older deployments know six fields of a decision; what is over needs no others, so they read it still. */
    @Test
    void decisionsThatHaveLapsedAreToldAsOlderDeploymentsReadThem() {
        var announced = today().minusYears(3);
        decided(announced, announced.plusMonths(12), announced.plusMonths(12), null);
        var body = exchange.read(exchange.introduced(member)).path("body");
        assertEquals(1, body.path("schema").asInt());
        var names = new TreeSet<String>();
        body.path("disciplines").path(0).fieldNames().forEachRemaining(names::add);
        assertEquals(Set.of("form", "level", "violation", "number", "announcedOn", "lapsedFrom"), names);
    }

    /** What is being examined is settled where its papers are: no hand-over could say how long it keeps older decisions open. */
    @Test
    void noHandOverIsIssuedWhileADisciplinaryCaseIsOpen() {
        var inspector = TestTokens.ofAccount("inspector", "INSPECTION_OFFICER:TOWN:subtree");
        var opened = post(
                        inspector,
                        "/api/v1/disciplines",
                        Map.of(
                                "member",
                                member,
                                "violation",
                                "KHAC",
                                "matter",
                                "thử",
                                "on",
                                today().minusDays(20).toString()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var day = today().minusDays(5).toString();
        var id = exchange.requested(member, Map.of("on", today().minusDays(6).toString()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(OFFICER, "/api/v1/transfers-out/" + id + "/review", Map.of("on", day))
                .statusCode(200);
        var letter = Map.of("on", day, "number", "7-GTSHĐ/TU");
        post(HEAD, "/api/v1/transfers-out/" + id + "/introduce", letter)
                .statusCode(409)
                .body("code", is("DISCIPLINE_CASE_OPEN"));
        post(
                        TestTokens.ofAccount("head of discipline", "ORG_HEAD:TOWN:subtree"),
                        "/api/v1/disciplines/" + opened + "/dismiss",
                        Map.of("on", day, "reason", "Không có vi phạm"))
                .statusCode(200);
        post(HEAD, "/api/v1/transfers-out/" + id + "/introduce", letter).statusCode(200);
    }

    /** @param complaint the day on which one was filed that is open; null for none */
    private void decided(LocalDate announced, LocalDate lapsesOn, LocalDate lapsedFrom, LocalDate complaint) {
        registers.run("""
                insert into member_case (id, kind, state, member_id, place_id, place_path, facts, closed, opened_by)
                select gen_random_uuid(), 'DISCIPLINE', 'IN_FORCE', '%1$s', id, path,
                       '{"name": "x", "violation": "KHAC", "matter": "không kể",
                         "circumstances": {"violationCodes": ["KHAC", "DOAN_KET"]},
                         "decision": {"number": "5-QĐ/CB", "decidedBy": "Chi bộ Một"},
                         "complaint": %3$s}', true, 'test'
                from organisation where code = 'CELL1';
                insert into discipline (case_id, member_id, organisation_id, form, level, violation, announced_on, lapses_on,
                                        lapsed_from)
                select id, member_id, place_id, 'CANH_CAO', 'CELL', 'KHAC', '%2$s', '%4$s', %5$s from member_case
                where kind = 'DISCIPLINE';
                """.formatted(
                        member,
                        announced,
                        complaint == null ? "null" : "{\"state\": \"FILED\", \"filedOn\": \"%s\"}".formatted(complaint),
                        lapsesOn,
                        lapsedFrom == null ? "null" : "'" + lapsedFrom + "'"));
    }

    @Test
    void onlyTheAddresseeAnswersAndOnlyInTime() {
        var id = exchange.introduced(member);
        var serial = exchange.read(id).path("jti").asText();
        var another = new Exchange(new OtherDeployment("dangbo.another.test"));
        var partner = trusted(another.there, "PROVINCE");
        addKey(partner, another.there.signingKey(), today().minusDays(1)).statusCode(200);
        taken(another.answer(serial, "ACCEPTED", today(), null))
                .statusCode(404)
                .body("code", is("HAND_OVER_NOT_FOUND"));
        var forger = new Exchange(new OtherDeployment("dangbo.there.test"));
        taken(forger.answer(serial, "ACCEPTED", today(), null)).statusCode(422).body("code", is("HAND_OVER_FORGED"));
        for (var day : List.of(today().minusDays(6), today().plusDays(1))) {
            taken(exchange.answer(serial, "ACCEPTED", day, null))
                    .statusCode(400)
                    .body("violations.code", contains("ANSWER_OUT_OF_TIME"));
        }
        post(
                        FOREIGNER,
                        "/api/v1/transfers-out/receipts",
                        Map.of("file", exchange.answer(serial, "ACCEPTED", today(), null)))
                .statusCode(404);
        get(FOREIGNER, "/api/v1/transfers-out/" + id + "/hand-over").statusCode(404);
        get(CLERK, "/api/v1/transfers-out/" + id + "/hand-over").statusCode(403);
        assertEquals(1, stock("CELL1", today()));
        get(OFFICER, "/api/v1/transfers-out/" + id).body("state", is("INTRODUCED"));
    }

    @Test
    void aRefusedMemberStays() {
        var id = exchange.introduced(member);
        taken(exchange.answer(exchange.read(id).path("jti").asText(), "REFUSED", today(), "không đúng địa bàn"))
                .statusCode(200)
                .body("state", is("REFUSED"))
                .body("outcome.reason", is("không đúng địa bàn"));
        assertEquals(1, stock("CELL1", today()));
        exchange.requested(member, Map.of()).statusCode(201);
    }

    /** Both sides agree whatever crosses on the way: only the other side's answer ends it. */
    @Test
    void whatIsWithdrawnWaitsForTheAnswer() {
        var id = exchange.introduced(member);
        var serial = exchange.read(id).path("jti").asText();
        get(OFFICER, "/api/v1/transfers-out/" + id + "/revocation").statusCode(409);
        taken(exchange.answer(serial, "REVOKED", today(), null)).statusCode(409).body("code", is("STEP_NOT_IN_STATE"));
        post(HEAD, "/api/v1/transfers-out/" + id + "/withdraw", Map.of("reason", "cấp nhầm"))
                .statusCode(200)
                .body("state", is("WITHDRAWING"));
        var file = get(OFFICER, "/api/v1/transfers-out/" + id + "/revocation")
                .statusCode(200)
                .extract()
                .asString();
        var revocation = exchange.there.opened(file, OtherDeployment.REVOCATION, ours("sig"));
        assertEquals(serial, revocation.path("jti").asText());
        exchange.requested(member, Map.of()).statusCode(409).body("code", is("CASE_OPEN"));
        taken(exchange.answer(serial, "REVOKED", today(), null)).statusCode(200).body("state", is("WITHDRAWN"));
        assertEquals(1, stock("CELL1", today()));
        exchange.requested(member, Map.of()).statusCode(201);
    }

    @Test
    void anAcceptanceThatCrossedTheRevocationHolds() {
        var id = exchange.introduced(member);
        var serial = exchange.read(id).path("jti").asText();
        post(HEAD, "/api/v1/transfers-out/" + id + "/withdraw", Map.of("reason", "cấp nhầm"))
                .statusCode(200);
        taken(exchange.answer(serial, "ACCEPTED", today().minusDays(1), null))
                .statusCode(200)
                .body("state", is("ACCEPTED"));
        assertEquals(0, stock("CELL1", today()));
    }

    @Test
    void whoDiesOnTheWayIsRevoked() {
        var id = exchange.introduced(member);
        var exit = post(
                        OFFICER,
                        "/api/v1/exits",
                        Map.of("member", member, "kind", "DEATH", "diedOn", today().toString(), "reason", "từ trần"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(HEAD, "/api/v1/exits/" + exit + "/decide", Map.of()).statusCode(200);
        get(OFFICER, "/api/v1/transfers-out/" + id).body("state", is("WITHDRAWING"));
        get(OFFICER, "/api/v1/transfers-out/" + id + "/revocation").statusCode(200);
    }

    @Test
    void abroadWithoutADeploymentPapersAnswer() {
        var id = exchange.requested(
                        member,
                        Map.of(
                                "kind",
                                "OVERSEAS",
                                "to",
                                Map.of("name", "Chi bộ Lưu học sinh tại Viêng Chăn", "country", "LA"),
                                "on",
                                today().minusDays(9).toString()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(OFFICER, path(id, "review"), Map.of("on", today().minusDays(8).toString()))
                .statusCode(200);
        post(HEAD, path(id, "introduce"), Map.of("on", today().minusDays(7).toString(), "number", "3-GT"))
                .statusCode(200)
                .body("state", is("INTRODUCED"));
        get(OFFICER, "/api/v1/transfers-out/" + id + "/hand-over").statusCode(409);
        var confirmed = Map.of("on", today().minusDays(3).toString(), "number", "5-XN/ĐUNN");
        post(HEAD, path(id, "confirm-acceptance"), confirmed).statusCode(409).body("code", is("SAME_PERSON"));
        post(
                        APPROVER,
                        path(id, "confirm-acceptance"),
                        Map.of("number", "5", "on", today().minusDays(8).toString()))
                .statusCode(400);
        post(APPROVER, path(id, "confirm-acceptance"), confirmed)
                .statusCode(200)
                .body("state", is("ACCEPTED"))
                .body("outcome.number", is("5-XN/ĐUNN"));
        assertEquals(1, stock("CELL1", today().minusDays(4)));
        assertEquals(0, stock("CELL1", today().minusDays(3)));
    }

    @Test
    void badRequestsAreNamed() {
        exchange.requested(member, Map.of("kind", "SOMEWHERE"))
                .statusCode(400)
                .body("violations.field", contains("kind"));
        exchange.requested(member, Map.of("to", Map.of("name", "Nơi nào đó")))
                .statusCode(400)
                .body("violations.field", contains("to.deployment"));
        exchange.requested(member, Map.of("to", Map.of("name", "Nơi nào đó", "deployment", "dangbo.nobody.test")))
                .statusCode(400)
                .body("violations.code", contains("PARTNER_NOT_TRUSTED"));
        exchange.requested(member, Map.of("kind", "OVERSEAS", "to", Map.of("name", "x", "country", "XX")))
                .statusCode(400)
                .body("violations.field", contains("to.country"));
        exchange.requested(registers.person(SampleWorld.id("CELL9"), today().minusYears(1)), Map.of())
                .statusCode(404);
    }

    @Test
    void oneWayAtATime() {
        exchange.introduced(member);
        exchange.requested(member, Map.of()).statusCode(409).body("code", is("CASE_OPEN"));
        post(CLERK, "/api/v1/transfers", Map.of("member", member, "toOrganisation", "CELL2", "reason", "x"))
                .statusCode(409)
                .body("code", is("CASE_OPEN"));
    }

    /** Thirty working days after the introduction it stands on the list of what is late. */
    @Test
    void whatIsNotAnsweredIsOverdue() {
        var id = exchange.introduced(member);
        registers.run("update member_case set due_on = current_date - 3 where id = '" + id + "'");
        get(CLERK, "/api/v1/transfers-out?overdue=true").body("items.id", contains(id));
        assertEquals(1, figure("TRANSFER_OVERDUE", "CELL1", "asOf=" + today()));
    }

    @Test
    void aLetterThatHasRunOutIsNotIssued() {
        var id = exchange.requested(member, Map.of("on", today().minusDays(90).toString()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(OFFICER, path(id, "review"), Map.of("on", today().minusDays(90).toString()))
                .statusCode(200);
        post(HEAD, path(id, "introduce"), Map.of("on", today().minusDays(90).toString(), "number", "1"))
                .statusCode(409)
                .body("code", is("HAND_OVER_TERM_OVER"));
    }

    private void paper(String classification, String title) {
        post(
                        CLERK,
                        "/api/v1/attachments",
                        new HashMap<>(Map.of(
                                "ownerType", "MEMBER",
                                "owner", member,
                                "title", title,
                                "referenceNo", "1-BC",
                                "classification", classification)))
                .statusCode(201);
    }

    private static String path(String id, String step) {
        return "/api/v1/transfers-out/" + id + "/" + step;
    }

    private static ValidatableResponse taken(String file) {
        return post(OFFICER, "/api/v1/transfers-out/receipts", Map.of("file", file));
    }
}
