package vn.dangbo.member.discipline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.dangbo.member.discipline.Disciplining.*;

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
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** A decision in force goes along with the member; the one that has lapsed stays with those who know it. */
@MemberServiceTest
class DisciplineGoesAlongTest {

    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);
    private static final String THERE = TestTokens.ofAccount("inspector there", "INSPECTION_OFFICER:FARM:subtree");
    private static final String HEAD_THERE = TestTokens.ofAccount("head there", "ORG_HEAD:FARM:subtree");
    private static final String SCHOOL =
            TestTokens.ofAccount("inspector of school", "INSPECTION_OFFICER:SCHOOL:subtree");
    private static final String WORLD = TestTokens.of("ORG_HEAD:*:subtree");

    @Inject
    Registers registers;

    private UUID member;

    @BeforeEach
    void oneMember() {
        registers.empty();
        member = registers.person(SampleWorld.id("CELL1"), SEATED);
    }

    @Test
    void aDecisionInForceIsReadWhereTheMemberSitsSince() {
        var id = warned(daysAgo(60));
        get(THERE, id).statusCode(404);
        moved("CELL9", daysAgo(30));
        get(THERE, id).statusCode(200).body("state", is("IN_FORCE")).body("organisation", is("CELL1"));
        list(THERE, "?member=" + member).body("items.id", contains(id));
        get(INSPECTOR, id).statusCode(200);
        get(SCHOOL, id).statusCode(404);
        // it is only read there: steps and papers are for those who reach where it stands
        step(THERE, id, "complain", Map.of("reason", "Oan")).statusCode(403);
        step(THERE, id, "complete", Map.of("circumstances", Map.of("legalOutcome", "NO_CRIMINAL")))
                .statusCode(403);
        step(HEAD_THERE, id, "revoke", Map.of("reason", "x")).statusCode(403);
        post(THERE, "/api/v1/attachments", Map.of("ownerType", "DISCIPLINE", "owner", id, "title", "thử"))
                .statusCode(404);
        post(INSPECTOR, "/api/v1/attachments", Map.of("ownerType", "DISCIPLINE", "owner", id, "title", "thử"))
                .statusCode(201);
    }

    @Test
    void aDecisionThatHasLapsedStaysWhereItWasMade() {
        var id = warned(daysAgo(60));
        moved("CELL9", daysAgo(30));
        registers.run("update discipline set lapses_on = date '%1$s', lapsed_from = date '%1$s'".formatted(daysAgo(1)));
        get(THERE, id).statusCode(404);
        list(THERE, "?member=" + member).body("items", empty());
        given().auth()
                .oauth2(THERE)
                .get("/api/v1/attachments?ownerType=DISCIPLINE&owner=" + id)
                .then()
                .statusCode(404);
        get(INSPECTOR, id).statusCode(200).body("state", is("LAPSED"));
    }

    /** What had lapsed before the move never goes along; who moves on takes the one in force along again. */
    @Test
    void itGoesFromCellToCell() {
        var old = announced(
                member,
                "KHIEN_TRACH",
                daysAgo(800).toString(),
                Map.of("circumstances", occurred(daysAgo(800).getYear() - 1)));
        var id = warned(daysAgo(60));
        moved("CELL9", daysAgo(40));
        moved("CELL3", daysAgo(20));
        get(THERE, id).statusCode(404);
        get(SCHOOL, id).statusCode(200);
        get(SCHOOL, old).statusCode(404);
        // counted once on every day, where the member sat on it, and the decision where it was made
        assertEquals(List.of(1, 0, 0), underDiscipline(daysAgo(41)));
        assertEquals(List.of(0, 1, 0), underDiscipline(daysAgo(40)));
        assertEquals(List.of(0, 1, 0), underDiscipline(daysAgo(21)));
        assertEquals(List.of(0, 0, 1), underDiscipline(daysAgo(20)));
        var period = "?from=%s&to=%s&organisation=".formatted(daysAgo(61), daysAgo(0));
        assertEquals(1, total(HEAD, "DISC_MEMBER" + period + "WARD"));
        assertEquals(0, total(WORLD, "DISC_MEMBER" + period + "SCHOOL"));
        // by a caller who reaches that cell alone, too
        assertEquals(1, total(HEAD_THERE, "DISC_IN_FORCE?organisation=FARM&asOf=" + daysAgo(30)));
    }

    /** Nothing is in force any more: it concerns those alone who reach where it was made. */
    @Test
    void whatWasAnnulledStaysWhereItWasMade() {
        var id = warned(daysAgo(60));
        moved("CELL9", daysAgo(30));
        get(THERE, id).statusCode(200);
        step(INSPECTOR, id, "complain", Map.of("on", daysAgo(40).toString(), "reason", "Oan"))
                .statusCode(200);
        step(HIGHER, id, "revoke", Map.of("on", daysAgo(10).toString(), "reason", "Kỷ luật sai"))
                .statusCode(200);
        get(THERE, id).statusCode(404);
        list(THERE, "?member=" + member).body("items", empty());
        get(INSPECTOR, id).statusCode(200).body("state", is("ANNULLED"));
    }

    @Test
    void whatWasDismissedIsSeenNeitherThereNorWhereTheMemberGoesNext() {
        var id = opened(member, daysAgo(60).toString(), Map.of());
        moved("CELL9", daysAgo(30));
        get(THERE, id).statusCode(200);
        step(HEAD, id, "dismiss", Map.of("on", daysAgo(20).toString(), "reason", "Không có vi phạm"))
                .statusCode(200);
        get(THERE, id).statusCode(404);
        moved("CELL3", daysAgo(10));
        get(SCHOOL, id).statusCode(404);
        assertEquals(List.of(List.of("0")), registers.rows("""
                select count(*) from member_case where kind = 'DISCIPLINE' and (other_id is not null or other_path is not null)
                """));
    }

    /** The form that takes its place goes where the member is. */
    @Test
    void whatTakesItsPlaceIsSeenThereToo() {
        var id = warned(daysAgo(20));
        moved("CELL9", daysAgo(15));
        step(INSPECTOR, id, "complain", Map.of("on", daysAgo(10).toString(), "reason", "Nặng"))
                .statusCode(200);
        var change = new HashMap<String, Object>(Map.of("form", "KHIEN_TRACH", "level", "PROVINCE", "reason", "Giảm"));
        change.putAll(Map.of("on", daysAgo(5).toString(), "number", "3", "signer", "An"));
        var other = step(HIGHER, id, "change", change).statusCode(200).extract().<String>path("replacedBy");
        get(THERE, other).statusCode(200).body("decision.form", is("KHIEN_TRACH"));
        get(THERE, id).statusCode(404);
    }

    private String warned(LocalDate on) {
        return announced(member, "CANH_CAO", on.toString(), Map.of("circumstances", occurred(on.getYear() - 1)));
    }

    private void moved(String cell, LocalDate on) {
        registers.run("""
                update seating set valid_to = date '%2$s', end_cause = 'TRANSFER_OUT'
                where member_id = '%1$s' and valid_to is null;
                insert into seating (member_id, cell_id, unit_path, valid_from, start_cause, recorded_by)
                select '%1$s', id, path, date '%2$s', 'TRANSFER_IN', 'test' from organisation where code = '%3$s';
                update member set cell_id = o.id, unit_path = o.path, seated_from = date '%2$s'
                from organisation o where o.code = '%3$s' and member.id = '%1$s';
                """.formatted(member, on, cell));
    }

    private static List<Integer> underDiscipline(LocalDate day) {
        return List.of("WARD", "FARM", "SCHOOL").stream()
                .map(unit -> total(WORLD, "DISC_IN_FORCE?organisation=" + unit + "&asOf=" + day))
                .toList();
    }

    private static int total(String token, String query) {
        return figure(token, query).statusCode(200).extract().path("total");
    }

    private static LocalDate daysAgo(int days) {
        return LocalDate.now(VietnamTime.ZONE).minusDays(days);
    }
}
