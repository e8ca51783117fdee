package vn.dangbo.member;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Probes of yearly supplements, each of another member of CELL1: a step can be taken once. */
final class SupplementProbes {

    private static final String PATH = "/api/v1/supplements";
    private static final String OWN = "/api/v1/me/supplements";
    private static final String MAKER = TestTokens.ofAccount("making supplements", "ORG_OFFICER:*:subtree");
    private static final String WORKLIST = "?year=2020&organisation={target}";

    private final Registers registers;

    private SupplementProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new SupplementProbes(registers);
        matrix.probe("listSupplements", probes.list())
                .probe("exportSupplements", Probe.item(PATH + "/export?organisation={target}"))
                .probe("getSupplementProgress", Probe.item(PATH + "/progress" + WORKLIST))
                .probe("listMissingSupplements", Probe.item(PATH + "/missing" + WORKLIST))
                .probe("exportMissingSupplements", Probe.item(PATH + "/missing/export" + WORKLIST))
                .probe(
                        "openSupplement",
                        reached(attempt -> post(attempt, PATH, Map.of("member", probes.member(), "year", 2020))))
                .probe("getSupplement", reached(attempt -> attempt.request().get(PATH + "/" + probes.made())))
                .probe("declareSupplement", reached(attempt -> step(attempt, probes.made(), "declare")))
                .probe("sendSupplementBack", reached(attempt -> step(attempt, probes.declared(), "send-back")))
                .probe("confirmSupplement", reached(attempt -> step(attempt, probes.declared(), "confirm")))
                .probe("listOwnSupplements", own(attempt -> attempt.request().get(OWN)))
                .probe("openOwnSupplement", own(attempt -> post(attempt, OWN, Map.of("year", 2020))))
                .probe("getOwnSupplement", own(attempt -> attempt.request().get(OWN + "/" + UUID.randomUUID())))
                .probe(
                        "declareOwnSupplement",
                        own(attempt -> post(attempt, OWN + "/" + UUID.randomUUID() + "/declare", Map.of())));
    }

    /** The callers of the matrix are no members: there is nothing of their own. */
    private static Probe own(Function<Probe.Attempt, Response> call) {
        return new Probe(Sees.NOTHING_OF_OTHERS, attempt -> Outcome.of(call.apply(attempt), answer -> true));
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

    private UUID member() {
        return registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
    }

    private String made() {
        return given().auth()
                .oauth2(MAKER)
                .contentType(ContentType.JSON)
                .body(Map.of("member", member(), "year", 2020))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String declared() {
        var id = made();
        given().auth()
                .oauth2(MAKER)
                .contentType(ContentType.JSON)
                .post(PATH + "/" + id + "/declare")
                .then()
                .statusCode(200);
        return id;
    }

    private static Response step(Probe.Attempt attempt, String id, String step) {
        return post(attempt, PATH + "/" + id + "/" + step, Map.of("reason", "thử"));
    }

    private static Response post(Probe.Attempt attempt, String path, Map<String, ?> body) {
        return attempt.request().contentType(ContentType.JSON).body(body).post(path);
    }
}
