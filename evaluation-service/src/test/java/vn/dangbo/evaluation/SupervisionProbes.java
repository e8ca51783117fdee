package vn.dangbo.evaluation;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.function.Function;
import vn.dangbo.testkit.ImportProbes;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.Relation.Target;
import vn.dangbo.testkit.TestTokens;

/** Probes of inspections and petitions of the target's cell. */
final class SupervisionProbes {

    private static final String OFFICER = TestTokens.of("INSPECTION_OFFICER:*:subtree");
    private static final String INSPECTIONS = "/api/v1/inspections";
    private static final String PETITIONS = "/api/v1/petitions";

    private SupervisionProbes() {}

    static PermissionMatrix addTo(PermissionMatrix matrix, Target target) {
        var inspection = made(target, INSPECTIONS, inspection(target));
        var petition = made(target, PETITIONS, petition(target));
        return matrix.probe("listInspections", Probe.list(INSPECTIONS + "?limit=200", answer -> answer.<List<String>>
                                path("items.id")
                        .contains(inspection)))
                .probe("getInspection", Probe.item(INSPECTIONS + "/" + inspection))
                .probe("recordInspection", sending(a -> post(a, INSPECTIONS, inspection(a.target()))))
                .probe(
                        "withdrawInspection",
                        sending(a -> post(
                                a,
                                INSPECTIONS + "/" + made(a.target(), INSPECTIONS, inspection(a.target())) + "/withdraw",
                                "{\"reason\": \"Nhập trùng\"}")))
                .probe("getInspectionImportTemplate", Probe.open("/api/v1/imports/inspections/template"))
                .probe(
                        "importInspections",
                        ImportProbes.row(
                                "inspections",
                                "organisation,type,startedOn,concludedOn,subjects",
                                "{target},FINANCE,2019-03-01,2019-03-02,MEMBER GOOD 2"))
                .probe("getPetitionImportTemplate", Probe.open("/api/v1/imports/petitions/template"))
                .probe(
                        "importPetitions",
                        ImportProbes.row(
                                "petitions",
                                "organisation,kind,receivedOn,registerNo",
                                "{target},REFLECTION,2019-05-04,01/2019"))
                .probe("listPetitions", Probe.list(PETITIONS + "?limit=200", answer -> answer.<List<String>>path(
                                "items.id")
                        .contains(petition)))
                .probe("getPetition", Probe.item(PETITIONS + "/" + petition))
                .probe("recordPetition", sending(a -> post(a, PETITIONS, petition(a.target()))))
                .probe(
                        "progressPetition",
                        sending(a -> post(
                                a,
                                PETITIONS + "/" + made(a.target(), PETITIONS, petition(a.target())) + "/steps",
                                "{\"step\": \"ACCEPT\", \"on\": \"2019-06-01\"}")));
    }

    private static Probe sending(Function<Attempt, Outcome> call) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, call);
    }

    private static Outcome post(Attempt attempt, String path, String body) {
        return Outcome.of(
                attempt.request().contentType(ContentType.JSON).body(body).post(path), answer -> true);
    }

    private static String made(Target target, String path, String body) {
        return new Attempt(OFFICER, null, target)
                .request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String inspection(Target target) {
        return """
                {"organisation": "%s", "type": "FINANCE", "startedOn": "2019-03-01", "concludedOn": "2019-03-02",
                 "subjects": [{"subject": "MEMBER", "conclusion": "GOOD", "turns": 1}]}
                """.formatted(target.code());
    }

    private static String petition(Target target) {
        return """
                {"organisation": "%s", "kind": "REFLECTION", "receivedOn": "2019-05-04"}
                """.formatted(target.code());
    }
}
