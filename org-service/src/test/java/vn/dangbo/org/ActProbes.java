package vn.dangbo.org;

import static io.restassured.RestAssured.given;

import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.TestTokens;

/**
 * Probes of acts. Each call has an act of its own, brought as far as the call needs it; they take effect when nobody
 * looks any more.
 */
final class ActProbes {

    private static final String PATH = "/api/v1/organisation-acts";
    private static final String TARGET = "WARD";
    private static final String EVERYWHERE = "ORG_OFFICER:*:subtree";
    private static final String MAKER = TestTokens.ofAccount("maker of acts", EVERYWHERE);
    private static final String EXAMINER = TestTokens.ofAccount("examiner of acts", EVERYWHERE);
    private static final String HEAD = TestTokens.ofAccount("head of acts", "ORG_HEAD:*:subtree");
    private static final Map<String, Object> REASON = Map.of("reason", "thử");
    private static final Map<String, Object> OPINION =
            Map.of("method", "MEETING", "issued", 3, "returned", 3, "agree", 3, "disagree", 0);
    private static final Map<String, Object> DECISION = Map.of("number", "1-QĐ", "on", "2020-01-01");

    private final AtomicInteger next = new AtomicInteger();
    private String seen;

    /** Adds the probes. */
    static void addTo(PermissionMatrix matrix) {
        var probes = new ActProbes();
        matrix.probe(
                        "listOrganisationActs",
                        probes.call(
                                Method.GET,
                                (attempt, p) -> PATH + "?organisation=" + p.named(),
                                null,
                                answer -> !answer.<List<String>>path("items.id").isEmpty()))
                .probe("getOrganisationAct", probes.read(""))
                .probe("previewOrganisationAct", probes.read("/preview"))
                .probe(
                        "proposeOrganisationAct",
                        probes.call(Method.POST, (attempt, p) -> PATH, probes::proposal, answer -> true))
                .probe(
                        "replaceOrganisationAct",
                        probes.call(
                                Method.PUT,
                                (attempt, p) -> PATH + "/" + p.made(p.own(attempt)),
                                probes::proposal,
                                answer -> true))
                .probe("submitOrganisationAct", probes.own("submit", null))
                .probe("withdrawOrganisationAct", probes.own("withdraw", REASON))
                .probe("reviewOrganisationAct", probes.step("review", null, 1))
                .probe("returnOrganisationAct", probes.step("return", REASON, 1))
                .probe("recordOrganisationActOpinion", probes.step("opinion", OPINION, 2))
                .probe("decideOrganisationAct", probes.step("decide", DECISION, 3))
                .probe("cancelOrganisationAct", probes.step("cancel", DECISION, 4));
    }

    private Probe read(String part) {
        return call(Method.GET, (attempt, p) -> PATH + "/" + p.seen() + part, null, answer -> true);
    }

    /** A step that only the maker takes: the act is made by the same account, when it still could. */
    private Probe own(String step, Map<String, Object> body) {
        return call(
                Method.POST,
                (attempt, p) -> PATH + "/" + p.made(p.own(attempt)) + "/" + step,
                () -> body,
                answer -> true);
    }

    /** A step taken on somebody else's act that has gone so far: submitted, examined, with an opinion, decided. */
    private Probe step(String step, Map<String, Object> body, int far) {
        return call(Method.POST, (attempt, p) -> PATH + "/" + p.gone(far) + "/" + step, () -> body, answer -> true);
    }

    private String own(Attempt attempt) {
        return TestTokens.ofAccount(attempt.grant() == null ? "somebody" : attempt.grant(), EVERYWHERE);
    }

    private String seen() {
        if (seen == null) {
            seen = made(MAKER);
        }
        return seen;
    }

    /** Code of the organisation that the act seen sets up. */
    private String named() {
        return given().auth().oauth2(MAKER).get(PATH + "/" + seen()).path("proposal.targets[0].code");
    }

    private String made(String token) {
        return post(token, PATH, proposal()).then().statusCode(201).extract().path("id");
    }

    private String gone(int far) {
        var id = made(MAKER);
        String[] steps = {"submit", "review", "opinion", "decide"};
        Object[] bodies = {null, null, OPINION, DECISION};
        String[] tokens = {MAKER, EXAMINER, EXAMINER, HEAD};
        for (int i = 0; i < far; i++) {
            post(tokens[i], PATH + "/" + id + "/" + steps[i], bodies[i]).then().statusCode(200);
        }
        return id;
    }

    private Map<String, Object> proposal() {
        var number = next.incrementAndGet();
        return new HashMap<>(Map.of(
                "type", "ESTABLISH",
                "route", "SUPERIOR_INITIATED",
                "initiatedBy", TARGET,
                "decidedBy", TARGET,
                "effectiveOn", "2090-01-01",
                "legalBasis", "Điều lệ Đảng, Điều 10.3",
                "targets",
                        List.of(Map.of(
                                "code",
                                "MATRIX" + number,
                                "name",
                                "Chi bộ " + number,
                                "kind",
                                "SUBORDINATE_CELL",
                                "parent",
                                TARGET))));
    }

    private static Response post(String token, String path, Object body) {
        var request = given().auth().oauth2(token).contentType("application/json");
        return (body == null ? request : request.body(body)).post(path);
    }

    private Probe call(
            Method method,
            BiFunction<Attempt, ActProbes, String> path,
            java.util.function.Supplier<Map<String, Object>> content,
            Predicate<Response> reached) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            var address = path.apply(attempt, this);
            var request = attempt.request();
            if (method != Method.GET) {
                request.contentType("application/json").header("If-Match", "*");
            }
            var body = content == null ? null : content.get();
            if (body != null) {
                request.body(body);
            }
            return Outcome.of(request.request(method, address), reached);
        });
    }
}
