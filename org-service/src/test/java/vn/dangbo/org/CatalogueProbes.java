package vn.dangbo.org;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.TestTokens;

/** Probes of identifiers, checks, administrative units and rule parameters. */
final class CatalogueProbes {

    private static final String API = "/api/v1";
    private static final String TARGET = "WARD";
    private static final String OPERATOR = TestTokens.of("ORG_OFFICER:*:subtree");
    private static final String UNIT = "MATRIXP,LOCAL,PROVINCE,tỉnh thử,,2000-01-01";
    private static final String HEADER = "code,scheme,level,name,parent,validFrom\n";

    private final AtomicInteger next = new AtomicInteger();

    private CatalogueProbes() {}

    /** Adds the probes. */
    static void addTo(PermissionMatrix matrix) {
        var probes = new CatalogueProbes();
        matrix.probe("listOrganisationIdentifiers", Probe.item(API + "/organisations/{target}/identifiers"))
                .probe("listOrganisationChecks", Probe.item(API + "/organisations/{target}/checks"))
                .probe(
                        "getIdentifier",
                        reaching(attempt -> Outcome.of(
                                attempt.request().get(API + "/identifiers/" + probes.recorded()), answer -> true)))
                .probe(
                        "addOrganisationIdentifier",
                        reaching(attempt -> probes.write(
                                attempt, "/organisations/" + TARGET + "/identifiers", probes.identifier())))
                .probe(
                        "endIdentifier",
                        reaching(attempt -> probes.write(
                                attempt,
                                "/identifiers/" + probes.recorded() + "/end",
                                Map.of("on", day(probes.next.get()).plusDays(1)))))
                .probe("listRuleParameters", Probe.open(API + "/rule-parameters"))
                .probe("listAdminUnits", Probe.open(API + "/admin-units"))
                .probe("getAdminUnit", known("/admin-units/MATRIXP"))
                .probe("listAdminUnitSuccessors", known("/admin-units/MATRIXP/successors"))
                .probe("getAdminUnitImportTemplate", Probe.open(API + "/imports/admin-units/template"))
                .probe("importAdminUnits", new Probe(Sees.EVERYTHING, CatalogueProbes::submit));
    }

    private static Probe reaching(Function<Attempt, Outcome> call) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, call);
    }

    /** Something that the operator has recorded before. */
    private static Probe known(String path) {
        return new Probe(Sees.EVERYTHING, attempt -> {
            if (given().auth()
                            .oauth2(OPERATOR)
                            .get(API + "/admin-units/MATRIXP")
                            .statusCode()
                    == 404) {
                ImportCalls.csv(OPERATOR, "admin-units", false, HEADER + UNIT);
            }
            return Outcome.of(attempt.request().get(API + path), answer -> true);
        });
    }

    /** Who may hand in files is answered; only rows of somebody who reaches the whole deployment are accepted. */
    private static Outcome submit(Attempt attempt) {
        var content = (HEADER + UNIT + "\n").getBytes(StandardCharsets.UTF_8);
        int accepted = attempt.grant() != null && attempt.grant().contains(":*:") ? 1 : 0;
        return Outcome.of(
                ImportCalls.submit(attempt.request(), "admin-units", true, "matrix.csv", content),
                taken -> ImportCalls.await(attempt.token(), taken.header("Location"))
                                .extract()
                                .<Integer>path("accepted")
                        == accepted);
    }

    private Outcome write(Attempt attempt, String path, Map<String, ?> content) {
        return Outcome.of(
                attempt.request().contentType("application/json").body(content).post(API + path), answer -> true);
    }

    /** A new identifier of the target, on days of its own. */
    private String recorded() {
        return given().auth()
                .oauth2(OPERATOR)
                .contentType("application/json")
                .body(identifier())
                .post(API + "/organisations/" + TARGET + "/identifiers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> identifier() {
        var from = day(next.incrementAndGet());
        return Map.of(
                "scheme", "LOCAL", "value", "MATRIX." + next.get(), "validFrom", from, "validTo", from.plusDays(2));
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2050, 1, 1).plusDays(2L * number);
    }
}
