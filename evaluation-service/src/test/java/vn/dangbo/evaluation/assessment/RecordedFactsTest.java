package vn.dangbo.evaluation.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;
import vn.dangbo.testkit.SampleWorld;

/** Facts that nobody has to state, and nobody can state otherwise. Years 1937 to 1943. */
@EvaluationServiceTest
class RecordedFactsTest {

    private static final String HEAD = Calls.HEAD_EVERYWHERE;
    private static final String GOOD = "\"resultsGood\": true, \"allAverage\": true";

    /** HC4 (132-QĐ/TW): a collective with a member disciplined from cảnh cáo up is KHTNV. */
    @Test
    void aMemberOfTheCommitteeWasWarned() {
        var campaign = Campaigns.open("TOWN", 1937);
        var member = Campaigns.memberOf("CELL1");
        seat(member, "SCHOOL");
        disciplined(member, "CELL1", "CANH_CAO", 1937);
        Calls.handCollectives(Calls.EVERYWHERE, false, "RF_DU,Đảng ủy trường,CAP_UY_CO_SO,PHUONG,SCHOOL,2014-01-01,");
        campaign.organisation("SCHOOL", "APPRAISED");
        Campaigns.run("update assessment set grade = 'HTTNV', step = 'DECIDED' where campaign_id = '%s'"
                .formatted(campaign.id()));
        var committee = campaign.collective(
                "SCHOOL",
                "APPRAISED",
                UUID.fromString(Campaigns.read("select id from collective where code = 'RF_DU'")));
        decide(committee, "HTTNV", GOOD).statusCode(409).body("violations.field", hasItem("HC4"));
        decide(committee, "HTTNV", GOOD + ", \"disciplinedMembersFromCanhCao\": 0")
                .statusCode(409)
                .body("code", equalTo("FACT_RECORDED"));
        decide(committee, "KHTNV", GOOD).statusCode(200);
        Calls.get(HEAD, "/evaluations/" + committee + "/proof")
                .body("facts.disciplinedLeaders", equalTo(1))
                .body("facts.disciplinedMembersFromCanhCao", equalTo(1));
    }

    /** HC6: more than a fifth of the units below disciplined. */
    @Test
    void unitsBelowWereDisciplined() {
        var campaign = Campaigns.open("TOWN", 1938);
        var ward = campaign.organisation("WARD", "APPRAISED");
        Campaigns.run("""
                insert into discipline_copy (id, organisation_id, form, announced_on)
                select gen_random_uuid(), e.child_id, 'KHIEN_TRACH', '1938-06-01' from organisation_edge e
                where e.parent_id = '%s' and e.valid_to is null
                """.formatted(SampleWorld.id("WARD")));
        decide(ward, "HTTNV", GOOD).statusCode(409).body("violations.field", hasItem("HC6"));
        decide(ward, "KHTNV", GOOD).statusCode(200);
    }

    /** HC3: one violation counts once, which the re-gradings tell and nobody else. */
    @Test
    void whatWasCountedBeforeIsOnRecord() {
        var member = Campaigns.memberOf("CELL1");
        disciplined(member, "CELL1", "KHIEN_TRACH", 1940);
        var subject = Campaigns.open("WARD", 1940).member(member, "CELL1", "APPRAISED");
        Calls.post(HEAD, "/evaluations/" + subject + "/decision", """
                {"grade": "HTTNV", "documentNo": "40-QĐ/ĐU", "documentDate": "2025-12-20", "note": "Đã tính",
                 "facts": {"countedBefore": true}}
                """)
                .statusCode(409)
                .body("code", equalTo("FACT_RECORDED"));
        var earlier = Campaigns.open("WARD", 1939).member(member, "CELL1", "APPRAISED");
        decide(earlier, "HTTNV", GOOD).statusCode(200);
        Campaigns.run("""
                insert into evaluation_regrade (id, evaluation_id, organisation_id, ground, grade_before, grade, decision_no,
                                                decided_on, effective_on, discipline_id, rule_set_id, rule_set_version,
                                                legal_ref, recorded_by, recorded_by_account)
                select gen_random_uuid(), '%s', o.id, 'LATE_DISCIPLINE', 'HTTNV', 'KHTNV', '1', '2025-12-30', '2025-12-30',
                       d.id, 'E1b-2019', 1, 'HD 21', 'x', 'x'
                from discipline_copy d, organisation o where d.member_id = '%s' and o.id = '%s'
                """.formatted(earlier, member, SampleWorld.id("TOWN")));
        decide(subject, "HTTNV", GOOD).statusCode(200);
    }

    /** HC8: the lowest grade of the bodies of its level, which come before the organisation. */
    @Test
    void theBodiesOfItsLevelAreOnRecord() {
        var campaign = Campaigns.open("TOWN", 1941);
        Calls.handCollectives(
                Calls.EVERYWHERE,
                false,
                "RF_HDND,HĐND,HDND_UBND_MTTQ_DOAN_THE_PHUONG,PHUONG,WARD,2014-01-01,",
                "RF_UBND,UBND,HDND_UBND_MTTQ_DOAN_THE_PHUONG,PHUONG,WARD,2014-01-01,");
        for (var body : new String[] {"RF_HDND HTXSNV", "RF_UBND HTNV"}) {
            var parts = body.split(" ");
            var id = campaign.collective(
                    "WARD",
                    "APPRAISED",
                    UUID.fromString(Campaigns.read("select id from collective where code = '" + parts[0] + "'")));
            Campaigns.run(
                    "update assessment set grade = '%s', step = 'DECIDED' where id = '%s'".formatted(parts[1], id));
        }
        var ward = campaign.organisation("WARD", "APPRAISED");
        decide(ward, "HTXSNV", GOOD).statusCode(409).body("violations.field", hasItem("HC8"));
        decide(ward, "HTTNV", GOOD + ", \"bodiesGrade\": \"HTXSNV\"")
                .statusCode(409)
                .body("code", equalTo("FACT_RECORDED"));
        decide(ward, "HTTNV", GOOD).statusCode(200);
    }

    /** §6: the rating as a civil servant comes before the grade as member (HC9, HD 21-HD/BTCTW). */
    @Test
    void aCivilServantIsRatedAsSuchFirst() {
        var subject =
                Campaigns.open("WARD", 1942).appraised("CELL1", 1, "HTTNV").get(0);
        decide(subject, "HTTNV", GOOD + ", \"civilServant\": true")
                .statusCode(409)
                .body("code", equalTo("CIVIL_SERVICE_FIRST"));
        decide(subject, "HTTNV", GOOD + ", \"civilServant\": true, \"civilServiceGrade\": \"KHTNV\"")
                .statusCode(409)
                .body("violations.field", hasItem("HC9k"));
        decide(subject, "HTTNV", GOOD + ", \"civilServant\": true, \"civilServiceGrade\": \"HTTNV\"")
                .statusCode(200);
    }

    private static void seat(UUID member, String unit) {
        Campaigns.run("""
                insert into seat_copy (seat_id, committee_id, committee_kind, organisation_id, member_id, role, valid_from)
                values (gen_random_uuid(), gen_random_uuid(), 'BCH', '%s', '%s', 'COMMITTEE_MEMBER', '1930-01-01')
                """.formatted(SampleWorld.id(unit), member));
    }

    private static void disciplined(UUID member, String cell, String form, int year) {
        Campaigns.run("""
                insert into discipline_copy (id, member_id, organisation_id, form, announced_on)
                values ('%s', '%s', '%s', '%s', '%d-06-01')
                """.formatted(UUID.randomUUID(), member, SampleWorld.id(cell), form, year));
    }

    private static ValidatableResponse decide(UUID subject, String grade, String facts) {
        return Calls.post(HEAD, "/evaluations/" + subject + "/decision", """
                {"grade": "%s", "documentNo": "40-QĐ/ĐU", "documentDate": "2025-12-20", "facts": {%s}}
                """.formatted(grade, facts));
    }
}
