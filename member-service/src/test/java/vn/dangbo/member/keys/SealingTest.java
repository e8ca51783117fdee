package vn.dangbo.member.keys;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.crypto.CryptoKeys;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** What happened and on which ground stands nowhere in the tables as it was said. */
@MemberServiceTest
class SealingTest {

    private static final String INSPECTOR = TestTokens.ofAccount("inspector", "INSPECTION_OFFICER:TOWN:subtree");
    private static final String OFFICER = TestTokens.ofAccount("officer", "ORG_OFFICER:TOWN:subtree");
    private static final String SECRET = "điều không ai được đọc trong bảng";

    /** Everything that is held of cases, but for the column that is encrypted. */
    private static final String SAID = """
            select count(*) from (
                select cast(facts as text) as said from member_case
                union all select cast(facts as text) from member_case_event
                union all select note from member_case_event
                union all select note_encrypted from member_case_event
                union all select sealed_encrypted from member_case) held
            where said like '%điều không ai được đọc trong bảng%'
            """;

    @Inject
    Registers registers;

    @Inject
    KeyRotation rotation;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    @ConfigProperty(name = "dangbo.crypto.keys")
    String keys;

    private Map<String, String> cases;

    @BeforeEach
    void oneCaseOfEach() {
        registers.empty();
        registers.rows("delete from key_rotation returning 1");
        var member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        seniority(member);
        var day = LocalDate.now(VietnamTime.ZONE);
        var overlay = new HashMap<String, Object>(Map.of("member", member, "type", "EXEMPT", "ground", "AGE_HEALTH"));
        overlay.put("from", day.toString());
        overlay.put("reason", SECRET);
        var discipline = new HashMap<String, Object>(Map.of("member", member, "violation", "KHAC", "matter", SECRET));
        discipline.put("graveGround", SECRET);
        var badge = new HashMap<String, Object>(Map.of("member", member, "step", 30, "ground", SECRET));
        badge.put("variant", "EARLY");
        badge.put("awardDate", awardDate(day).toString());
        cases = new HashMap<>();
        cases.put("disciplines", opened(INSPECTOR, "disciplines", discipline));
        cases.put("overlays", opened(OFFICER, "overlays", overlay));
        cases.put("badges", opened(OFFICER, "badges", badge));
    }

    @AfterEach
    void underThePresentKeys() throws SQLException {
        registers.rows("delete from key_rotation returning 1");
        assertTrue(rotation.bring(new Keys(cipher, hash)));
    }

    /** Thirty years are reached half a year after the award. */
    private void seniority(UUID member) {
        var start = awardDate(LocalDate.now(VietnamTime.ZONE)).plusMonths(6).minusYears(30);
        registers.run("update member set seniority_from = '%s', official_on = '2016-01-01' where id = '%s'"
                .formatted(start, member));
        registers.run("insert into seniority (id, member_id, start_on, basis, source, recorded_by) values"
                + " (gen_random_uuid(), '%s', '%s', 'OTHER', 'x', 'x')".formatted(member, start));
    }

    private static LocalDate awardDate(LocalDate day) {
        return LocalDate.of(day.getYear() + (day.isAfter(LocalDate.of(day.getYear(), 2, 3)) ? 1 : 0), 2, 3);
    }

    @Test
    void itIsReadInCasesAndNowhereInTables() {
        assertEquals(List.of("0"), registers.texts(SAID));
        assertEquals(
                List.of("3"), registers.texts("select count(*) from member_case where sealed_encrypted is not null"));
        read();
        // a step leaves it where it is
        reviewed();
        assertEquals(List.of("0"), registers.texts(SAID));
        assertEquals(
                List.of("1"), registers.texts("select count(*) from member_case_event where note_encrypted <> ''"));
    }

    /** With a remark, which is as secret as what happened. */
    private void reviewed() {
        given().auth()
                .oauth2(TestTokens.ofAccount("examiner", "INSPECTION_OFFICER:TOWN:subtree"))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", SECRET))
                .post("/api/v1/disciplines/" + cases.get("disciplines") + "/review")
                .then()
                .statusCode(200)
                .body("matter", is(SECRET))
                .body("course[1].note", is(SECRET));
    }

    /** As it was recorded before; the owner's pass finds it, whatever has been sealed since. */
    @Test
    void whatStoodOpenIsReadAndThenSealed() throws SQLException {
        for (var text : Map.of("DISCIPLINE", "matter", "OVERLAY", "reason", "BADGE", "ground")
                .entrySet()) {
            registers.run("""
                    update member_case set facts = facts || jsonb_build_object('%2$s', '%3$s') where kind = '%1$s';
                    update member_case_event e set facts = e.facts || jsonb_build_object('%2$s', '%3$s')
                    from member_case c where c.id = e.case_id and c.kind = '%1$s';
                    """.formatted(text.getKey(), text.getValue(), SECRET));
        }
        registers.run("update member_case set sealed_encrypted = null where kind <> 'DISCIPLINE'");
        registers.run("update member_case_event set note = '%s'".formatted(SECRET));
        assertEquals(List.of("9"), registers.texts(SAID));
        read();
        assertTrue(rotation.bring(new Keys(cipher, hash)));
        assertEquals(List.of("0"), registers.texts(SAID));
        read();
        given().auth()
                .oauth2(INSPECTOR)
                .get("/api/v1/disciplines/" + cases.get("disciplines"))
                .then()
                .body("graveGround", is(SECRET))
                .body("course[0].note", is(SECRET));
    }

    @Test
    void itGoesOverToNewKeys() throws SQLException {
        reviewed();
        // the older key is the first again
        var entries = Arrays.asList(keys.split(","));
        var turned = entries.stream().skip(1).collect(Collectors.joining(",")) + "," + entries.get(0);
        assertTrue(rotation.bring(new Keys(new FieldCipher(CryptoKeys.parse("keys", turned)), hash)));
        assertEquals(List.of("4"), registers.texts(underOldKey()));
        read();
        assertTrue(rotation.bring(new Keys(cipher, hash)));
        assertEquals(List.of("0"), registers.texts(underOldKey()));
        read();
    }

    private static String underOldKey() {
        return "select (select count(*) from member_case where sealed_encrypted like 'k0:%')"
                + " + (select count(*) from member_case_event where note_encrypted like 'k0:%')";
    }

    private void read() {
        for (var text : Map.of("disciplines", "matter", "overlays", "reason", "badges", "ground")
                .entrySet()) {
            given().auth()
                    .oauth2(text.getKey().equals("disciplines") ? INSPECTOR : OFFICER)
                    .get("/api/v1/%s/%s".formatted(text.getKey(), cases.get(text.getKey())))
                    .then()
                    .statusCode(200)
                    .body(text.getValue(), is(SECRET));
        }
    }

    private static String opened(String token, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
