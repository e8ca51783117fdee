package vn.dangbo.member.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.member.record.PersonalId;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

@MemberServiceTest
class DataHealthTest {

    private static final String ISSUES = "/api/v1/data-issues";
    private static final String CLERK = TestTokens.ofAccount("clerk of the ward", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String OVERSEER = TestTokens.ofAccount("overseer", "ORG_HEAD:PROVINCE:subtree");
    private static final String SCHOOL = TestTokens.ofAccount("clerk of the school", "GRASSROOTS_CLERK:SCHOOL:subtree");
    private static final String ALONE = TestTokens.ofAccount("clerk of the ward alone", "GRASSROOTS_CLERK:WARD:self");

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String NAMESAKE = "search_key = 'dang thi hoa', birth_date = '1980-02-03', sex = 'MALE'";

    @Inject
    Registers registers;

    @Inject
    HealthSearch search;

    @Inject
    FieldCipher cipher;

    @BeforeEach
    void nobody() {
        registers.empty();
    }

    @Test
    void eachContradictionIsFoundOnce() {
        person("CELL1", "birth_date = '1980-01-01', admitted_on = '2014-01-01', official_on = '2015-01-01'");
        var kinds = Map.ofEntries(
                Map.entry("BORN_AHEAD", "birth_date = '2999'"),
                Map.entry("TOO_OLD", "birth_date = '1880'"),
                Map.entry(
                        "ADMITTED_AHEAD",
                        "admitted_on = '2998-01-01', official_on = '2999-01-01', birth_date = '1980'"),
                Map.entry(
                        "ADMITTED_TOO_YOUNG",
                        "birth_date = '2000-01-02', admitted_on = '2018-01-01', official_on = '2019-01-01'"),
                Map.entry("OFFICIAL_BEFORE_ADMISSION", "admitted_on = '2014-01-02', official_on = '2014-01-01'"),
                Map.entry("PROBATION_TOO_SHORT", "admitted_on = '2014-01-01', official_on = '2014-12-31'"),
                Map.entry("SEATED_BEFORE_ADMISSION", "admitted_on = '2015-01-02', official_on = '2016-01-02'"));
        kinds.forEach((kind, facts) -> {
            var id = person("CELL1", facts);
            search(CLERK, "WARD").statusCode(200);
            list(CLERK, "member=" + id + "&kind=" + kind)
                    .body("items.kind", contains(kind))
                    .body("items.state", contains("OPEN"));
        });
        // who is seated longer than in the Party is also found by that
        list(CLERK, "state=OPEN").body("items.kind.unique()", hasSize(kinds.size()));
        search(CLERK, "WARD").body("added", is(0)).body("gone", is(0));
    }

    /** What is not known to the day is wrong only if all that it can mean is. */
    @Test
    void whatIsNotKnownPreciselyIsGivenTheBenefitOfTheDoubt() {
        person(
                "CELL1",
                "birth_date = '2000', admitted_on = '2018-12-31', official_on = '2020-01-01', seated_from = '2019-01-01'");
        registers.run("update seating set valid_from = '2019-01-01'");
        search(CLERK, "WARD").body("added", is(0));
        registers.run("update member set birth_date = '2001'");
        search(CLERK, "WARD").body("added", is(1));
    }

    @Test
    void aMemberOfAnEndedCellIsMissed() {
        person("BANK", "birth_date = '1980'");
        search(OVERSEER, "TOWN").statusCode(403);
        search(TestTokens.ofAccount("officer", "ORG_OFFICER:TOWN:subtree"), "TOWN")
                .body("added", is(1));
        list(OVERSEER, "state=OPEN")
                .body("items.kind", contains("CELL_ENDED"))
                .body("items.detail", contains("2019-07-01"));
    }

    @Test
    void aPersonalIdIsComparedWithoutBeingShown() {
        var right = numbered("000080123456");
        var wrong = numbered("000181123456");
        search(CLERK, "WARD").body("added", is(1));
        list(CLERK, "kind=PERSONAL_ID_MISMATCH")
                .body("items.member", contains(wrong.toString()))
                .body("items.detail", contains("SEX, BIRTH_YEAR"));
        list(CLERK, "member=" + right).body("items", empty());
    }

    /** Name without tones, birth date, sex; and nobody learns of somebody out of reach more than that there is one. */
    @Test
    void whoMayBeRecordedTwiceIsToldToBothWithoutTheOther() {
        var here =
                person("CELL1", "full_name = 'Đặng Thị Hoà', search_key = 'dang thi hoa', birth_date = '1980-02-03'");
        var there =
                person("CELL3", "full_name = 'Đặng Thị Hòa', search_key = 'dang thi hoa', birth_date = '1980-02-03'");
        person("CELL1", "search_key = 'dang thi hoa', birth_date = '1980-02-04'");
        person("CELL1", "search_key = 'dang thi hoa', birth_date = '1980'");
        // On demand nobody asks whether there is such a person elsewhere.
        search(CLERK, "WARD").body("added", is(0));
        search(SCHOOL, "SCHOOL").body("added", is(0));
        list(CLERK, "").body("items", empty());
        search.nightly();
        // Nor does looking again below a unit say that the other one is gone.
        search(CLERK, "WARD").body("added", is(0)).body("gone", is(0));
        list(CLERK, "state=OPEN")
                .body("items.member", contains(here.toString()))
                .body("items[0].other", nullValue())
                .body("items[0].elsewhere", is(true));
        list(SCHOOL, "state=OPEN")
                .body("items.member", contains(there.toString()))
                .body("items[0].other", nullValue());
        list(OVERSEER, "kind=SAME_PERSON")
                .body("items.other", containsInAnyOrder(here.toString(), there.toString()))
                .body("items.elsewhere", contains(false, false));
    }

    @Test
    void whoMayBeRecordedTwiceInOnesReachIsFoundAtOnce() {
        person("CELL1", "search_key = 'dang thi hoa', birth_date = '1980-02-03'");
        person("CELL2", "search_key = 'dang thi hoa', birth_date = '1980-02-03'");
        search(CLERK, "CELL1").body("added", is(1)).body("gone", is(0));
        registers.run(
                "update member set birth_date = '1981-02-03' where cell_id = (select id from organisation where code = 'CELL2')");
        search(CLERK, "CELL1").body("added", is(0)).body("gone", is(1));
    }

    /** The grounds say how sure it is: quê quán as the record has it, with tones, case and commas as they come. */
    @Test
    void theHomePlaceTellsNamesakesFromDuplicates() {
        var first = person("CELL1", NAMESAKE);
        var second = person("CELL2", NAMESAKE);
        search(CLERK, "WARD").body("added", is(2));
        grounds(first)
                .body("items.grounds", contains(List.of("SAME_NAME_AND_BIRTH", "HOME_PLACE_UNKNOWN")))
                .body("items.strong", contains(false));
        home(first, Map.of("text", "Xã Bình Phú, huyện Châu Phú"));
        home(second, Map.of("text", "xã Bình Mỹ, huyện Châu Phú"));
        search(CLERK, "WARD");
        grounds(first)
                .body("items.grounds", contains(List.of("SAME_NAME_AND_BIRTH", "HOME_PLACE_DIFFERS")))
                .body("items.strong", contains(false));
        var id = grounds(first).extract().<String>path("items[0].id");
        step(CLERK, id, "accept", Map.of("reason", "hai người khác nhau")).statusCode(200);
        search(CLERK, "WARD").body("added", is(0));
        // what was accepted comes back with a strong ground, and with no other
        home(second, Map.of());
        search(CLERK, "WARD");
        get(CLERK, id).body("state", is("ACCEPTED")).body("grounds", hasItem("HOME_PLACE_DIFFERS"));
        home(second, Map.of("text", "xã BÌNH PHÚ - huyện Châu Phú"));
        search(CLERK, "WARD");
        get(CLERK, id)
                .body("state", is("OPEN"))
                .body("grounds", is(List.of("SAME_NAME_AND_BIRTH", "SAME_HOME_PLACE")))
                .body("strong", is(true));
        // where both name a unit, the units decide, and not hamlets of one name
        home(first, Map.of("oldUnit", "30490", "text", "ấp 2"));
        home(second, Map.of("oldUnit", "30493", "text", "ấp 2"));
        search(CLERK, "WARD");
        get(CLERK, id).body("grounds", hasItem("HOME_PLACE_DIFFERS"));
    }

    /** The identity number of before tells it alone, whatever the names are. */
    @Test
    void theSameOlderIdentityNumberIsAStrongGround() {
        var first = person("CELL1", "birth_date = '1980', legacy_id_encrypted = 'k', legacy_id_hash = 'same'");
        person("CELL2", "birth_date = '1981', legacy_id_encrypted = 'k', legacy_id_hash = 'same'");
        search(CLERK, "WARD").body("added", is(2));
        grounds(first)
                .body("items.grounds", contains(List.of("SAME_LEGACY_ID", "HOME_PLACE_UNKNOWN")))
                .body("items.strong", contains(true));
        registers.run("update member set legacy_id_encrypted = null, legacy_id_hash = null where id = '" + first + "'");
        search(CLERK, "WARD").body("gone", is(2));
    }

    @Test
    void whoSharesACvNumberFromBeforeIsAConflict() {
        var first = person("CELL1", "cv_number_encrypted = 'k', cv_number_hash = 'cv'");
        var second = person("CELL2", "birth_date = '1980'");
        registers.sharesCvNumber(second, first, "k");
        search(CLERK, "WARD").body("added", is(2));
        list(CLERK, "kind=SAME_CV_NUMBER")
                .body("items.member", containsInAnyOrder(first.toString(), second.toString()))
                .body("items.other", containsInAnyOrder(first.toString(), second.toString()));
        search.nightly();
        figure("DATA_CONFLICT", "WARD", "&filter=kind:SAME_CV_NUMBER").body("total", is(2));
        // of a number that more than ten have each is told, and not each two
        for (int i = 0; i < 9; i++) {
            registers.sharesCvNumber(person("CELL1", "birth_date = '1980'"), first, "k");
        }
        search(CLERK, "WARD").body("added", is(11)).body("gone", is(2));
    }

    @Test
    void aFindingIsTickedOffAndComesBackWhenItsDatesChange() {
        var member = person("CELL1", "admitted_on = '2014-01-01', official_on = '2014-06-01'");
        search(CLERK, "WARD").body("added", is(1));
        var id = list(CLERK, "state=OPEN").extract().<String>path("items[0].id");
        step(CLERK, id, "assign", Map.of("owner", "somebody"))
                .statusCode(200)
                .body("owner", is("somebody"))
                .header("ETag", is("\"2\""));
        step(CLERK, id, "accept", Map.of()).statusCode(400).body("violations.field", contains("reason"));
        step(SCHOOL, id, "accept", Map.of("reason", "x")).statusCode(404);
        step(
                        TestTokens.ofMember("themselves", member, "GRASSROOTS_CLERK:WARD:subtree"),
                        id,
                        "accept",
                        Map.of("reason", "x"))
                .statusCode(409)
                .body("code", is("OWN_RECORD"));
        step(CLERK, id, "accept", Map.of("reason", "đã đối chiếu"))
                .statusCode(200)
                .body("state", is("ACCEPTED"))
                .body("decidedBy", is("clerk of the ward"))
                .body("owner", is("somebody"));
        step(CLERK, id, "accept", Map.of("reason", "x")).statusCode(409);
        search(CLERK, "WARD").body("added", is(0)).body("gone", is(0));
        registers.run("update member set official_on = '2014-07-01'");
        search(CLERK, "WARD").body("added", is(1));
        get(CLERK, id)
                .body("state", is("OPEN"))
                .body("reason", nullValue())
                .body("detail", is("2014-01-01 2014-07-01"));
        registers.run("update member set official_on = '2015-01-01'");
        search(CLERK, "WARD").body("gone", is(1));
        get(CLERK, id)
                .body("state", is("GONE"))
                .body("goneOn", is(LocalDate.now(VIETNAM).toString()));
        step(CLERK, id, "reopen", Map.of("reason", "x")).statusCode(409);
    }

    /** A search below a unit by somebody who reaches the unit alone touches nothing below it. */
    @Test
    void aSearchLooksNoFurtherThanItsCaller() {
        var wrong = numbered("000181123456");
        search(CLERK, "WARD").body("added", is(1));
        search(ALONE, "WARD").body("added", is(0)).body("gone", is(0));
        list(CLERK, "member=" + wrong).body("items.state", contains("OPEN"));
    }

    @Test
    void completenessAddsUpInEveryUnit() {
        var full = person("CELL1", "ethnicity = '01', birth_date = '1980-01-01'");
        person("CELL2", "birth_date = '1980'");
        person("CELL3", "birth_date = '1980-01-01'");
        registers.seat(SampleWorld.id("CELL1"), 1, LocalDate.of(2020, 1, 1));
        search.nightly();
        // name, sex and birth day of the first; name and sex of the others; twelve fields of officials, nine of
        // probationers
        health(CLERK, "WARD")
                .body("groups.find { it.group == 'IDENTITY' }.expected", is(12))
                .body("groups.find { it.group == 'IDENTITY' }.filled", is(7))
                .body("groups.find { it.group == 'PARTY_NUMBERS' }.expected", is(5))
                .body("groups.find { it.group == 'ORIGIN' }.filled", is(1))
                .body("percent", is(30.30f))
                .body("trend", hasSize(1));
        figure("DATA_COMPLETENESS", "TOWN", "").body("total", is(45));
        figure("DATA_COMPLETENESS", "TOWN", "&groupBy=child,part")
                .body(
                        "rows.collect { it.keys.child + ' ' + it.keys.part + ' ' + it.value }",
                        contains("SCHOOL FILLED 4", "WARD FILLED 10", "SCHOOL MISSING 8", "WARD MISSING 23"));
        figure("DATA_COMPLETENESS", "WARD", "&filter=part:MISSING").body("total", is(23));
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/members/" + full + "/data-health")
                .then()
                .statusCode(200)
                .body("groups.find { it.group == 'IDENTITY' }.missing", contains("personal_id_hash"))
                .body("groups.find { it.group == 'ORIGIN' }.missing", contains("religion"));
        given().auth()
                .oauth2(SCHOOL)
                .get("/api/v1/members/" + full + "/data-health")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(SCHOOL)
                .get("/api/v1/data-health?organisation=WARD")
                .then()
                .statusCode(404);
    }

    @Test
    void theTrendGoesFromNightToNight() {
        person("CELL1", "official_on = '2014-06-01', admitted_on = '2014-01-01'");
        search.nightly();
        registers.run("update data_health_day set on_day = on_day - 1");
        registers.run("update data_issue_day set on_day = on_day - 1");
        registers.run("update member set official_on = '2015-01-01', ethnicity = '01'");
        search.nightly();
        search.nightly();
        var today = LocalDate.now(VIETNAM);
        health(CLERK, "WARD")
                .body("trend.issues", contains(1, 0))
                .body("issues", empty())
                .body("asOf", is(today.toString()));
        figure("DATA_CONFLICT", "WARD", "").body("total", is(0));
        figure("DATA_CONFLICT", "WARD", "&asOf=" + today.minusDays(1) + "&groupBy=kind")
                .body("rows.keys.kind", contains("PROBATION_TOO_SHORT"));
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/data-health?organisation=WARD&asOf=2014-01-01")
                .then()
                .statusCode(200)
                .body("groups", empty());
    }

    @Test
    void aMissedNightIsMadeUpFor() {
        search.catchUp();
        health(CLERK, "WARD").body("trend", empty());

        person("CELL1", "birth_date = '1980'");
        search.catchUp();
        health(CLERK, "WARD").body("trend", hasSize(1));

        registers.run("update data_health_day set on_day = on_day - 1");
        search.catchUp();
        health(CLERK, "WARD").body("trend", hasSize(1));

        registers.run("update data_health_day set on_day = on_day - 1");
        search.catchUp();
        health(CLERK, "WARD").body("trend", hasSize(2));
    }

    @Test
    void aFieldMoreIsARowMore() {
        person("CELL1", "birth_date = '1980'");
        try {
            registers.run("insert into completeness_field (code, field_group, item, expected_of, vi, en)"
                    + " values ('other_name', 'IDENTITY', '03', 'ALL', 'tên gọi khác', 'other name')");
            search.nightly();
            health(CLERK, "WARD").body("groups.find { it.group == 'IDENTITY' }.expected", is(5));
        } finally {
            registers.run("delete from completeness_field where code = 'other_name'");
        }
    }

    @Test
    void everyFieldIsOneOfTheRecord() {
        person("CELL1", "birth_date = '1980'");
        assertEquals(
                List.of(),
                registers.texts("select f.code from completeness_field f where not exists"
                        + " (select 1 from completeness_record r where jsonb_exists(r.fields, f.code))"));
    }

    private UUID person(String cell, String facts) {
        var id = registers.person(SampleWorld.id(cell), LocalDate.of(2015, 1, 1));
        registers.run("update member set birth_date = '1979', search_key = id::text where id = '" + id + "'");
        registers.run("update member set " + facts + " where id = '" + id + "'");
        return id;
    }

    private static ValidatableResponse grounds(UUID member) {
        return list(CLERK, "kind=SAME_PERSON&member=" + member);
    }

    /** As the form has it; the record is written as a whole. */
    private void home(UUID member, Map<String, String> home) {
        given().auth()
                .oauth2(CLERK)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "fullName", "Đặng Thị Hòa",
                        "sex", "MALE",
                        "birthDate", Map.of("year", 1980, "month", 2, "day", 3),
                        "details", Map.of("home", home),
                        "reason", "thử"))
                .put("/api/v1/members/" + member + "/record")
                .then()
                .statusCode(200);
    }

    private UUID numbered(String number) {
        var id = person("CELL1", "birth_date = '1980'");
        registers.run("update member set personal_id_encrypted = '" + cipher.encrypt(PersonalId.FIELD, id, number)
                + "', personal_id_hash = '" + id + "' where id = '" + id + "'");
        return id;
    }

    private static ValidatableResponse search(String token, String unit) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("organisation", unit))
                .post(ISSUES + "/search")
                .then();
    }

    private static ValidatableResponse list(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get(ISSUES + "?limit=50&" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String token, String id) {
        return given().auth().oauth2(token).get(ISSUES + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse step(String token, String id, String step, Map<String, String> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(ISSUES + "/" + id + "/" + step)
                .then();
    }

    private static ValidatableResponse health(String token, String unit) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/data-health?organisation=" + unit)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse figure(String metric, String unit, String query) {
        return given().auth()
                .oauth2(OVERSEER)
                .get("/api/v1/statistics/" + metric + "?organisation=" + unit + query)
                .then()
                .statusCode(200);
    }
}
