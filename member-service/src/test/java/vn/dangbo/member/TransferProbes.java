package vn.dangbo.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/**
 * Probes of transfers. The one end is the target cell, the other a cell that nobody of the matrix reaches; a transfer
 * that was taken on by a call is replaced for the next one.
 */
final class TransferProbes {

    private static final String PATH = "/api/v1/transfers";
    private static final String TARGET = "CELL1";
    private static final String PREPARING =
            TestTokens.ofAccount("preparing transfers", "ORG_OFFICER:*:subtree", "GRASSROOTS_APPROVER:*:subtree");
    private static final String EXAMINING = TestTokens.ofAccount("examining transfers", "ORG_OFFICER:*:subtree");
    private static final String HEADING = TestTokens.ofAccount("heading transfers", "ORG_HEAD:*:subtree");
    private static final String RECEIVING = TestTokens.ofAccount("receiving transfers", "ORG_HEAD:*:subtree");
    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);

    private final Registers registers;
    private final Map<String, String> ready = new HashMap<>();

    private TransferProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new TransferProbes(registers);
        matrix.probe("listTransfers", probes.list())
                .probe("requestTransfer", probes.request())
                .probe("getTransfer", probes.get())
                .probe("reviewTransfer", probes.step("review", true, false, List.of()))
                .probe("introduceTransfer", probes.step("introduce", true, true, List.of("review")))
                .probe("cancelTransfer", probes.step("cancel", true, false, List.of()))
                .probe("presentTransfer", probes.step("present", false, false, List.of("review", "introduce")))
                .probe("acceptTransfer", probes.step("accept", false, false, List.of("review", "introduce", "present")))
                .probe("refuseTransfer", probes.step("refuse", false, false, List.of("review", "introduce")))
                .probe("startTransfer", probes.step("start", false, true, List.of("review", "introduce")))
                .probe("extendTransfer", probes.step("extend", false, true, List.of("review", "introduce", "start")))
                .probe("returnTransfer", probes.step("return", false, true, List.of("review", "introduce", "start")))
                .probe(
                        "callBackTransfer",
                        probes.step("call-back", true, true, List.of("review", "introduce", "start")))
                .probe("releaseTransfer", probes.step("release", true, true, List.of("review", "introduce", "start")))
                .probe(
                        "convertTransfer",
                        probes.step("convert", false, true, List.of("review", "introduce", "start", "release")));
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
                attempt -> Outcome.of(
                        attempt.request().get(PATH + "/" + made("seen", true, false, List.of())), answer -> true));
    }

    private Probe request() {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            var member = ready.computeIfAbsent(
                    "requested",
                    key -> registers.person(SampleWorld.id(TARGET), SEATED).toString());
            var answer = attempt.request()
                    .contentType(ContentType.JSON)
                    .body(body(member, "OUTSIDE", false))
                    .post(PATH);
            if (answer.statusCode() == 201) {
                ready.remove("requested");
            }
            return Outcome.of(answer, any -> true);
        });
    }

    /**
     * A step.
     *
     * @param leaving whether the target is where the member leaves, not where the member goes
     */
    private Probe step(String step, boolean leaving, boolean guest, List<String> before) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, (Attempt attempt) -> {
            var id = made(step, leaving, guest, before);
            var answer = attempt.request()
                    .contentType(ContentType.JSON)
                    .body(action(step))
                    .post(PATH + "/" + id + "/" + step);
            if (answer.statusCode() == 200) {
                ready.remove(step);
            }
            return Outcome.of(answer, any -> true);
        });
    }

    private String made(String name, boolean leaving, boolean guest, List<String> before) {
        return ready.computeIfAbsent(name, key -> {
            var home = leaving ? TARGET : "OUTSIDE";
            var member = registers.person(SampleWorld.id(home), SEATED);
            var id = given().auth()
                    .oauth2(PREPARING)
                    .contentType(ContentType.JSON)
                    .body(body(member.toString(), leaving ? "OUTSIDE" : TARGET, guest))
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            var tokens = Map.of(
                    "review",
                    EXAMINING,
                    "introduce",
                    HEADING,
                    "present",
                    EXAMINING,
                    "start",
                    RECEIVING,
                    "release",
                    HEADING);
            before.forEach(step -> given().auth()
                    .oauth2(tokens.get(step))
                    .contentType(ContentType.JSON)
                    .body(action(step))
                    .post(PATH + "/" + id + "/" + step)
                    .then()
                    .statusCode(200));
            return id;
        });
    }

    private static Map<String, Object> body(String member, String to, boolean guest) {
        var body = new HashMap<String, Object>();
        body.put("member", UUID.fromString(member));
        body.put("toOrganisation", to);
        body.put("reason", "thử");
        body.put("on", "2025-03-03");
        if (guest) {
            body.put("until", "2025-09-01");
        }
        return body;
    }

    private static Map<String, Object> action(String step) {
        return switch (step) {
            case "introduce" -> Map.of("on", "2025-03-05", "number", "1");
            case "extend" -> Map.of("on", "2025-03-05", "until", "2025-10-01");
            default -> Map.of("on", "2025-03-05", "reason", "thử");
        };
    }
}
