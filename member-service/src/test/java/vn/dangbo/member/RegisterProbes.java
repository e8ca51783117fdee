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
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Probes of the registers beside a member's record; the member sits in CELL1. */
final class RegisterProbes {

    private static final String AWARDS = "/api/v1/awards";
    private static final String RECORDING = TestTokens.ofAccount("recording registers", "ORG_OFFICER:*:subtree");

    private final Registers registers;
    private UUID member;
    private String award;
    private String training;
    private LocalDate day = LocalDate.of(2016, 1, 1);

    private RegisterProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new RegisterProbes(registers);
        matrix.probe("listAwards", probes.list(() -> AWARDS + "?member=" + probes.rewarded()))
                .probe("getAward", probes.item(() -> AWARDS + "/" + probes.award()))
                .probe("getAwardHistory", probes.item(() -> AWARDS + "/" + probes.award() + "/history"))
                .probe("recordAward", probes.post(() -> AWARDS, () -> award(Map.of("member", probes.member()))))
                .probe(
                        "correctAward",
                        probes.put(() -> AWARDS + "/" + probes.award(), () -> award(Map.of("reason", "thử"))))
                .probe("listTrainings", probes.item(() -> probes.trainings()))
                .probe("getTraining", probes.item(() -> probes.trainings() + "/" + probes.training()))
                .probe(
                        "getTrainingHistory",
                        probes.item(() -> probes.trainings() + "/" + probes.training() + "/history"))
                .probe("recordTraining", probes.post(() -> probes.trainings(), () -> probes.trainingFacts()))
                .probe(
                        "correctTraining",
                        probes.put(() -> probes.trainings() + "/" + probes.training(), () -> probes.trainingFacts()))
                .probe("getSeniority", probes.item(() -> probes.seniority()))
                .probe("getSeniorityHistory", probes.item(() -> probes.seniority() + "/history"))
                .probe(
                        "recordSeniority",
                        probes.put(
                                () -> probes.seniority(),
                                () -> Map.of(
                                        "startOn",
                                        "2014-01-01",
                                        "basis",
                                        "ADMISSION_DECISION",
                                        "source",
                                        "thử",
                                        "reason",
                                        "thử")));
    }

    private interface Text {
        String get();
    }

    private interface Body {
        Map<String, Object> get();
    }

    private Probe item(Text path) {
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(attempt.request().get(path.get()), answer -> true));
    }

    private Probe list(Text path) {
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(attempt.request().get(path.get()), answer -> !answer.<List<?>>path("items")
                        .isEmpty()));
    }

    private Probe post(Text path, Body body) {
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(
                        attempt.request()
                                .contentType(ContentType.JSON)
                                .body(body.get())
                                .post(path.get()),
                        answer -> true));
    }

    private Probe put(Text path, Body body) {
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(
                        attempt.request()
                                .contentType(ContentType.JSON)
                                .header("If-Match", "*")
                                .body(body.get())
                                .put(path.get()),
                        answer -> true));
    }

    private UUID member() {
        if (member == null) {
            member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        }
        return member;
    }

    private String trainings() {
        return "/api/v1/members/" + member() + "/trainings";
    }

    private String training() {
        if (training == null) {
            training = given().auth()
                    .oauth2(RECORDING)
                    .contentType(ContentType.JSON)
                    .body(trainingFacts())
                    .post(trainings())
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        return training;
    }

    /** Each on a day of its own: nobody begins the same training twice on one. */
    private Map<String, Object> trainingFacts() {
        day = day.plusDays(1);
        return Map.of("program", "DAI_HOC", "sentBy", "TOWN", "startedOn", day.toString(), "reason", "thử");
    }

    private String seniority() {
        return "/api/v1/members/" + member() + "/seniority";
    }

    private UUID rewarded() {
        award();
        return member();
    }

    private String award() {
        if (award == null) {
            award = given().auth()
                    .oauth2(RECORDING)
                    .contentType(ContentType.JSON)
                    .body(award(Map.of("member", member())))
                    .post(AWARDS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        return award;
    }

    private static Map<String, Object> award(Map<String, Object> more) {
        var facts = new HashMap<String, Object>(more);
        facts.put("form", "GIAY_KHEN");
        facts.put("level", "GRASSROOTS");
        facts.put("decisionNo", UUID.randomUUID().toString());
        facts.put("decidedOn", "2020-12-31");
        facts.put("year", 2020);
        return facts;
    }
}
