package vn.dangbo.evaluation.regrade;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.dangbo.evaluation.Calls.EVERYWHERE;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.Calls.hand;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.evaluation.Owner;
import vn.dangbo.evaluation.person.MemberCopy;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Members with cards 7600…, years 2018 to 2024 but 2022; HD25 §4, 124-QĐ/TW article 13, and the example of late discipline. */
@EvaluationServiceTest
class RegradeTest {

    private static final String TOWN_HEAD = TestTokens.of("ORG_HEAD:TOWN:subtree");
    private static final String PROVINCE_HEAD = TestTokens.of("ORG_HEAD:PROVINCE:subtree");

    private static final List<String> RECORDED = new ArrayList<>();

    @Inject
    MemberCopy members;

    @Inject
    ObjectMapper json;

    /** Years are shared with other classes, which count what is in them. */
    @AfterEach
    void nothingStays() throws SQLException {
        for (var id : RECORDED) {
            Owner.run("delete from evaluation_regrade where evaluation_id = '%s'".formatted(id));
            Owner.run("delete from evaluation_history where evaluation_id = '%s'".formatted(id));
            Owner.run("delete from evaluation where id = '%s'".formatted(id));
        }
        RECORDED.clear();
    }

    private static String late(String from, String on, String more) {
        return """
                {"ground": "LATE_DISCIPLINE", "from": "%s", "decisionNo": "51-QĐ/TU", "decidedOn": "%s"%s}
                """.formatted(from, on, more.isEmpty() ? "" : ", " + more);
    }

    private static ValidatableResponse regrade(String token, String evaluation, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/evaluations/" + evaluation + "/regrade")
                .then();
    }

    private static String result(int year, String subject, String card, String grade) {
        hand(
                        EVERYWHERE,
                        false,
                        "%d,%s,%s,%s,%s,,12-QĐ/ĐU,%d-01-15"
                                .formatted(
                                        year,
                                        card.isEmpty() ? "ORGANISATION" : "MEMBER",
                                        subject,
                                        card,
                                        grade,
                                        year + 1))
                .body("errors", empty());
        String id = card.isEmpty()
                ? get(
                                EVERYWHERE,
                                "/evaluations?year=" + year + "&organisation=" + subject + "&subjectKind=ORGANISATION")
                        .extract()
                        .path("items.find { it.organisation.code == '" + subject + "' }.id")
                : get(
                                EVERYWHERE,
                                "/evaluations?limit=200&year=" + year + "&organisation=" + subject
                                        + "&subjectKind=MEMBER")
                        .extract()
                        .path("items.find { it.cardNumber == '*****" + card.substring(5) + "' }.id");
        RECORDED.add(id);
        return id;
    }

    /** A member of CELL1 with the card, and a decision on discipline, as the feed tells them. */
    private record Disciplined(UUID member, UUID decision) {}

    private Disciplined disciplined(String card, String occurred, String announced) {
        var member = UUID.randomUUID();
        var decision = UUID.randomUUID();
        var cell = SampleWorld.id("CELL1").toString();
        ObjectNode state = json.createObjectNode().put("id", member.toString()).put("cardNumber", card);
        state.set(
                "seatings",
                json.createArrayNode()
                        .add(json.createObjectNode().put("cell", cell).put("from", "2016-01-01")));
        state.set("stays", json.createArrayNode());
        state.set("overlays", json.createArrayNode());
        members.apply(List.of(
                event("vn.dangbo.member.changed", member, state),
                event(
                        "vn.dangbo.discipline.changed",
                        decision,
                        json.createObjectNode()
                                .put("id", decision.toString())
                                .put("member", member.toString())
                                .put("organisation", cell)
                                .put("form", "CANH_CAO")
                                .put("announcedOn", announced)
                                .put("occurredOn", occurred))));
        return new Disciplined(member, decision);
    }

    private CloudEvent event(String type, UUID subject, ObjectNode data) {
        return new CloudEvent(
                "1.0",
                "1-1-1",
                "/members",
                type,
                subject.toString(),
                null,
                OffsetDateTime.now(ZoneOffset.UTC),
                "application/json",
                data);
    }

    /** §14.3, a year earlier: a violation of 2021 disciplined in 2024 makes 2021 KHTNV and flags its reward; 2024 is not hit as well. */
    @Test
    void lateDisciplineHitsTheYearOfTheViolationAndNoOther() {
        var decision = disciplined("76000901", "2021-06-01", "2024-05-02");
        var ofViolation = result(2021, "CELL1", "76000901", "HTXSNV");
        var ofEarlier = result(2018, "CELL1", "76000901", "HTXSNV");
        var ofDecision = result(2024, "CELL1", "76000901", "HTTNV");
        var proposedAt = Instant.now().toString();
        var discipline = "\"discipline\": \"" + decision.decision() + "\"";

        regrade(TOWN_HEAD, ofViolation, late("HTXSNV", "2024-05-20", discipline))
                .statusCode(201)
                .body("supersedes", equalTo("HTXSNV"))
                .body("grade", equalTo("KHTNV"))
                .body("decidedBy", equalTo("TOWN"))
                .body("effectiveOn", equalTo("2024-05-20"))
                .body("ruleSet", equalTo("E2-2023:1"))
                .body("legalRef", equalTo("HD 25-HD/BTCTW mục 4"));

        get(EVERYWHERE, "/evaluations/" + ofViolation)
                .body("grade", equalTo("KHTNV"))
                .body("decisionNo", equalTo("51-QĐ/TU"));
        get(EVERYWHERE, "/evaluations/" + ofViolation + "/history").body("items.grade", contains("HTXSNV", "KHTNV"));
        get(EVERYWHERE, "/evaluations/" + ofViolation + "/regrades").body("items", hasSize(1));
        get(EVERYWHERE, "/evaluations/" + ofDecision).body("grade", equalTo("HTTNV"));
        get(
                        EVERYWHERE,
                        "/evaluations/reward-candidates?organisation=CELL1&year=2021&subjectKind=MEMBER&proposedAt="
                                + proposedAt)
                .body("items.find { it.result.cardNumber == '*****901' }.standing", equalTo("LOST"));
        // one violation counts once, and only in its year
        regrade(TOWN_HEAD, ofEarlier, late("HTXSNV", "2024-05-20", discipline))
                .statusCode(400)
                .body("code", equalTo("REGRADE_VIOLATION_OF_OTHER_YEAR"));
        regrade(TOWN_HEAD, ofDecision, late("HTTNV", "2024-05-20", discipline))
                .statusCode(400)
                .body("code", equalTo("REGRADE_DISCIPLINE_NOT_LATE"));
        regrade(TOWN_HEAD, ofViolation, late("HTXSNV", "2024-05-21", discipline))
                .statusCode(409)
                .body("code", equalTo("REGRADE_GRADE_CHANGED"));
    }

    @Test
    void oneViolationCountsOnceEvenWhereItsDayIsNotKnown() {
        var decision = disciplined("76000902", null, "2024-05-02");
        var discipline = "\"discipline\": \"" + decision.decision() + "\"";
        var one = result(2021, "CELL1", "76000902", "HTTNV");
        var other = result(2018, "CELL1", "76000902", "HTTNV");
        regrade(TOWN_HEAD, one, late("HTTNV", "2024-05-20", ""))
                .statusCode(400)
                .body("code", equalTo("REGRADE_DISCIPLINE_TO_NAME"));
        regrade(TOWN_HEAD, one, late("HTTNV", "2024-05-20", discipline)).statusCode(201);
        regrade(TOWN_HEAD, other, late("HTTNV", "2024-05-20", discipline))
                .statusCode(409)
                .body("code", equalTo("REGRADE_VIOLATION_COUNTED"));
        var stranger = result(2021, "CELL1", "76000903", "HTTNV");
        regrade(TOWN_HEAD, stranger, late("HTTNV", "2024-05-20", discipline))
                .statusCode(400)
                .body("code", equalTo("REGRADE_DISCIPLINE_UNKNOWN"));
    }

    /** Decided by the grassroots committee (HD16), a member's grade is changed by the town; an organisation's by the province. */
    @ParameterizedTest
    @CsvSource({
        "MEMBER, GRASSROOTS_APPROVER:WARD:subtree, 409",
        "MEMBER, GRASSROOTS_APPROVER:CELL1:self, 409",
        "MEMBER, ORG_HEAD:DISTRICT:subtree, 404",
        "MEMBER, ORG_OFFICER:TOWN:subtree, 403",
        "MEMBER, ORG_HEAD:TOWN:subtree, 201",
        "ORGANISATION, ORG_HEAD:TOWN:subtree, 409",
        "ORGANISATION, ORG_HEAD:PROVINCE:subtree, 201"
    })
    void onlyTheDirectSuperiorOfWhoeverDecidedMay(String kind, String grant, int status) {
        var id = kind.equals("MEMBER") ? result(2020, "CELL1", "76000904", "HTTNV") : result(2020, "WARD", "", "HTTNV");
        var body = """
                {"ground": "SUPERIOR_REVIEW", "from": "HTTNV", "to": "HTNV", "decisionNo": "1-QĐ", "decidedOn": "2021-05-20"}
                """;
        regrade(TestTokens.of(grant), id, body).statusCode(status);
        if (status != 201) {
            get(EVERYWHERE, "/evaluations/" + id).body("grade", equalTo("HTTNV"));
        }
    }

    @Test
    void nobodyChangesTheOwnGrade() {
        var own = disciplined("76000905", null, "2024-05-02").member();
        var id = result(2021, "CELL1", "76000905", "HTTNV");
        regrade(TestTokens.ofMember("head", own, "ORG_HEAD:TOWN:subtree"), id, late("HTTNV", "2024-05-20", ""))
                .statusCode(403)
                .body("code", equalTo("REGRADE_OF_ONESELF"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ground\": \"SUPERIOR_REVIEW\", \"from\": \"HTTNV\", \"decisionNo\": \"1\", \"decidedOn\": \"2021-05-20\" | FIELD_MISSING",
                "\"ground\": \"COMPLAINT\", \"from\": \"HTTNV\", \"to\": \"HTTNV\", \"decisionNo\": \"1\", \"decidedOn\": \"2021-05-20\" | REGRADE_SAME_GRADE",
                "\"ground\": \"COMPLAINT\", \"from\": \"HTTNV\", \"to\": \"HTNV\", \"decisionNo\": \"1\", \"decidedOn\": \"2019-05-20\" | REGRADE_BEFORE_YEAR",
                "\"ground\": \"COMPLAINT\", \"from\": \"HTTNV\", \"to\": \"HTNV\", \"decisionNo\": \"1\", \"decidedOn\": \"2999-05-20\" | DAY_TO_COME",
                "\"ground\": \"COMPLAINT\", \"from\": \"HTTNV\", \"to\": \"HTNV\", \"decisionNo\": \"1\", \"decidedOn\": \"2021-05-20\", \"selfRemedied\": true | REGRADE_NOT_OF_DISCIPLINE",
                "\"ground\": \"LATE_DISCIPLINE\", \"from\": \"HTTNV\", \"to\": \"HTNV\", \"decisionNo\": \"1\", \"decidedOn\": \"2021-05-20\" | REGRADE_LEVEL_DUE",
                "\"ground\": \"LATE_DISCIPLINE\", \"from\": \"HTTNV\", \"to\": \"HTXSNV\", \"decisionNo\": \"1\", \"decidedOn\": \"2021-05-20\", \"selfRemedied\": true | REGRADE_NOT_LOWER",
                "\"ground\": \"LATE_DISCIPLINE\", \"from\": \"HTTNV\", \"decidedOn\": \"2021-05-20\" | FIELD_MISSING"
            })
    void whatCannotBeIsRefused(String fields, String code) {
        var id = result(2020, "CELL2", "76000906", "HTTNV");
        regrade(TOWN_HEAD, id, "{" + fields + "}").statusCode(400).body("code", equalTo(code));
        regrade(PROVINCE_HEAD, UUID.randomUUID().toString(), "{" + fields + "}").statusCode(404);
    }

    /** A campaign that is open reports what holds; the report of a closed one stays as it was locked. */
    @ParameterizedTest
    @CsvSource({"DECIDED, HTNV", "LOCKED, HTTNV"})
    void theCourseOfAnOpenCampaignFollows(String step, String grade) throws SQLException {
        var id = result(2020, "CELL2", "76000908", "HTTNV");
        var campaign = UUID.randomUUID();
        Owner.run("""
                insert into campaign (id, organisation_id, unit_path, name, year, rule_set_id, rule_set_version, cut_off, status,
                                      drafted_by, opened_at)
                select '%1$s', id, path, 'Đợt 2020', 2020, 'E1b-2019', 1, '2020-12-31', 'OPEN', 'test', now()
                from organisation where code = 'SCHOOL'""".formatted(campaign));
        Owner.run("""
                insert into assessment (id, campaign_id, subject_kind, organisation_id, unit_path, member_id, origin, step, grade,
                                        recorded_by)
                select '%1$s', '%2$s', 'MEMBER', id, path, gen_random_uuid(), 'CUT_OFF', '%3$s', 'HTTNV', 'test'
                from organisation where code = 'CELL2'""".formatted(id, campaign, step));
        try {
            regrade(TOWN_HEAD, id, """
                    {"ground": "COMPLAINT", "from": "HTTNV", "to": "HTNV", "decisionNo": "1-QĐ", "decidedOn": "2021-05-20"}
                    """).statusCode(201).body("legalRef", nullValue());
            get(EVERYWHERE, "/evaluations/" + id).body("grade", equalTo("HTNV"));
            get(EVERYWHERE, "/evaluations/" + id + "/course").body("grade", equalTo(grade));
        } finally {
            Owner.run("delete from assessment where campaign_id = '%s'".formatted(campaign));
            Owner.run("delete from campaign where id = '%s'".formatted(campaign));
        }
    }

    /** HD25: self-detected and remedied cases are weighed: the superior says the grade. */
    @Test
    void whatWasSelfRemediedIsWeighed() {
        var id = result(2021, "CELL2", "76000907", "HTXSNV");
        regrade(TOWN_HEAD, id, late("HTXSNV", "2024-05-20", "\"to\": \"HTNV\", \"selfRemedied\": true"))
                .statusCode(201)
                .body("grade", equalTo("HTNV"))
                .body("selfRemedied", equalTo(true));
    }
}
