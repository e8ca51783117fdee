package vn.dangbo.evaluation;

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

/** Probes of targets of the target's cell, each attempt of a term of its own. */
final class TargetProbes {

    private static final String TARGETS = "/api/v1/targets";
    private static final AtomicInteger DAYS = new AtomicInteger();

    private TargetProbes() {}

    static PermissionMatrix addTo(PermissionMatrix matrix, Target target) {
        var id = made(target);
        return matrix.probe("listTargets", Probe.list(TARGETS + "?limit=200", answer -> answer.<List<String>>path(
                                "items.id")
                        .contains(id)))
                .probe("getTarget", Probe.item(TARGETS + "/" + id))
                .probe("getTargetHistory", Probe.item(TARGETS + "/" + id + "/history"))
                .probe("getTargetImportTemplate", Probe.open("/api/v1/imports/targets/template"))
                .probe(
                        "importTargets",
                        ImportProbes.row(
                                "targets",
                                "organisation,metric,periodType,from,to,value,direction,source",
                                "{target},COURSE_CLASS,TERM,1998-01-01,1998-12-31,3,>=,NQ"))
                .probe("setTarget", sending(a -> post(a, TARGETS, target(a.target()))))
                .probe("reviseTarget", sending(a -> post(a, TARGETS + "/" + made(a.target()) + "/revise", """
                                {"value": 4, "direction": ">=", "source": "Kết luận"}""")));
    }

    private static Probe sending(Function<Attempt, Outcome> call) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, call);
    }

    private static Outcome post(Attempt attempt, String path, String body) {
        return Outcome.of(
                attempt.request().contentType(ContentType.JSON).body(body).post(path), answer -> true);
    }

    private static String made(Target target) {
        return new Attempt(Calls.EVERYWHERE, null, target)
                .request()
                .contentType(ContentType.JSON)
                .body(target(target))
                .post(TARGETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String target(Target target) {
        var from = LocalDate.of(2014, 1, 1).plusDays(DAYS.incrementAndGet());
        return """
                {"organisation": "%s", "metric": "COURSE_CLASS", "periodType": "TERM", "from": "%s", "to": "%s",
                 "level": {"value": 3, "direction": ">=", "source": "Nghị quyết"}}
                """.formatted(target.code(), from, from.plusDays(1));
    }
}
