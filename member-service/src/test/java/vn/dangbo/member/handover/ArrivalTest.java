package vn.dangbo.member.handover;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.member.handover.Exchange.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.testkit.OtherDeployment;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Members who come from another deployment. Quy định 24-QĐ/TW 2021, Article 6. */
@MemberServiceTest
class ArrivalTest {

    @Inject
    Registers registers;

    private Exchange exchange;

    @BeforeEach
    void aPartner() {
        registers.empty();
        exchange = new Exchange();
    }

    @Test
    void aMemberArrivesWithEverythingThatGoesAlong() {
        var claims = exchange.there.to(HERE);
        var file = exchange.sealed(OtherDeployment.HAND_OVER, claims, handOver(Map.of()));
        var id = present(file)
                .statusCode(201)
                .body("state", is("PRESENTED"))
                .body("kind", is("OFFICIAL_IN"))
                .body("organisation", is("CELL1"))
                .body("from", is("dangbo.there.test"))
                .body("fromName", is("Đảng bộ tỉnh Nơi Kia"))
                .body("serial", is(claims.serial().toString()))
                .body("letter.number", is("12-GTSHĐ/TU"))
                .extract()
                .<String>path("id");
        get(CLERK, "/api/v1/transfers-in/" + id + "/content")
                .statusCode(200)
                .body("personalId", is("*********123"))
                .body("dossier", contains("HEALTH"))
                .body("awards.form", contains("GIAY_KHEN"));
        get(OFFICER, "/api/v1/transfers-in/" + id + "/receipt").statusCode(409).body("code", is("HAND_OVER_NO_FILE"));
        assertEquals(0, stock("CELL1", today()), "nobody counts here before the acceptance");

        var day = today();
        post(APPROVER, "/api/v1/transfers-in/" + id + "/accept", Map.of("on", day.toString()))
                .statusCode(200)
                .body("state", is("ACCEPTED"))
                .body("acceptedIn", is("CELL1"))
                .body("returning", is(false))
                .body("member", notNullValue());
        var member = get(OFFICER, "/api/v1/transfers-in/" + id).extract().<String>path("member");
        assertEquals(0, stock("CELL1", day.minusDays(1)));
        assertEquals(1, stock("CELL1", day));
        get(OFFICER, "/api/v1/members/" + member)
                .statusCode(200)
                .body("fullName", is("Trần Thị Mẫu Đơn"))
                .body("state", is("OFFICIAL"))
                .body("admittedOn", is("1990-05-19"))
                .body("officialOn", is("1991-05-19"));
        get(OFFICER, "/api/v1/members/" + member + "/history").body("items.startCause", contains("TRANSFER_IN"));
        get(OFFICER, "/api/v1/members/" + member + "/record")
                .body("personalId", is("*********123"))
                .body("cardNumber", is("*****677"))
                .body("occupation", is("VIEN_CHUC"));
        get(OFFICER, "/api/v1/members/" + member + "/seniority")
                .body("startOn", is("1990-05-01"))
                .body("lines.code", contains("ADMISSION_DECISION", "LOST_CONTACT"));
        get(OFFICER, "/api/v1/members/" + member + "/dossier/health").body("content.condition", is("bình thường"));
        get(OFFICER, "/api/v1/members/" + member + "/badges").body("items.step", contains(30));
        assertEquals(0, figure("BADGE_AWARDED", "CELL1", "year=2021"), "counted where it was given");
        assertEquals(1, figure("MEMBER_FLOW", "CELL1", "year=" + day.getYear()));
        assertEquals(List.of(), registers.disagreements());

        var receipt = exchange.receipt(id);
        assertEquals("ACCEPTED", receipt.path("answer").asText());
        assertEquals(day.toString(), receipt.path("on").asText());
        assertEquals("CELL1", receipt.path("organisation").path("code").asText());
        assertEquals(
                List.of(),
                registers.rows("select 1 from hand_over_message where cast(hand_over_message as text) like '%Mẫu%'"),
                "what came is encrypted");
    }

    @Test
    void whoHandsInDoesNotDecideAndOthersDoNotSeeIt() {
        var file = exchange.sealed(OtherDeployment.HAND_OVER, exchange.there.to(HERE), handOver(Map.of()));
        var id = post(HEAD, "/api/v1/transfers-in", Map.of("file", file))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(HEAD, "/api/v1/transfers-in/" + id + "/accept", Map.of())
                .statusCode(409)
                .body("code", is("SAME_PERSON"));
        post(OFFICER, "/api/v1/transfers-in/" + id + "/accept", Map.of()).statusCode(403);
        get(FOREIGNER, "/api/v1/transfers-in/" + id).statusCode(404);
        get(FOREIGNER, "/api/v1/transfers-in/" + id + "/content").statusCode(404);
        post(FOREIGNER, "/api/v1/transfers-in", Map.of("file", file)).statusCode(404);
        post(FOREIGNER, "/api/v1/transfers-in", Map.of("file", another(), "organisation", "CELL1"))
                .statusCode(404);
    }

    private String another() {
        return exchange.sealed(OtherDeployment.HAND_OVER, exchange.there.to(HERE), handOver(Map.of()));
    }

    @Test
    void theSameFileAgainIsTheSameCase() {
        var claims = exchange.there.to(HERE);
        var signed = exchange.there.signed(OtherDeployment.HAND_OVER, claims, json(handOver(Map.of())));
        var id = present(OtherDeployment.sealed(signed, ours("enc")))
                .statusCode(201)
                .extract()
                .<String>path("id");
        // encrypted anew it is the same message still
        present(OtherDeployment.sealed(signed, ours("enc"))).statusCode(201).body("id", is(id));
        get(OFFICER, "/api/v1/transfers-in").body("items", hasSize(1));
        // the issuer itself says something else under the same number
        present(exchange.sealed(
                        OtherDeployment.HAND_OVER,
                        claims,
                        handOver(Map.of("membership", Map.of("admittedOn", "1980-01-01", "officialOn", "1981-01-01")))))
                .statusCode(409)
                .body("code", is("HAND_OVER_ALTERED"));
        post(HEAD, "/api/v1/transfers-in/" + id + "/accept", Map.of()).statusCode(200);
        present(OtherDeployment.sealed(signed, ours("enc")))
                .statusCode(201)
                .body("id", is(id))
                .body("state", is("ACCEPTED"));
        assertEquals(1, stock("CELL1", today()));
    }

    @Test
    void whatIsNotWhatItSaysIsRefused() {
        var claims = exchange.there.to(HERE);
        var good = exchange.sealed(OtherDeployment.HAND_OVER, claims, handOver(Map.of()));
        refused(flipped(good), "HAND_OVER_UNREADABLE");
        refused("not a file", "HAND_OVER_UNREADABLE");
        // somebody else signs in the partner's name, under the partner's key id
        var forger = new Exchange(new OtherDeployment("dangbo.there.test"));
        refused(forger.sealed(OtherDeployment.HAND_OVER, claims, handOver(Map.of())), "HAND_OVER_FORGED");
        var stranger = new Exchange(new OtherDeployment("dangbo.stranger.test"));
        refused(
                stranger.sealed(OtherDeployment.HAND_OVER, stranger.there.to(HERE), handOver(Map.of())),
                "HAND_OVER_ISSUER_UNKNOWN");
        // meant for a third one, and sent on to us by whoever could open it
        refused(
                exchange.sealed(OtherDeployment.HAND_OVER, exchange.there.to("dangbo.third.test"), handOver(Map.of())),
                "HAND_OVER_NOT_FOR_US");
        var third = new OtherDeployment("dangbo.third.test");
        refused(
                OtherDeployment.sealed(
                        exchange.there.signed(OtherDeployment.HAND_OVER, claims, json(handOver(Map.of()))),
                        third.openingKey()),
                "HAND_OVER_NOT_FOR_US");
        // a receipt is no hand-over, whatever it holds
        refused(exchange.sealed(OtherDeployment.RECEIPT, claims, handOver(Map.of())), "HAND_OVER_OF_OTHER_TYPE");
        refused(
                exchange.sealed(
                        OtherDeployment.HAND_OVER,
                        new OtherDeployment.Claims(
                                claims.issuer(),
                                HERE,
                                UUID.randomUUID(),
                                Instant.now().minusSeconds(7200),
                                Instant.now().minusSeconds(60)),
                        handOver(Map.of())),
                "HAND_OVER_EXPIRED");
        refused(
                exchange.sealed(
                        OtherDeployment.HAND_OVER,
                        new OtherDeployment.Claims(
                                claims.issuer(),
                                HERE,
                                UUID.randomUUID(),
                                Instant.now().plusSeconds(7200),
                                Instant.now().plusSeconds(9000)),
                        handOver(Map.of())),
                "HAND_OVER_FORGED");
        refused(exchange.sealed(OtherDeployment.HAND_OVER, claims, handOver(Map.of("schema", 3))), "HAND_OVER_SCHEMA");
        refused(
                exchange.sealed(OtherDeployment.HAND_OVER, claims, handOver(Map.of("surprise", 1))),
                "HAND_OVER_SCHEMA");
        assertEquals(List.of(), registers.rows("select 1 from hand_over_message"));
        present(good).statusCode(201);
    }

    @Test
    void keysAreChangedWhileFilesAreOnTheWay() {
        var sent = exchange.sealed(OtherDeployment.HAND_OVER, exchange.there.to(HERE), handOver(Map.of()));
        var partner = get(ADMIN, "/api/v1/hand-over-partners").extract().<String>path("items[0].id");
        var path = "/api/v1/hand-over-partners/" + partner;
        exchange.there.changeSigningKey("s2");
        var early = exchange.sealed(OtherDeployment.HAND_OVER, exchange.there.to(HERE), handOver(Map.of()));
        refused(early, "HAND_OVER_KEY_UNKNOWN");
        addKey(partner, exchange.there.signingKey(), today()).statusCode(200);
        post(ADMIN, path + "/keys/s1/end", Map.of("on", today().plusDays(1).toString(), "reason", "đổi khóa định kỳ"))
                .statusCode(200);
        // signed with the old one on a day on which it was theirs, and with the new one
        present(sent).statusCode(201);
        present(early).statusCode(201);

        post(ADMIN, path + "/keys/s2/end", Map.of("compromised", true, "reason", "lộ khóa"))
                .statusCode(200);
        refused(
                exchange.sealed(OtherDeployment.HAND_OVER, exchange.there.to(HERE), handOver(Map.of())),
                "HAND_OVER_KEY_UNKNOWN");
    }

    @Test
    void trustHoldsWhereAndWhenItIsRecorded() {
        registers.empty();
        var near = new Exchange(new OtherDeployment("dangbo.near.test"));
        var partner = trusted(near.there, "DISTRICT");
        addKey(partner, near.there.signingKey(), today().minusDays(100)).statusCode(200);
        var file = near.sealed(OtherDeployment.HAND_OVER, near.there.to(HERE), handOver(Map.of()));
        refused(file, "HAND_OVER_ISSUER_UNKNOWN");
        post(FOREIGNER, "/api/v1/transfers-in", Map.of("file", file, "organisation", "CELL9"))
                .statusCode(201)
                .body("organisation", is("CELL9"));
    }

    @Test
    void aRefusedMemberIsNotOnRecord() {
        var file = exchange.sealed(OtherDeployment.HAND_OVER, exchange.there.to(HERE), handOver(Map.of()));
        var id = present(file).statusCode(201).extract().<String>path("id");
        post(HEAD, "/api/v1/transfers-in/" + id + "/refuse", Map.of()).statusCode(400);
        post(HEAD, "/api/v1/transfers-in/" + id + "/refuse", Map.of("reason", "không đúng địa bàn"))
                .statusCode(200)
                .body("state", is("REFUSED"));
        var receipt = exchange.receipt(id);
        assertEquals("REFUSED", receipt.path("answer").asText());
        assertEquals("không đúng địa bàn", receipt.path("reason").asText());
        assertEquals(List.of(), registers.rows("select 1 from member"));
    }

    @Test
    void aRevocationInTimeEndsItAndALateOneDoesNot() {
        var revoked = exchange.there.to(HERE);
        var accepted = exchange.there.to(HERE);
        var unseen = exchange.there.to(HERE);
        var first = present(exchange.sealed(OtherDeployment.HAND_OVER, revoked, handOver(Map.of())))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var signed = exchange.there.signed(
                OtherDeployment.REVOCATION,
                again(revoked),
                json(Map.of("on", today().toString(), "reason", "cấp nhầm")));
        answered(OtherDeployment.sealed(signed, ours("enc")), "REVOKED");
        answered(OtherDeployment.sealed(signed, ours("enc")), "REVOKED");
        get(OFFICER, "/api/v1/transfers-in/" + first).body("state", is("REVOKED"));
        post(HEAD, "/api/v1/transfers-in/" + first + "/accept", Map.of())
                .statusCode(409)
                .body("code", is("STEP_NOT_IN_STATE"));

        exchange.accepted(exchange.sealed(OtherDeployment.HAND_OVER, accepted, handOver(Map.of())), today());
        answered(revocation(accepted), "ACCEPTED");
        assertEquals(1, stock("CELL1", today()));

        answered(revocation(unseen), "REVOKED");
        present(exchange.sealed(OtherDeployment.HAND_OVER, unseen, handOver(Map.of())))
                .statusCode(409)
                .body("code", is("HAND_OVER_REVOKED"));
    }

    /** Never a second person: the identity number finds the record, whoever kept it and wherever the member sat. */
    @Test
    void whoComesBackIsTheSamePerson() {
        var came = exchange.sealed(OtherDeployment.HAND_OVER, exchange.there.to(HERE), handOver(Map.of()));
        var first = exchange.accepted(came, today());
        var member = get(OFFICER, "/api/v1/transfers-in/" + first).extract().<String>path("member");
        // who sits here cannot come
        var again = present(exchange.sealed(OtherDeployment.HAND_OVER, exchange.there.to(HERE), handOver(Map.of())))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(HEAD, "/api/v1/transfers-in/" + again + "/accept", Map.of())
                .statusCode(409)
                .body("code", is("MEMBER_SEATED"));
        registers.run("update seating set valid_from = valid_from - 30 where member_id = '" + member + "'");
        registers.run("update movement set on_date = on_date - 30 where member_id = '" + member + "'");
        var away = exchange.introduced(UUID.fromString(member));
        var serial = exchange.read(away).path("jti").asText();
        post(
                        OFFICER,
                        "/api/v1/transfers-out/receipts",
                        Map.of("file", exchange.answer(serial, "ACCEPTED", today().minusDays(3), null)))
                .statusCode(200);
        post(HEAD, "/api/v1/transfers-in/" + again + "/accept", Map.of())
                .statusCode(200)
                .body("returning", is(true))
                .body("member", is(member));
        assertEquals(List.of(List.of("1")), registers.rows("select cast(count(*) as text) from member"));
        assertEquals(1, stock("CELL1", today().minusDays(4)));
        assertEquals(0, stock("CELL1", today().minusDays(3)));
        assertEquals(1, stock("CELL1", today()));
        assertEquals(List.of(), registers.disagreements());
    }

    /** A list of the past knew the card and not the identity number. */
    @Test
    void aRecordWithoutIdIsFoundByItsCard() {
        var member = registers.person(SampleWorld.id("CELL3"), today().minusYears(3));
        var record = Map.of(
                "fullName", "Trần Thị Mẫu Đơn",
                "sex", "FEMALE",
                "birthDate", Map.of("year", 1985),
                "cardNumber", "44556677",
                "reason", "thử");
        given().auth()
                .oauth2(OFFICER)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(record)
                .put("/api/v1/members/" + member + "/record")
                .then()
                .statusCode(200);
        var away = post(
                        OFFICER,
                        "/api/v1/exits",
                        Map.of(
                                "member",
                                member,
                                "kind",
                                "DEATH",
                                "diedOn",
                                today().minusDays(20).toString(),
                                "reason",
                                "x"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(HEAD, "/api/v1/exits/" + away + "/decide", Map.of()).statusCode(200);
        var id = present(exchange.sealed(OtherDeployment.HAND_OVER, exchange.there.to(HERE), handOver(Map.of())))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(HEAD, "/api/v1/transfers-in/" + id + "/accept", Map.of())
                .statusCode(409)
                .body("code", is("MEMBER_DECEASED"));
    }

    private String revocation(OtherDeployment.Claims of) {
        return exchange.sealed(
                OtherDeployment.REVOCATION, again(of), Map.of("on", today().toString(), "reason", "cấp nhầm"));
    }

    /** Claims of a message about the same hand-over, which does not expire. */
    private static OtherDeployment.Claims again(OtherDeployment.Claims of) {
        return new OtherDeployment.Claims(of.issuer(), HERE, of.serial(), of.issuedAt(), null);
    }

    private void answered(String file, String answer) {
        var receipt = post(OFFICER, "/api/v1/transfers-in/revocations", Map.of("file", file))
                .statusCode(200)
                .body("answer", is(answer))
                .extract()
                .<String>path("receipt");
        assertEquals(
                answer,
                exchange.there
                        .opened(receipt, OtherDeployment.RECEIPT, ours("sig"))
                        .path("body")
                        .path("answer")
                        .asText());
    }

    private static void refused(String file, String code) {
        present(file).statusCode(422).body("code", is(code));
    }

    private static JsonNode json(Object body) {
        return new ObjectMapper().valueToTree(body);
    }

    /** The file with one letter of its encrypted content changed. */
    private static String flipped(String file) {
        int at = file.lastIndexOf('.') - 20;
        return file.substring(0, at) + (file.charAt(at) == 'A' ? 'B' : 'A') + file.substring(at + 1);
    }

    /**
     * A decision that is in force goes on: nobody is honoured meanwhile, and the member is under discipline here from the first day;
     * where it was made it was counted. What has lapsed stays in the content.
     */
    @Test
    void decisionsInForceGoOn() {
        var announced = today().minusDays(100);
        var decision = new HashMap<String, Object>(Map.of(
                "form",
                "CANH_CAO",
                "level",
                "CELL",
                "violation",
                "DOAN_KET",
                "violationCodes",
                List.of("DOAN_KET", "THIEU_TRACH_NHIEM"),
                "positionLevel",
                "CELL",
                "decidedBy",
                "Chi bộ Nơi Kia",
                "number",
                "5-QĐ/CB",
                "announcedOn",
                announced.toString(),
                "lapsesOn",
                announced.plusMonths(12).toString(),
                "lapsedFrom",
                announced.plusMonths(12).toString()));
        var lapsed = Map.of(
                "form",
                "KHIEN_TRACH",
                "level",
                "CELL",
                "violation",
                "KHAC",
                "number",
                "1-QĐ/CB",
                "announcedOn",
                announced.minusYears(3).toString(),
                "lapsesOn",
                announced.minusYears(2).toString(),
                "lapsedFrom",
                announced.minusYears(2).toString());
        var on = today();
        arrived(2, List.of(lapsed, decision), on);
        var items = get(INSPECTOR, "/api/v1/disciplines")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", is("IN_FORCE"))
                .body("items[0].organisation", is("CELL1"))
                .body("items[0].lapsesOn", is(announced.plusMonths(12).toString()))
                .body("items[0].decision.number", is("5-QĐ/CB"))
                .body("items[0].decision.decidedBy", is("Chi bộ Nơi Kia"))
                .body("items[0].circumstances.violationCodes", contains("DOAN_KET", "THIEU_TRACH_NHIEM"))
                .body("items[0].broughtBy", notNullValue())
                .extract();
        assertEquals(1, figure("DISC_IN_FORCE", "TOWN", "asOf=" + on));
        assertEquals(0, figure("DISC_IN_FORCE", "TOWN", "asOf=" + on.minusDays(1)));
        assertEquals(0, figure("DISC_MEMBER", "TOWN", "from=" + announced.minusDays(1) + "&to=" + today()));
        post(
                        OFFICER,
                        "/api/v1/awards",
                        Map.of(
                                "member",
                                items.path("items[0].member"),
                                "form",
                                "GIAY_KHEN",
                                "level",
                                "UPPER_GRASSROOTS",
                                "decisionNo",
                                "1",
                                "year",
                                on.getYear(),
                                "decidedOn",
                                on.toString()))
                .statusCode(409)
                .body("code", is("HONOUR_DURING_DISCIPLINE"));
    }

    /** A complaint that is open there is settled here; until then the decision does not lapse. */
    @Test
    void aComplaintThatIsOpenIsSettledHere() {
        var announced = today().minusDays(400);
        var decision = new HashMap<String, Object>(
                Map.of("form", "CANH_CAO", "level", "CELL", "violation", "DOAN_KET", "number", "5-QĐ/CB"));
        decision.put("announcedOn", announced.toString());
        decision.put("lapsesOn", announced.plusMonths(12).toString());
        decision.put("complaintFiledOn", announced.plusDays(9).toString());
        arrived(2, List.of(decision), today());
        var id = get(INSPECTOR, "/api/v1/disciplines")
                .body("items.state", contains("IN_FORCE"))
                .body("items.keptOpen", contains(true))
                .body("items[0].decision.decidedBy", is("chi bộ, Đảng bộ tỉnh Nơi Kia"))
                .extract()
                .<String>path("items[0].id");
        post(
                        TestTokens.ofAccount("another head", "ORG_HEAD:TOWN:subtree"),
                        "/api/v1/disciplines/" + id + "/uphold",
                        Map.of("reason", "Đúng"))
                .statusCode(200)
                .body("state", is("LAPSED"));
    }

    /** What kept it open there beyond its term keeps it here too, also when a case here comes and goes. */
    @Test
    void aDecisionThatWasKeptOpenThereLapsesOnTheDayTold() {
        var announced = today().minusDays(400);
        var until = today().plusDays(30);
        var decision = decision(Map.of(
                "announcedOn",
                announced.toString(),
                "lapsesOn",
                announced.plusMonths(12).toString(),
                "lapsedFrom",
                until.toString()));
        arrived(2, List.of(decision), today());
        var found = get(INSPECTOR, "/api/v1/disciplines")
                .body("items.state", contains("IN_FORCE"))
                .extract();
        var opened = post(
                        INSPECTOR,
                        "/api/v1/disciplines",
                        Map.of("member", found.path("items[0].member"), "violation", "KHAC", "matter", "thử"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(
                        TestTokens.ofAccount("another head", "ORG_HEAD:TOWN:subtree"),
                        "/api/v1/disciplines/" + opened + "/dismiss",
                        Map.of("reason", "Không có vi phạm"))
                .statusCode(200);
        get(INSPECTOR, "/api/v1/disciplines/" + found.path("items[0].id")).body("state", is("IN_FORCE"));
        assertEquals(
                List.of(until.toString()),
                registers.texts("select cast(lapsed_from as text) from discipline where brought_by is not null"));
    }

    /** What another deployment says is judged as what is said here. */
    @Test
    void whatADecisionCannotSayIsNamed() {
        var announced = today().minusDays(100);
        var refused = Map.of(
                "lapsesOn", announced.minusDays(1).toString(),
                "lapsedFrom", "9999-12-31",
                "announcedOn", "1066-10-14",
                "receivedOn", "0001-01-01",
                "complaintFiledOn", announced.minusDays(1).toString(),
                "number", "5".repeat(501),
                "decidedBy", "Chi bộ ".repeat(80),
                "signer", "An\u0007",
                "office", "x".repeat(501));
        refused.forEach((field, value) -> {
            var decision = decision(Map.of("announcedOn", announced.toString()));
            decision.put(field, value);
            var file = exchange.sealed(
                    OtherDeployment.HAND_OVER,
                    exchange.there.to(HERE),
                    handOver(Map.of("schema", 2, "disciplines", List.of(decision))));
            var id = present(file).statusCode(201).extract().<String>path("id");
            post(HEAD, "/api/v1/transfers-in/" + id + "/accept", Map.of("on", today().toString()))
                    .statusCode(400)
                    .body("violations.field", contains("disciplines." + field));
        });
    }

    private static Map<String, Object> decision(Map<String, ?> others) {
        var decision = new HashMap<String, Object>(
                Map.of("form", "CANH_CAO", "level", "CELL", "violation", "DOAN_KET", "number", "5-QĐ/CB"));
        decision.putAll(others);
        return decision;
    }

    /** Deployments of before tell neither the term nor the body; the term follows from the announcement. */
    @Test
    void handOversOfBeforeAreReadToo() {
        var announced = today().minusDays(100);
        var decision = new HashMap<String, Object>(
                Map.of("form", "CANH_CAO", "level", "CELL", "violation", "DOAN_KET", "number", "5-QĐ/CB"));
        decision.put("announcedOn", announced.toString());
        decision.put("lapsedFrom", announced.plusMonths(12).toString());
        arrived(1, List.of(decision, Map.of("form", "KHAI_TRU", "announcedOn", "2001-01-01")), today());
        get(INSPECTOR, "/api/v1/disciplines")
                .body("items.lapsesOn", contains(announced.plusMonths(12).toString()));
    }

    @Test
    void aDecisionOfAnUnknownClassIsNamed() {
        var decision = new HashMap<String, Object>(
                Map.of("form", "CANH_CAO", "level", "CELL", "violation", "MOI", "number", "5-QĐ/CB"));
        decision.put("announcedOn", today().minusDays(100).toString());
        var file = exchange.sealed(
                OtherDeployment.HAND_OVER,
                exchange.there.to(HERE),
                handOver(Map.of("schema", 2, "disciplines", List.of(decision))));
        var id = present(file).statusCode(201).extract().<String>path("id");
        post(HEAD, "/api/v1/transfers-in/" + id + "/accept", Map.of("on", today().toString()))
                .statusCode(400)
                .body("violations.field", contains("disciplines.violation"));
    }

    private static final String INSPECTOR =
            TestTokens.ofAccount("inspector of ways", "INSPECTION_OFFICER:TOWN:subtree");

    private void arrived(int schema, List<?> disciplines, LocalDate on) {
        exchange.accepted(
                exchange.sealed(
                        OtherDeployment.HAND_OVER,
                        exchange.there.to(HERE),
                        handOver(Map.of("schema", schema, "disciplines", disciplines))),
                on);
    }
}
