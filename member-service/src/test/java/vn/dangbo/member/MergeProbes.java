package vn.dangbo.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
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

/** Probes of merges of two members of the target cell; a case that was taken on is replaced. */
final class MergeProbes {

    private static final String PATH = "/api/v1/merges";
    private static final String PREPARING = TestTokens.ofAccount("preparing merges", "ORG_OFFICER:*:subtree");
    private static final String HEADING = TestTokens.ofAccount("heading merges", "ORG_HEAD:*:subtree");

    private final Registers registers;
    private final Map<String, String> ready = new HashMap<>();

    private MergeProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new MergeProbes(registers);
        matrix.probe("listMerges", probes.list())
                .probe("proposeMerge", probes.propose())
                .probe("getMerge", probes.get(""))
                .probe("previewMerge", probes.get("/preview"));
        Map.of(
                        "chooseInMerge", "choose",
                        "decideMerge", "decide",
                        "refuseMerge", "refuse",
                        "withdrawMerge", "withdraw",
                        "proposeMergeReversal", "propose-reversal",
                        "decideMergeReversal", "decide-reversal",
                        "refuseMergeReversal", "refuse-reversal")
                .forEach((operation, step) -> matrix.probe(operation, probes.step(step)));
    }

    private Probe list() {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            made("seen");
            return Outcome.of(attempt.request().get(PATH), answer -> !answer.<List<?>>path("items")
                    .isEmpty());
        });
    }

    private Probe get(String part) {
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(attempt.request().get(PATH + "/" + made("seen") + part), answer -> true));
    }

    private Probe propose() {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            var survivor = ready.computeIfAbsent("survivor", key -> member("2015-01-01"));
            var merged = ready.computeIfAbsent("merged", key -> member("2015-01-01"));
            var answer = attempt.request()
                    .contentType(ContentType.JSON)
                    .body(body(survivor, merged))
                    .post(PATH);
            if (answer.statusCode() == 201) {
                ready.remove("survivor");
                ready.remove("merged");
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

    /** A case in the state in which the step can be taken. */
    private String made(String name) {
        return ready.computeIfAbsent(name, key -> {
            var id = post(PREPARING, "", body(member("2015-01-01"), member("2015-01-01")))
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            if (!name.equals("choose")) {
                taken(PREPARING, id, "choose");
            }
            if (name.endsWith("reversal")) {
                taken(HEADING, id, "decide");
            }
            if (name.startsWith("decide-") || name.startsWith("refuse-")) {
                taken(PREPARING, id, "propose-reversal");
            }
            return id;
        });
    }

    private static void taken(String token, String id, String step) {
        post(token, "/" + id + "/" + step, action()).then().statusCode(200);
    }

    private static Response post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + path);
    }

    private String member(String from) {
        return registers.person(SampleWorld.id("CELL1"), LocalDate.parse(from)).toString();
    }

    private static Map<String, Object> body(String survivor, String merged) {
        return Map.of("survivor", survivor, "merged", merged, "reason", "thử", "evidence", "thử");
    }

    private static Map<String, Object> action() {
        var held = Map.of("survivorFrom", "2015-01-01", "mergedFrom", "2015-01-01", "holds", "SURVIVOR");
        return Map.of("reason", "thử", "choices", Map.of("seatings", List.of(held)));
    }
}
