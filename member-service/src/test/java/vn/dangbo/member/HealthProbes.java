package vn.dangbo.member;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.SampleWorld;

/** Probes of data health; the finding is about a member who sits in CELL1. */
final class HealthProbes {

    private static final String PATH = "/api/v1/data-issues";

    private final Registers registers;
    private UUID member;
    private String issue;

    private HealthProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new HealthProbes(registers);
        matrix.probe("getDataHealth", Probe.item("/api/v1/data-health?organisation={target}"))
                .probe("getMemberDataHealth", probe(attempt -> attempt.request()
                        .get("/api/v1/members/" + probes.member() + "/data-health")))
                .probe(
                        "listDataIssues",
                        new Probe(
                                Sees.WHAT_THE_GRANT_REACHES,
                                attempt -> Outcome.of(
                                        attempt.request().get(PATH + "?member=" + probes.found()),
                                        answer -> !answer.<List<?>>path("items").isEmpty())))
                .probe("getDataIssue", probe(attempt -> attempt.request().get(PATH + "/" + probes.issue("OPEN"))))
                .probe("searchDataIssues", probe(attempt -> post(attempt, "/search", Map.of("organisation", "CELL1"))))
                .probe("assignDataIssue", probes.step("assign", "OPEN"))
                .probe("acceptDataIssue", probes.step("accept", "OPEN"))
                .probe("reopenDataIssue", probes.step("reopen", "ACCEPTED"));
    }

    private interface Call {
        Response of(Attempt attempt);
    }

    private static Probe probe(Call call) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> Outcome.of(call.of(attempt), answer -> true));
    }

    private Probe step(String step, String before) {
        return probe(attempt ->
                post(attempt, "/" + issue(before) + "/" + step, Map.of("owner", "somebody", "reason", "thử")));
    }

    private static Response post(Attempt attempt, String path, Map<String, String> body) {
        return attempt.request().contentType(ContentType.JSON).body(body).post(PATH + path);
    }

    private UUID member() {
        if (member == null) {
            member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        }
        return member;
    }

    private UUID found() {
        issue("OPEN");
        return member();
    }

    /** The finding, put into the state. */
    private String issue(String state) {
        if (issue == null) {
            registers.run("insert into data_issue (kind, member_id, state, detail, found_on)" + " values ('TOO_OLD', '"
                    + member() + "', 'OPEN', '1880', current_date)");
            issue = registers
                    .texts("select id from data_issue where kind = 'TOO_OLD' and member_id = '" + member() + "'")
                    .get(0);
        }
        registers.run("update data_issue set state = '" + state
                + "', gone_on = null, reason = 'x', decided_by = 'x' where id = '" + issue + "'");
        return issue;
    }
}
