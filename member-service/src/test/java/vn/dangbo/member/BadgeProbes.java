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

/** Probes of badges, of members who sit in CELL1; a case that was taken on by a call is replaced for the next one. */
final class BadgeProbes {

    private static final String PATH = "/api/v1/badges";
    private static final String PREPARING = TestTokens.ofAccount("preparing badges", "ORG_OFFICER:*:subtree");
    private static final String PROPOSING = TestTokens.ofAccount("proposing badges", "ORG_OFFICER:*:subtree");
    private static final String HEADING = TestTokens.ofAccount("heading badges", "ORG_HEAD:*:subtree");

    private final Registers registers;
    private final Map<String, String> ready = new HashMap<>();

    private BadgeProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new BadgeProbes(registers);
        matrix.probe("listBadges", probes.list(() -> PATH + "?member=" + probes.memberWithCase()))
                .probe("listEligibleForBadges", probes.list(() -> {
                    probes.memberWithCase();
                    return PATH + "/eligible?awardDate=2025-02-03";
                }))
                .probe("openBadge", probes.open())
                .probe(
                        "getBadge",
                        new Probe(
                                Sees.WHAT_THE_GRANT_REACHES,
                                attempt -> Outcome.of(
                                        attempt.request().get(PATH + "/" + probes.made("seen", List.of())),
                                        answer -> true)))
                .probe("proposeBadge", probes.step("propose", List.of()))
                .probe("decideBadge", probes.step("decide", List.of("propose")))
                .probe("refuseBadge", probes.step("refuse", List.of("propose")))
                .probe("cancelBadge", probes.step("cancel", List.of("propose", "decide")))
                .probe("withdrawBadge", probes.step("withdraw", List.of()))
                .probe("awardBadge", probes.step("award", List.of("propose", "decide")))
                .probe(
                        "listMemberBadges",
                        new Probe(
                                Sees.WHAT_THE_GRANT_REACHES,
                                attempt -> Outcome.of(
                                        attempt.request().get("/api/v1/members/" + probes.memberWithCase() + "/badges"),
                                        answer -> true)))
                .probe("recordMemberBadge", probes.record());
    }

    private interface Text {
        String get();
    }

    private Probe list(Text path) {
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(attempt.request().get(path.get()), answer -> !answer.<List<?>>path("items")
                        .isEmpty()));
    }

    private Probe open() {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            var member = ready.computeIfAbsent("opened", key -> veteran());
            var answer = attempt.request()
                    .contentType(ContentType.JSON)
                    .body(badge(member))
                    .post(PATH);
            if (answer.statusCode() == 201) {
                ready.remove("opened");
            }
            return Outcome.of(answer, any -> true);
        });
    }

    private Probe record() {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            var member = ready.computeIfAbsent("recorded", key -> veteran());
            var answer = attempt.request()
                    .contentType(ContentType.JSON)
                    .body(Map.of("step", 30, "awardedOn", "2015-02-03", "decisionNo", "1"))
                    .post("/api/v1/members/" + member + "/badges");
            if (answer.statusCode() == 201) {
                ready.remove("recorded");
            }
            return Outcome.of(answer, any -> true);
        });
    }

    private Probe step(String step, List<String> before) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
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

    private String memberWithCase() {
        var id = made("seen", List.of());
        return given().auth().oauth2(PREPARING).get(PATH + "/" + id).path("member");
    }

    private String made(String name, List<String> before) {
        return ready.computeIfAbsent(name, key -> {
            var id = given().auth()
                    .oauth2(PREPARING)
                    .contentType(ContentType.JSON)
                    .body(badge(veteran()))
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            var tokens = Map.of("propose", PROPOSING, "decide", HEADING);
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

    /** A member of thirty years. */
    private String veteran() {
        var member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2014, 1, 1));
        registers.run("update member set admitted_on = '1990-01-01' where id = '" + member + "'");
        return member.toString();
    }

    private static Map<String, Object> badge(String member) {
        return Map.of("member", UUID.fromString(member), "step", 30, "awardDate", "2025-02-03", "on", "2025-01-02");
    }

    private static Map<String, Object> action(String step) {
        return step.equals("decide")
                ? Map.of("on", "2025-01-10", "number", "1")
                : Map.of("on", step.equals("propose") ? "2025-01-05" : "2025-02-03", "reason", "thử");
    }
}
