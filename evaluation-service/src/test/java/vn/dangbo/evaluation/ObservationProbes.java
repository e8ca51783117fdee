package vn.dangbo.evaluation;

import static vn.dangbo.evaluation.observation.ObservationCalls.ofYear;
import static vn.dangbo.evaluation.observation.ObservationCalls.open;
import static vn.dangbo.evaluation.observation.ObservationCalls.step;
import static vn.dangbo.evaluation.observation.ObservationCalls.value;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import vn.dangbo.testkit.ImportProbes;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.Relation.Target;

/** Probes of declared figures: of the target's cell, each attempt of a period of its own. */
final class ObservationProbes {

    private static final String BASE = "/api/v1/observations";
    private static final String HEADER = "metric,organisation,periodType,from,to,value,source";
    private static final AtomicInteger DAYS = new AtomicInteger();

    private ObservationProbes() {}

    static PermissionMatrix addTo(PermissionMatrix matrix, Target target) {
        var id = declared(target);
        return matrix.probe(
                        "listObservations",
                        Probe.list(
                                BASE + "?limit=200&metric=PERSONNEL_DECISION",
                                answer -> answer.<List<String>>path("items.id").contains(id)))
                .probe("getObservation", Probe.item(BASE + "/" + id))
                .probe("getObservationHistory", Probe.item(BASE + "/" + id + "/history"))
                .probe("openObservation", sending(attempt -> post(attempt, "", request(attempt.target()))))
                .probe("correctObservation", sending(attempt -> {
                    var approved = submitted(attempt.target());
                    step(Calls.HEAD_EVERYWHERE, approved, "approve", null).statusCode(200);
                    return post(attempt, "/" + approved + "/correct", value("=", "3"));
                }))
                .probe(
                        "submitObservation",
                        sending(attempt -> post(attempt, "/" + declared(attempt.target()) + "/submit", null)))
                .probe(
                        "returnObservation",
                        sending(attempt -> post(
                                attempt, "/" + submitted(attempt.target()) + "/return", "{\"reason\": \"Sai kỳ\"}")))
                .probe(
                        "approveObservation",
                        sending(attempt -> post(attempt, "/" + submitted(attempt.target()) + "/approve", "{}")))
                .probe("getObservationImportTemplate", Probe.open("/api/v1/imports/observations/template"))
                .probe(
                        "importObservations",
                        ImportProbes.row(
                                "observations", HEADER, "COURSE_CLASS,{target},YEAR,1999-01-01,1999-12-31,3,Báo cáo"));
    }

    private static Probe sending(Function<Attempt, Outcome> call) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, call);
    }

    private static Outcome post(Attempt attempt, String path, String body) {
        var request = attempt.request().contentType(ContentType.JSON);
        if (body != null) {
            request.body(body);
        }
        return Outcome.of(request.post(BASE + path), answer -> true);
    }

    private static String declared(Target target) {
        return open(Calls.EVERYWHERE, request(target)).statusCode(201).extract().path("id");
    }

    private static String submitted(Target target) {
        var id = declared(target);
        step(Calls.EVERYWHERE, id, "submit", null).statusCode(200);
        return id;
    }

    private static String request(Target target) {
        var day = LocalDate.of(1990, 1, 1).plusDays(DAYS.incrementAndGet()).toString();
        return ofYear("PERSONNEL_DECISION", target.code(), 1990, value("=", "2"))
                .replace("YEAR", "INSTANT")
                .replaceAll("1990-(01-01|12-31)", day);
    }
}
