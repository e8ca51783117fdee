package vn.dangbo.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** Probes of discipline of a member of the target cell; a case that was taken on is replaced. */
final class DisciplineProbes {

    private static final String PATH = "/api/v1/disciplines";
    private static final String OPENING = TestTokens.ofAccount("opening discipline", "INSPECTION_OFFICER:*:subtree");
    private static final String EXAMINING =
            TestTokens.ofAccount("examining discipline", "INSPECTION_OFFICER:*:subtree");
    private static final String HEADING = TestTokens.ofAccount("heading discipline", "ORG_HEAD:*:subtree");
    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);

    private final Registers registers;
    private final Map<String, String> ready = new HashMap<>();

    private DisciplineProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new DisciplineProbes(registers);
        var decided = List.of("review", "vote", "announce");
        var complained = List.of("review", "vote", "announce", "complain");
        matrix.probe("listDisciplines", probes.list())
                .probe("openDiscipline", probes.open())
                .probe("getDiscipline", probes.get())
                .probe("reviewDiscipline", probes.step("review", List.of()))
                .probe("voteOnDiscipline", probes.step("vote", List.of("review")))
                .probe("announceDiscipline", probes.step("announce", List.of("review", "vote")))
                .probe("completeDiscipline", probes.step("complete", List.of()))
                .probe("dismissDiscipline", probes.step("dismiss", List.of()))
                .probe("complainOfDiscipline", probes.step("complain", decided))
                .probe("passComplaintOn", probes.step("pass-on", complained))
                .probe("upholdDiscipline", probes.step("uphold", complained))
                .probe("changeDiscipline", probes.step("change", complained))
                .probe("revokeDiscipline", probes.step("revoke", complained));
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
                attempt -> Outcome.of(attempt.request().get(PATH + "/" + made("seen", List.of())), answer -> true));
    }

    private Probe open() {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            var member = ready.computeIfAbsent("opened", key -> member());
            var answer = attempt.request()
                    .contentType(ContentType.JSON)
                    .body(body(member))
                    .post(PATH);
            if (answer.statusCode() == 201) {
                ready.remove("opened");
            }
            return Outcome.of(answer, any -> true);
        });
    }

    private Probe step(String step, List<String> before) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, (Attempt attempt) -> {
            var id = made(step, before);
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

    private String made(String name, List<String> before) {
        return ready.computeIfAbsent(name, key -> {
            var id = given().auth()
                    .oauth2(OPENING)
                    .contentType(ContentType.JSON)
                    .body(body(member()))
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            var tokens = Map.of("announce", HEADING, "complain", OPENING);
            before.forEach(step -> given().auth()
                    .oauth2(tokens.getOrDefault(step, EXAMINING))
                    .contentType(ContentType.JSON)
                    .body(action(step))
                    .post(PATH + "/" + id + "/" + step)
                    .then()
                    .statusCode(200));
            return id;
        });
    }

    private String member() {
        return registers.person(SampleWorld.id("CELL1"), SEATED).toString();
    }

    private static Map<String, Object> body(String member) {
        return Map.of(
                "member",
                member,
                "violation",
                "KHAC",
                "matter",
                "thử",
                "circumstances",
                Map.of(
                        "occurredOn",
                        Map.of("year", LocalDate.now(ZoneOffset.UTC).getYear() - 1)));
    }

    private static Map<String, Object> action(String step) {
        var body = new HashMap<String, Object>();
        if (step.equals("complete")) {
            body.put("circumstances", Map.of("legalOutcome", "NO_CRIMINAL"));
            return body;
        }
        body.put("reason", "thử");
        body.put("number", "1-QĐ");
        body.put("signer", "Trần Văn Minh");
        body.put("form", step.equals("change") ? "KHIEN_TRACH" : "CANH_CAO");
        body.put("level", "GRASSROOTS");
        body.put("vote", Map.of("eligible", 3, "present", 3, "agree", 3));
        return body;
    }
}
