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
import vn.dangbo.testkit.TestTokens;

/** Probes of meetings of the target's cell, each attempt on a day of its own. */
final class MeetingProbes {

    private static final String CLERK = TestTokens.of("GRASSROOTS_CLERK:*:subtree");
    private static final String MEETINGS = "/api/v1/meetings";
    private static final AtomicInteger DAYS = new AtomicInteger();

    private MeetingProbes() {}

    static PermissionMatrix addTo(PermissionMatrix matrix, Target target) {
        var id = made(target);
        return matrix.probe("listMeetings", Probe.list(MEETINGS + "?limit=200", answer -> answer.<List<String>>path(
                                "items.id")
                        .contains(id)))
                .probe("getMeeting", Probe.item(MEETINGS + "/" + id))
                .probe("getMeetingImportTemplate", Probe.open("/api/v1/imports/meetings/template"))
                .probe(
                        "importMeetings",
                        ImportProbes.row(
                                "meetings",
                                "organisation,kind,heldOn,present,absent",
                                "{target},REGULAR,2016-03-01,9,1"))
                .probe("recordMeeting", sending(a -> post(a, MEETINGS, meeting(a.target()))))
                .probe(
                        "withdrawMeeting",
                        sending(a -> post(
                                a, MEETINGS + "/" + made(a.target()) + "/withdraw", "{\"reason\": \"Nhập nhầm\"}")));
    }

    private static Probe sending(Function<Attempt, Outcome> call) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, call);
    }

    private static Outcome post(Attempt attempt, String path, String body) {
        return Outcome.of(
                attempt.request().contentType(ContentType.JSON).body(body).post(path), answer -> true);
    }

    private static String made(Target target) {
        return new Attempt(CLERK, null, target)
                .request()
                .contentType(ContentType.JSON)
                .body(meeting(target))
                .post(MEETINGS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String meeting(Target target) {
        var day = LocalDate.of(2021, 1, 1).plusDays(DAYS.incrementAndGet());
        return """
                {"organisation": "%s", "kind": "EXTRAORDINARY", "heldOn": "%s", "present": 9, "absent": 0}
                """.formatted(target.code(), day);
    }
}
