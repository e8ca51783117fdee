package vn.dangbo.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Probes of what lies over memberships, of members of the target cell; a case that was taken on is replaced. */
final class OverlayProbes {

    private static final String PATH = "/api/v1/overlays";
    private static final String PREPARING = TestTokens.ofAccount("preparing overlays", "ORG_OFFICER:*:subtree");
    private static final String HEADING = TestTokens.ofAccount("heading overlays", "ORG_HEAD:*:subtree");

    private final Registers registers;
    private final Map<String, String> ready = new HashMap<>();

    private OverlayProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new OverlayProbes(registers);
        matrix.probe("listOverlays", probes.list())
                .probe("requestOverlay", probes.request())
                .probe("getOverlay", probes.get())
                .probe("decideOverlay", probes.step("decide"))
                .probe("endOverlay", probes.step("end"))
                .probe("refuseOverlay", probes.step("refuse"))
                .probe("withdrawOverlay", probes.step("withdraw"));
    }

    private Probe list() {
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(attempt.request().get(PATH), answer -> !answer.<List<?>>path("items")
                        .isEmpty()));
    }

    private Probe get() {
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(attempt.request().get(PATH + "/" + made("seen")), answer -> true));
    }

    private Probe request() {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            var member = ready.computeIfAbsent("member", key -> member());
            var answer = attempt.request()
                    .contentType(ContentType.JSON)
                    .body(body(member))
                    .post(PATH);
            if (answer.statusCode() == 201) {
                ready.remove("member");
            }
            return Outcome.of(answer, any -> true);
        });
    }

    private Probe step(String step) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, (Attempt attempt) -> {
            var answer = attempt.request()
                    .contentType(ContentType.JSON)
                    .body(action())
                    .post(PATH + "/" + made(step) + "/" + step);
            if (answer.statusCode() == 200) {
                ready.remove(step);
            }
            return Outcome.of(answer, any -> true);
        });
    }

    private String made(String name) {
        return ready.computeIfAbsent(name, key -> {
            var id = given().auth()
                    .oauth2(PREPARING)
                    .contentType(ContentType.JSON)
                    .body(body(member()))
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            if (name.equals("end")) {
                given().auth()
                        .oauth2(HEADING)
                        .contentType(ContentType.JSON)
                        .body(action())
                        .post(PATH + "/" + id + "/decide")
                        .then()
                        .statusCode(200);
            }
            return id;
        });
    }

    private String member() {
        return registers
                .person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1))
                .toString();
    }

    private static Map<String, Object> body(String member) {
        return Map.of(
                "member",
                member,
                "type",
                "EXEMPT",
                "ground",
                "OTHER",
                "reason",
                "thử",
                "from",
                "2024-03-01",
                "on",
                "2024-02-15");
    }

    private static Map<String, Object> action() {
        return Map.of("number", "12-NQ/CB", "reason", "thử");
    }
}
