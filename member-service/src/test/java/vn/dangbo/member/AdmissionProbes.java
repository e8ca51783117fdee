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

/** Probes of admissions in the target cell, which has the members to vote; a case that was taken on is replaced. */
final class AdmissionProbes {

    private static final String PATH = "/api/v1/admissions";
    private static final String TARGET = "CELL1";
    private static final String PREPARING = TestTokens.ofAccount("preparing admissions", "ORG_OFFICER:*:subtree");
    private static final String EXAMINING = TestTokens.ofAccount("examining admissions", "ORG_OFFICER:*:subtree");
    private static final String HEADING = TestTokens.ofAccount("heading admissions", "ORG_HEAD:*:subtree");
    private static final LocalDate SEATED = LocalDate.of(2015, 1, 1);
    private static final List<String> WAY = List.of(
            "complete-awareness",
            "apply",
            "verify",
            "resolve-in-cell",
            "resolve-in-committee",
            "decide",
            "hold-ceremony",
            "propose-recognition",
            "recognise");

    private final Registers registers;
    private final Map<String, String> ready = new HashMap<>();
    private List<String> introducers;
    private int candidates;

    private AdmissionProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new AdmissionProbes(registers);
        matrix.probe("listAdmissions", probes.list())
                .probe("openAdmission", probes.open())
                .probe("getAdmission", probes.get())
                .probe("completeAwareness", probes.step("complete-awareness"))
                .probe("applyForAdmission", probes.step("apply"))
                .probe("verifyApplicant", probes.step("verify"))
                .probe("resolveAdmissionInCell", probes.step("resolve-in-cell"))
                .probe("resolveAdmissionInCommittee", probes.step("resolve-in-committee"))
                .probe("decideAdmission", probes.step("decide"))
                .probe("holdAdmissionCeremony", probes.step("hold-ceremony"))
                .probe("proposeRecognition", probes.step("propose-recognition"))
                .probe("returnRecognition", probes.step("return"))
                .probe("recogniseMember", probes.step("recognise"))
                .probe("withdrawAdmission", probes.step("withdraw"))
                .probe("rejectAdmission", probes.step("reject"))
                .probe("lapseAdmission", probes.step("lapse"));
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

    private Probe open() {
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(
                        attempt.request()
                                .contentType(ContentType.JSON)
                                .body(candidate())
                                .post(PATH),
                        any -> true));
    }

    private Probe step(String step) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, (Attempt attempt) -> {
            var id = made(step);
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

    /** A case that stands before the step. */
    private String made(String name) {
        return ready.computeIfAbsent(name, key -> {
            var id = given().auth()
                    .oauth2(PREPARING)
                    .contentType(ContentType.JSON)
                    .body(candidate())
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            int steps =
                    switch (name) {
                        case "lapse" -> 1;
                        case "return" -> WAY.indexOf("recognise");
                        default -> Math.max(0, WAY.indexOf(name));
                    };
            WAY.subList(0, steps).forEach(step -> take(id, step));
            return id;
        });
    }

    private void take(String id, String step) {
        var tokens = Map.of("resolve-in-committee", EXAMINING, "decide", HEADING, "recognise", HEADING);
        given().auth()
                .oauth2(tokens.getOrDefault(step, PREPARING))
                .contentType(ContentType.JSON)
                .body(action(step))
                .post(PATH + "/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    private Map<String, Object> candidate() {
        var body = new HashMap<String, Object>();
        body.put("organisation", TARGET);
        body.put("fullName", "Nguyễn Thị Thu Hà");
        body.put("sex", "FEMALE");
        body.put("birthDate", "1990-03-10");
        body.put("personalId", "0801900%05d".formatted(candidates++));
        body.put("educationGrade", 12);
        body.put("on", "2017-01-10");
        return body;
    }

    private Map<String, Object> action(String step) {
        var body = new HashMap<String, Object>();
        body.put("reason", "thử");
        body.put("number", "1-QĐ");
        body.put("signer", "Trần Văn Minh");
        body.put("on", on(step));
        switch (step) {
            case "apply" -> body.put("introducers", vouching());
            case "verify" -> body.put("verifications", List.of(found("SELF"), found("PARENT")));
            case "resolve-in-cell", "resolve-in-committee", "decide", "propose-recognition" -> {
                body.put("vote", registers.everybody(SampleWorld.id(TARGET), LocalDate.parse(on(step))));
                body.put("delegation", "20-QĐ/TU");
            }
            default -> {}
        }
        return body;
    }

    private static String on(String step) {
        return switch (step) {
            case "propose-recognition" -> "2018-07-02";
            case "return", "recognise", "withdraw", "reject" -> "2018-08-02";
            case "lapse" -> "2024-02-02";
            default -> "2017-06-01";
        };
    }

    private static Map<String, Object> found(String relation) {
        return Map.of("relation", relation, "finding", "CLEAR", "on", "2017-05-02");
    }

    private List<Map<String, Object>> vouching() {
        if (introducers == null) {
            var cell = SampleWorld.id(TARGET);
            introducers = List.of(
                    registers.person(cell, SEATED).toString(),
                    registers.person(cell, SEATED).toString(),
                    registers.person(cell, SEATED).toString());
        }
        return introducers.subList(0, 2).stream()
                .map(member -> Map.<String, Object>of("member", member, "togetherSince", "2015-02-01"))
                .toList();
    }
}
