package vn.dangbo.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.TestTokens;

/** Probes of what CELL1 declares; the superior's end is put there as well, so that one unit decides who reaches it. */
final class ReconciliationProbes {

    private static final String PATH = "/api/v1/reconciliations";
    private static final String MAKER = TestTokens.ofAccount("declaring numbers", "ORG_OFFICER:*:subtree");
    private static final String CHECKER = TestTokens.ofAccount("comparing numbers", "ORG_HEAD:*:subtree");

    private final Registers registers;

    private ReconciliationProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new ReconciliationProbes(registers);
        matrix.probe("listReconciliations", probes.list())
                .probe("exportReconciliations", Probe.item(PATH + "/export?organisation={target}"))
                .probe(
                        "getReconciliationProgress",
                        Probe.item(PATH + "/progress?quarterEnd=2020-03-31&organisation={target}"))
                .probe("openReconciliation", reached(attempt -> post(attempt, PATH, probes.body())))
                .probe("getReconciliation", reached(attempt -> attempt.request().get(PATH + "/" + probes.made())))
                .probe("listReconciliationMovements", reached(attempt -> attempt.request()
                        .get(PATH + "/" + probes.made() + "/movements")))
                .probe("declareReconciliation", reached(attempt -> step(attempt, probes.made(), "declare")))
                .probe("checkReconciliation", reached(attempt -> step(attempt, probes.made(), "check")))
                .probe("settleReconciliation", reached(attempt -> step(attempt, probes.different(), "settle")));
    }

    private static Probe reached(Function<Probe.Attempt, Response> call) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> Outcome.of(call.apply(attempt), answer -> true));
    }

    private Probe list() {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> {
            var id = made();
            return Outcome.of(
                    attempt.request().get(PATH + "?limit=200"),
                    answer -> answer.<List<String>>path("items.id").contains(id));
        });
    }

    /** A unit declares once for a period, so what was declared before is no more. */
    private Map<String, Object> body() {
        registers.run("""
                delete from case_stand where case_id in (select id from member_case where kind = 'RECONCILIATION');
                delete from member_case_event where case_id in (select id from member_case where kind = 'RECONCILIATION');
                delete from member_case where kind = 'RECONCILIATION';
                """);
        return Map.of("organisation", "CELL1", "quarterEnd", "2020-03-31", "official", 99_999, "probationary", 0);
    }

    private String made() {
        String id = given().auth()
                .oauth2(MAKER)
                .contentType(ContentType.JSON)
                .body(body())
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        registers.run("update member_case set other_id = place_id, other_path = place_path where id = '" + id + "'");
        return id;
    }

    private String different() {
        var id = made();
        given().auth()
                .oauth2(CHECKER)
                .contentType(ContentType.JSON)
                .post(PATH + "/" + id + "/check")
                .then()
                .statusCode(200);
        return id;
    }

    private static Response step(Probe.Attempt attempt, String id, String step) {
        return post(attempt, PATH + "/" + id + "/" + step, Map.of("official", 1, "probationary", 0, "reason", "thử"));
    }

    private static Response post(Probe.Attempt attempt, String path, Map<String, ?> body) {
        return attempt.request().contentType(ContentType.JSON).body(body).post(path);
    }
}
