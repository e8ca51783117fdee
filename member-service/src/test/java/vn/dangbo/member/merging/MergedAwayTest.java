package vn.dangbo.member.merging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Whoever asks for something below a record that was merged away is led to the survivor's, by every door alike. */
@MemberServiceTest
class MergedAwayTest {

    private static final String BELOW = "/api/v1/members/{id}/";
    private static final Set<String> WRITES = Set.of("put", "post", "delete", "patch");

    /** Every role that may do something with a member of the town. */
    private static final String ANYBODY = TestTokens.ofAccount(
            "everybody of the town",
            "CELL_SECRETARY:TOWN:subtree",
            "GRASSROOTS_CLERK:TOWN:subtree",
            "GRASSROOTS_APPROVER:TOWN:subtree",
            "ORG_OFFICER:TOWN:subtree",
            "ORG_HEAD:TOWN:subtree",
            "INSPECTION_OFFICER:TOWN:subtree",
            "AUDITOR:TOWN:subtree");

    private static final String OF_THE_SCHOOL = TestTokens.ofAccount("clerk there", "GRASSROOTS_CLERK:SCHOOL:subtree");

    @Inject
    Registers registers;

    @Inject
    MergeWorld world;

    private UUID survivor;
    private UUID merged;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        registers.empty();
        survivor = person(seating("CELL1", "2016-01-01", null, StartCause.TRANSFER_IN, null));
        merged = person(seating("CELL3", "2014-01-01", "2016-01-01", StartCause.ADMITTED, EndCause.TRANSFER_OUT));
    }

    @Test
    void everythingBelowLeadsToTheSurvivor() {
        as(OF_THE_SCHOOL).get("/api/v1/members/" + merged + "/trainings").then().statusCode(200);
        var id = merge();
        var document =
                new JsonPath(given().accept("application/json").get("/openapi").asString());
        Map<String, Map<String, ?>> paths = document.getMap("paths");
        int reads = 0;
        int writes = 0;
        for (var path : paths.entrySet()) {
            if (!path.getKey().startsWith(BELOW) || path.getKey().endsWith("/history")) {
                continue;
            }
            var below = path.getKey()
                    .substring(BELOW.length())
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            for (var method : path.getValue().keySet()) {
                if (method.equals("get")) {
                    reads++;
                    read(ANYBODY, below)
                            .statusCode(307)
                            .header("Location", "/api/v1/members/" + survivor + "/" + below);
                } else if (WRITES.contains(method)) {
                    writes++;
                    as(ANYBODY)
                            .contentType(ContentType.JSON)
                            .header("If-Match", "*")
                            .body("{}")
                            .request(method, "/api/v1/members/" + merged + "/" + below)
                            .then()
                            .statusCode(409)
                            .body("code", is("MEMBER_MERGED"))
                            .body("detail", containsString(survivor.toString()));
                }
            }
        }
        assertTrue(reads > 8 && writes > 5, reads + " reads and " + writes + " writes");
        // what was asked for goes along, and nobody is led to whom they do not reach
        read(ANYBODY, "trainings?limit=2").header("Location", "/api/v1/members/" + survivor + "/trainings?limit=2");
        read(OF_THE_SCHOOL, "trainings").statusCode(404);
        read(TestTokens.of("STATISTICIAN:TOWN:subtree"), "trainings").statusCode(403);
        world.undone(id);
        read(ANYBODY, "trainings").statusCode(200);
    }

    /** Who looked at the record before it was merged has looked at this person. */
    @Test
    void theAccessLogOfTheSurvivorHoldsThatOfBoth() {
        as(ANYBODY).get("/api/v1/members/" + merged + "/record").then().statusCode(200);
        log().body("items.findAll { it.member == '" + merged + "' }", hasSize(0));
        merge();
        List<String> members = log().extract().path("items.member");
        assertTrue(members.contains(merged.toString()), members::toString);
        assertFalse(members.stream()
                .anyMatch(one -> !Set.of(merged.toString(), survivor.toString()).contains(one)));
    }

    private ValidatableResponse log() {
        return as(ANYBODY)
                .get("/api/v1/members/" + survivor + "/access-log")
                .then()
                .statusCode(200);
    }

    private String merge() {
        var id = world.proposed(survivor, merged);
        world.step(MergeWorld.APPROVER, id, "decide", Map.of()).statusCode(200);
        return id;
    }

    private ValidatableResponse read(String token, String below) {
        return as(token)
                .redirects()
                .follow(false)
                .get("/api/v1/members/" + merged + "/" + below)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private UUID person(Seating seating) {
        return world.person(
                new Life(UUID.randomUUID(), Sex.FEMALE, Standing.of(LocalDate.of(2014, 1, 1)), List.of(seating)),
                "Đặng Thị Hòa");
    }

    private static Seating seating(String cell, String from, String to, StartCause start, EndCause end) {
        return new Seating(
                SampleWorld.id(cell),
                new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
                start,
                end);
    }
}
