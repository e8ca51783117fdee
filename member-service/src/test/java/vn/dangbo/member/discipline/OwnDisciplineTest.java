package vn.dangbo.member.discipline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.member.discipline.Disciplining.*;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** What members are told of the decisions against them, and what not before it is announced. */
@MemberServiceTest
class OwnDisciplineTest {

    @Inject
    Registers registers;

    private UUID member;
    private String me;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        me = TestTokens.ofMember("đảng viên", member, "MEMBER:CELL1:self");
    }

    /** A new case keeps the older decision open; until it is decided nobody reads that off the own file. */
    @Test
    void aCaseThatIsBeingExaminedIsNotReadOffTheOlderDecision() {
        var id = warned("CANH_CAO", daysAgo(60));
        var before = export().body("disciplines", hasSize(1))
                .body("disciplines[0].lapsedFrom", is(daysAgo(60).plusMonths(12).toString()))
                .extract()
                .<Map<String, Object>>path("disciplines[0]");
        var other = opened(member, daysAgo(20).toString(), Map.of());
        get(INSPECTOR, id).body("keptOpen", is(true));
        assertEquals(before, export().extract().path("disciplines[0]"));
        step(HEAD, other, "dismiss", Map.of("on", daysAgo(10).toString(), "reason", "Không có vi phạm"))
                .statusCode(200);
        assertEquals(before, export().extract().path("disciplines[0]"));
    }

    /** What was announced is known, and so is how long it keeps the older decision open. */
    @Test
    void aDecisionThatWasAnnouncedIsTold() {
        warned("CANH_CAO", daysAgo(60));
        warned("KHIEN_TRACH", daysAgo(20));
        var until = daysAgo(20).plusMonths(12).toString();
        export().body("disciplines.lapsedFrom", contains(until, until));
    }

    @Test
    void theOwnComplaintKeepsItOpen() {
        var id = warned("CANH_CAO", LocalDate.of(2025, 3, 1));
        step(INSPECTOR, id, "complain", Map.of("on", "2025-03-10", "reason", "Oan"))
                .statusCode(200);
        export().body("disciplines[0].lapsesOn", is("2026-03-01")).body("disciplines[0].lapsedFrom", nullValue());
        step(HIGHER, id, "uphold", Map.of("on", "2026-05-01", "reason", "Đúng")).statusCode(200);
        export().body("disciplines[0].lapsedFrom", is("2026-05-01"));
    }

    private String warned(String form, LocalDate on) {
        return announced(member, form, on.toString(), Map.of("circumstances", occurred(on.getYear() - 1)));
    }

    private ValidatableResponse export() {
        return given().auth().oauth2(me).get("/api/v1/me/export").then().statusCode(200);
    }

    private static LocalDate daysAgo(int days) {
        return LocalDate.now(VietnamTime.ZONE).minusDays(days);
    }
}
