package vn.dangbo.member.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.member.record.CvNumber;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

@MemberServiceTest
class RecordTest {

    private static final String CLERK = TestTokens.ofAccount("clerk of records", "GRASSROOTS_CLERK:WARD:subtree");
    private static final String OFFICER = TestTokens.ofAccount("officer of records", "ORG_OFFICER:TOWN:subtree");
    private static final String THERE = TestTokens.ofAccount("clerk there", "GRASSROOTS_CLERK:SCHOOL:subtree");

    @Inject
    Registers registers;

    @Inject
    FieldCipher cipher;

    private UUID member;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = person("CELL1");
    }

    /** Of whom nothing has been corrected yet. */
    private UUID person(String cell) {
        var id = registers.person(SampleWorld.id(cell), LocalDate.of(2015, 1, 1));
        registers.rows("delete from member_history where member_id = '" + id + "' returning 1");
        registers.rows("update member set record_version = 1 where id = '" + id + "' returning 1");
        return id;
    }

    @Test
    void theCoreIsRequiredAndTheRestIsNot() {
        read(CLERK)
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("birthDate", is(Map.of("year", 1980)))
                .body("personalId", nullValue());
        for (var field : List.of("fullName", "sex", "birthDate")) {
            var without = core(Map.of());
            without.remove(field);
            write(CLERK, member, without, "\"1\"").statusCode(400).body("violations.field", contains(field));
        }
        write(CLERK, member, core(Map.of()), "\"1\"")
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("fullName", is("Nguyễn Thị Thu Hà"))
                .body("birthDate", is(Map.of("year", 1950, "month", 9)))
                .body("formerCardNumbers", hasSize(0))
                .body("religion", nullValue());
    }

    @Test
    void everythingOfTheFormIsKeptAndWhatTellsWhoItIsIsMasked() {
        correct("\"1\"", everything())
                .statusCode(200)
                .body("ethnicity", is(Map.of("codeSystem", "TCTK_1979", "code", "12")))
                .body("educationGrade", is(7))
                .body("educationScale", is(10))
                .body("professionalLevel", is("DAI_HOC"))
                .body("personalId", is("*********123"))
                .body("legacyId", is("******789"))
                .body("cardNumber", is("*****678"))
                .body("phone", is("*******001"))
                .body("details.home.oldUnit", is("28114"))
                .body("details.home.newUnit", is("28115"))
                .body("details.home.text", is("*****"))
                .body("details.enlistedOn", is(Map.of("year", 1968)))
                .body("warnings", hasSize(0));
        assertEquals(
                List.of(List.of("t", "t", "t")),
                registers.rows("select details_encrypted like 'k%:%', legacy_id_encrypted like 'k%:%',"
                        + " cast(m as text) not like '%ấp 2%' from member m where details_encrypted is not null"));
        // what was masked is not taken for a value, and what is left out stays
        correct("\"2\"", Map.of("personalId", "*********123"))
                .statusCode(400)
                .body("violations.code", contains("VALUE_MASKED"));
        correct("\"2\"", Map.of("phone", "0900000002", "cleared", List.of("LEGACY_ID")))
                .statusCode(200)
                .body("personalId", is("*********123"))
                .body("phone", is("*******002"))
                .body("legacyId", nullValue())
                .body("details.home.oldUnit", is("28114"))
                .body("occupation", nullValue());
    }

    @Test
    void digitsThatDoNotFitAreAWarningAndNoMore() {
        correct("\"1\"", Map.of("personalId", "080085000123"))
                .statusCode(200)
                .body("warnings.code", contains("PERSONAL_ID_SEX", "PERSONAL_ID_YEAR"))
                .body("warnings.message", everyItem(containsString("số định danh cá nhân")));
        for (var wrong : List.of("08008500012", "08008500012a", "0800850001234")) {
            correct("\"2\"", Map.of("personalId", wrong))
                    .statusCode(400)
                    .body("code", is("PERSONAL_ID_INVALID"))
                    .body("detail", not(containsString(wrong)));
        }
        correct("\"2\"", Map.of("legacyId", "1234567")).statusCode(400).body("code", is("LEGACY_ID_INVALID"));
    }

    @Test
    void aPersonalIdBelongsToOneLivingPerson() {
        var other = person("CELL3");
        correct("\"1\"", Map.of("personalId", "080150000123")).statusCode(200);
        var same = core(Map.of("personalId", "080150000123"));
        write(OFFICER, other, same, "\"1\"").statusCode(409).body("code", is("PERSONAL_ID_TAKEN"));
        registers.rows("with gone as (update seating set valid_to = '2020-01-01', end_cause = 'DECEASED'"
                + " where member_id = '" + member + "' returning 1) select * from gone");
        write(OFFICER, other, same, "\"1\"").statusCode(200);
    }

    @Test
    void allCardsThatAMemberHadAreKeptAndNeverReused() {
        correct("\"1\"", Map.of("cardNumber", "12345678", "formerCardNumbers", List.of("00001111")))
                .statusCode(200);
        correct("\"2\"", Map.of("cardNumber", "123456789012"))
                .statusCode(200)
                .body("cardNumber", is("*********012"))
                .body("formerCardNumbers", contains("*****111", "*****678"));
        var other = person("CELL1");
        for (var used : List.of("12345678", "00001111", "123456789012")) {
            write(CLERK, other, core(Map.of("cardNumber", used)), "\"1\"")
                    .statusCode(409)
                    .body("code", is("CARD_NUMBER_TAKEN"));
        }
        // a card that came back is the present one, and no former one any more
        correct("\"3\"", Map.of("cardNumber", "12345678"))
                .statusCode(200)
                .body("formerCardNumbers", contains("*****111", "*********012"));
    }

    /** Invariant: the number of the lý lịch is of one person among those of today, and never reused. */
    @Test
    void aCvNumberBelongsToOnePersonForGood() {
        correct("\"1\"", Map.of("cvNumber", "123456LAĐ")).statusCode(200).body("cvNumber", is("******LAĐ"));
        var other = person("CELL1");
        var same = core(Map.of("cvNumber", "123456LAĐ"));
        write(CLERK, other, same, "\"1\"").statusCode(409).body("code", is("CV_NUMBER_TAKEN"));
        correct("\"2\"", Map.of("cvNumber", "654321LA")).statusCode(200);
        write(CLERK, other, same, "\"1\"").statusCode(409).body("code", is("CV_NUMBER_TAKEN"));
        // the own former one may come back
        correct("\"3\"", Map.of("cvNumber", "123456LAĐ")).statusCode(200);
        // who does not reach the holder is not told whose it is
        var there = person("CELL3");
        write(THERE, there, same, "\"1\"").statusCode(409).body("code", is("NUMBER_ELSEWHERE"));
        for (var wrong : List.of("123456", "12345LA", "123456la", "123456LAĐBC")) {
            correct("\"4\"", Map.of("cvNumber", wrong)).statusCode(400).body("code", is("CV_NUMBER_INVALID"));
        }
    }

    /** The database refuses it by itself, also to who asks at the same time. */
    @Test
    void theDatabaseKeepsCvNumbersApart() {
        correct("\"1\"", Map.of("cvNumber", "123456LA")).statusCode(200);
        var other = person("CELL1");
        var refusal = assertThrows(
                IllegalStateException.class,
                () -> registers.run(
                        "update member set cv_number_encrypted = 'k', cv_number_hash = (select cv_number_hash"
                                + " from member where id = '" + member + "') where id = '" + other + "'"));
        assertEquals("member_cv_number_taken", Constraints.violated(refusal).orElse(""));
    }

    /** What two records share from before stops no other correction of either. */
    @Test
    void whatTwoRecordsShareFromBeforeStays() {
        correct("\"1\"", Map.of("cvNumber", "123456LA")).statusCode(200);
        var other = person("CELL1");
        registers.sharesCvNumber(other, member, cipher.encrypt(CvNumber.FIELD, other, "123456LA"));
        write(CLERK, other, core(Map.of("phone", "0900000002")), "*").statusCode(200);
        write(CLERK, other, core(Map.of("cvNumber", "123456LA")), "*").statusCode(200);
        write(CLERK, other, core(Map.of("cvNumber", "123457LA")), "*").statusCode(200);
        write(CLERK, other, core(Map.of("cvNumber", "123456LA")), "*").statusCode(409);
    }

    @Test
    void whatWasRecordedBeforeIsReadAsItWas() {
        correct("\"1\"", Map.of("religion", "KHONG", "cardNumber", "12345678")).statusCode(200);
        var then = registers
                .rows("select cast(clock_timestamp() as text)")
                .get(0)
                .get(0)
                .replace(' ', 'T');
        var moment = then.length() > 3 && then.charAt(then.length() - 3) == '+' ? then + ":00" : then;
        correct("\"2\"", Map.of("religion", "PHAT_GIAO", "cardNumber", "87654321", "reason", "theo phiếu bổ sung"))
                .statusCode(200);
        given().auth()
                .oauth2(CLERK)
                .queryParam("knownAt", moment)
                .get(path(member))
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("religion", is("KHONG"))
                .body("cardNumber", is("*****678"))
                .body("formerCardNumbers", hasSize(0));
        given().auth()
                .oauth2(CLERK)
                .get(path(member) + "?knownAt=2001-01-01")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(CLERK)
                .get(path(member) + "/history")
                .then()
                .body("items.version", contains(1, 2))
                .body("items.reason", contains("thử", "theo phiếu bổ sung"))
                .body("items.replacedBy", contains("clerk of records", "clerk of records"));
    }

    @Test
    void theLedgerFollowsACorrectedSex() {
        correct("\"1\"", Map.of()).statusCode(200);
        given().auth()
                .oauth2(OFFICER)
                .get("/api/v1/statistics/MEMBER_STOCK?organisation=CELL1&groupBy=sex&asOf=2016-01-01")
                .then()
                .body("rows.keys.sex", contains("FEMALE"))
                .body("total", is(1));
        assertEquals(List.of(), registers.disagreements());
    }

    @Test
    void whoMayAndWhoMayNot() {
        read(THERE).statusCode(404);
        write(THERE, member, core(Map.of()), "\"1\"").statusCode(404);
        write(CLERK, member, core(Map.of()), null).statusCode(428);
        write(CLERK, member, core(Map.of()), "\"7\"").statusCode(412);
        write(
                        TestTokens.ofMember("themselves", member, "GRASSROOTS_CLERK:WARD:subtree"),
                        member,
                        core(Map.of()),
                        "\"1\"")
                .statusCode(409)
                .body("code", is("OWN_RECORD"));
    }

    @Test
    void wrongFieldsAreNamed() {
        Map<String, Object> wrong = Map.of(
                "religion",
                "XYZ",
                "occupation",
                "XYZ",
                "ethnicity",
                Map.of("code", "99"),
                "educationGrade",
                3,
                "details",
                Map.of("home", Map.of("oldUnit", "1")),
                "cvNumber",
                "12AB",
                "birthDate",
                Map.of("year", 1980, "month", 13));
        wrong.forEach((field, value) ->
                correct("\"1\"", Map.of(field, value)).statusCode(400).body("violations", hasSize(1)));
        correct("\"1\"", Map.of("ethnicity", Map.of("codeSystem", "BYT", "code", "25")))
                .statusCode(400)
                .body("code", is("CODE_SYSTEM_UNKNOWN"));
    }

    @Test
    void theListsAreServed() {
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/codelists/political-theory-levels")
                .then()
                .body("items.code", contains("KHONG", "SO_CAP", "TRUNG_CAP", "CAO_CAP", "CU_NHAN"));
        given().auth()
                .oauth2(CLERK)
                .get("/api/v1/codelists/personal-id-provinces")
                .then()
                .body("items", hasSize(63))
                .body("items.vi", hasItems("Hà Nội", "Cà Mau"));
    }

    private static Map<String, Object> everything() {
        var home = Map.of("oldUnit", "28114", "newUnit", "28115", "text", "ấp 2");
        return Map.ofEntries(
                Map.entry("ethnicity", Map.of("code", "12")),
                Map.entry("religion", "KHONG"),
                Map.entry("familyBackground", "TRUNG_NONG"),
                Map.entry("occupation", "HUU_TRI"),
                Map.entry("educationGrade", 7),
                Map.entry("educationScale", 10),
                Map.entry("professionalLevel", "DAI_HOC"),
                Map.entry("politicalTheory", "CAO_CAP"),
                Map.entry("personalId", "080150000123"),
                Map.entry("legacyId", "300456789"),
                Map.entry("cardNumber", "12345678"),
                Map.entry("cvNumber", "123456LA"),
                Map.entry("phone", "0900000001"),
                Map.entry(
                        "details",
                        Map.of(
                                "birthRegistration",
                                Map.of("oldUnit", "80"),
                                "home",
                                home,
                                "enlistedOn",
                                Map.of("year", 1968))));
    }

    private ValidatableResponse correct(String ifMatch, Map<String, ?> more) {
        return write(CLERK, member, core(more), ifMatch);
    }

    private ValidatableResponse read(String token) {
        return given().auth().oauth2(token).get(path(member)).then();
    }

    private static ValidatableResponse write(String token, UUID member, Map<String, ?> said, String ifMatch) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(said);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path(member))
                .then();
    }

    private static Map<String, Object> core(Map<String, ?> more) {
        var said = new HashMap<String, Object>(Map.of(
                "fullName", "Nguyễn Thị Thu Hà",
                "sex", "FEMALE",
                "birthDate", Map.of("year", 1950, "month", 9),
                "reason", "thử"));
        said.putAll(more);
        return said;
    }

    private static String path(UUID member) {
        return "/api/v1/members/" + member + "/record";
    }
}
