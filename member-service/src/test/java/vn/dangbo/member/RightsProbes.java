package vn.dangbo.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.member.attachment.Papers;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Probes of what members see of their own, and of what they ask about it; the member sits in CELL1. */
final class RightsProbes {

    private static final String REQUESTS = "/api/v1/rights-requests";
    private static final String OFFICER = TestTokens.ofAccount("officer of requests", "ORG_OFFICER:*:subtree");

    private final Registers registers;

    private RightsProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new RightsProbes(registers);
        matrix.probe("getMe", own(attempt -> attempt.request().get("/api/v1/me")))
                .probe("getOwnAccessLog", own(attempt -> attempt.request().get("/api/v1/me/access-log")))
                .probe("exportMe", own(attempt -> attempt.request().get("/api/v1/me/export")))
                .probe("printMe", own(attempt -> attempt.request().get("/api/v1/me/export/printed")))
                .probe("listOwnEvidence", own(attempt -> attempt.request().get(evidence())))
                .probe("recordOwnEvidence", own(attempt -> post(attempt, evidence(), Map.of("title", "thử"))))
                .probe("putOwnEvidenceContent", own(attempt -> attempt.request()
                        .header("If-Match", "*")
                        .contentType("application/pdf")
                        .body(Papers.pdf("thử"))
                        .put(evidence() + "/" + UUID.randomUUID() + "/content")))
                .probe("getOwnEvidenceContent", own(attempt -> attempt.request()
                        .get(evidence() + "/" + UUID.randomUUID() + "/content")))
                .probe("listOwnTransfers", own(attempt -> attempt.request().get("/api/v1/me/transfers")))
                .probe(
                        "requestOwnTransfer",
                        own(attempt -> post(
                                attempt, "/api/v1/me/transfers", Map.of("toOrganisation", "CELL2", "reason", "thử"))))
                .probe("listOwnRightsRequests", own(attempt -> attempt.request().get("/api/v1/me/rights-requests")))
                .probe(
                        "fileRightsRequest",
                        own(attempt -> post(attempt, "/api/v1/me/rights-requests", Map.of("kind", "ACCESS"))))
                .probe("getOwnRightsRequest", own(attempt -> attempt.request()
                        .get("/api/v1/me/rights-requests/" + UUID.randomUUID())))
                .probe(
                        "withdrawRightsRequest",
                        own(attempt -> post(
                                attempt, "/api/v1/me/rights-requests/" + UUID.randomUUID() + "/withdraw", Map.of())))
                .probe("listRightsRequests", probes.list())
                .probe("getRightsRequest", reached(attempt -> attempt.request().get(REQUESTS + "/" + probes.filed())))
                .probe("answerRightsRequest", reached(attempt -> probes.step(attempt, probes.filed(), "answer")))
                .probe("extendRightsRequest", reached(attempt -> probes.step(attempt, probes.answered(), "extend")))
                .probe("completeRightsRequest", reached(attempt -> probes.step(attempt, probes.answered(), "complete")))
                .probe("refuseRightsRequest", reached(attempt -> probes.step(attempt, probes.answered(), "refuse")));
    }

    private static String evidence() {
        return "/api/v1/me/rights-requests/" + UUID.randomUUID() + "/attachments";
    }

    /** The callers of the matrix are no members: there is nothing of their own. */
    private static Probe own(Function<Probe.Attempt, Response> call) {
        return new Probe(Sees.NOTHING_OF_OTHERS, attempt -> Outcome.of(call.apply(attempt), answer -> true));
    }

    private static Probe reached(Function<Probe.Attempt, Response> call) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> Outcome.of(call.apply(attempt), answer -> true));
    }

    private Probe list() {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            var id = filed();
            return Outcome.of(
                    attempt.request().get(REQUESTS + "?limit=200"),
                    answer -> answer.<List<String>>path("items.id").contains(id));
        });
    }

    /** A request of a member of its own each time: a step can be taken once. */
    private String filed() {
        var member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        return given().auth()
                .oauth2(TestTokens.ofMember("đảng viên " + member, member, "MEMBER:CELL1:self"))
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "ACCESS"))
                .post("/api/v1/me/rights-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String answered() {
        var id = filed();
        given().auth()
                .oauth2(OFFICER)
                .contentType(ContentType.JSON)
                .post(REQUESTS + "/" + id + "/answer")
                .then()
                .statusCode(200);
        return id;
    }

    private Response step(Probe.Attempt attempt, String id, String step) {
        return post(attempt, REQUESTS + "/" + id + "/" + step, Map.of("days", 1, "reason", "thử"));
    }

    private static Response post(Probe.Attempt attempt, String path, Map<String, ?> body) {
        return attempt.request().contentType(ContentType.JSON).body(body).post(path);
    }
}
