package vn.dangbo.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Probes of leaving and coming back, of a member of the target cell; a case that was taken on is replaced. */
final class ExitProbes {

    private static final String PATH = "/api/v1/exits";
    private static final String TARGET = "CELL1";
    private static final String PREPARING = TestTokens.ofAccount("preparing exits", "ORG_OFFICER:*:subtree");
    private static final String EXAMINING = TestTokens.ofAccount("examining exits", "ORG_OFFICER:*:subtree");
    private static final String HEADING = TestTokens.ofAccount("heading exits", "ORG_HEAD:*:subtree");
    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);
    private static final LocalDate LEFT = LocalDate.of(2020, 3, 2);
    private static final LocalDate TODAY = VietnamTime.today(Clock.systemUTC());

    /** As many as a cell must have to vote. */
    private static final int COLLEAGUES = 3;

    private final Registers registers;
    private final Map<String, String> ready = new HashMap<>();

    private ExitProbes(Registers registers) {
        this.registers = registers;
        registers.people(SampleWorld.id(TARGET), COLLEAGUES, SEATED);
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new ExitProbes(registers);
        var readmission = List.of("resolve-in-cell", "resolve-in-committee");
        matrix.probe("listExits", probes.list())
                .probe("proposeExit", probes.propose())
                .probe("getExit", probes.get())
                .probe("resolveExitInCell", probes.step("resolve-in-cell", "STRIKE_OFF", List.of()))
                .probe(
                        "resolveExitInCommittee",
                        probes.step("resolve-in-committee", "STRIKE_OFF", List.of("resolve-in-cell")))
                .probe("reviewExit", probes.step("review", "RESTORATION", List.of()))
                .probe("consentToExit", probes.step("consent", "READMISSION", readmission))
                .probe("decideExit", probes.step("decide", "STRIKE_OFF", readmission))
                .probe(
                        "holdReadmissionCeremony",
                        probes.step(
                                "hold-ceremony",
                                "READMISSION",
                                List.of("resolve-in-cell", "resolve-in-committee", "consent", "decide")))
                .probe("withdrawExit", probes.step("withdraw", "STRIKE_OFF", List.of()))
                .probe("rejectExit", probes.step("reject", "STRIKE_OFF", List.of()));
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
                        attempt.request().get(PATH + "/" + made("seen", "STRIKE_OFF", List.of())), answer -> true));
    }

    private Probe propose() {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            var member = ready.computeIfAbsent("proposed", key -> member("STRIKE_OFF"));
            var answer = attempt.request()
                    .contentType(ContentType.JSON)
                    .body(body(member, "STRIKE_OFF"))
                    .post(PATH);
            if (answer.statusCode() == 201) {
                ready.remove("proposed");
            }
            return Outcome.of(answer, any -> true);
        });
    }

    private Probe step(String step, String kind, List<String> before) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, (Attempt attempt) -> {
            var id = made(step, kind, before);
            var answer = attempt.request()
                    .contentType(ContentType.JSON)
                    .body(action(step, TODAY))
                    .post(PATH + "/" + id + "/" + step);
            if (answer.statusCode() == 200) {
                ready.remove(step);
            }
            return Outcome.of(answer, any -> true);
        });
    }

    private String made(String name, String kind, List<String> before) {
        return ready.computeIfAbsent(name, key -> {
            var id = given().auth()
                    .oauth2(PREPARING)
                    .contentType(ContentType.JSON)
                    .body(body(member(kind), kind))
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            before.forEach(step -> take(id, step, TODAY));
            return id;
        });
    }

    /** A member who is there, or for those who come back one who was struck off. */
    private String member(String kind) {
        var member = registers.person(SampleWorld.id(TARGET), SEATED).toString();
        if (!kind.equals("STRIKE_OFF")) {
            var id = given().auth()
                    .oauth2(PREPARING)
                    .contentType(ContentType.JSON)
                    .body(body(member, "STRIKE_OFF"))
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            List.of("resolve-in-cell", "resolve-in-committee", "decide").forEach(step -> take(id, step, LEFT));
        }
        return member;
    }

    private void take(String id, String step, LocalDate on) {
        var tokens = Map.of("resolve-in-cell", PREPARING, "hold-ceremony", PREPARING, "decide", HEADING);
        given().auth()
                .oauth2(tokens.getOrDefault(step, EXAMINING))
                .contentType(ContentType.JSON)
                .body(action(step, on))
                .post(PATH + "/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> body(String member, String kind) {
        var body = new HashMap<String, Object>();
        body.put("member", UUID.fromString(member));
        body.put("kind", kind);
        body.put("reason", "thử");
        if (kind.equals("STRIKE_OFF")) {
            body.put("ground", "TWO_YEARS_UNQUALIFIED");
            body.put("on", LEFT.toString());
        } else {
            body.put("toOrganisation", TARGET);
            body.put("exclusion", "NONE");
            body.put("on", "2025-03-03");
        }
        return body;
    }

    private Map<String, Object> action(String step, LocalDate on) {
        var body = new HashMap<String, Object>();
        body.put("on", on.toString());
        body.put("reason", "thử");
        body.put("number", "1-QĐ");
        body.put("signer", "Trần Văn Minh");
        if (step.startsWith("resolve") || step.equals("decide")) {
            body.put("vote", registers.everybody(SampleWorld.id(TARGET), on));
        }
        return body;
    }
}
