package vn.dangbo.evaluation.campaign;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.Owner;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.Relation.Target;

/** Probes of campaigns of the target's cell; each kind of step has a campaign of a year of its own, put back for each attempt. */
public final class CampaignProbes {

    private static final String BASE = "/api/v1/campaigns";
    /** Nobody opens a closed campaign again but a test, which takes the guard away for a moment. */
    private static final String TO_DRAFT =
            "alter table campaign disable trigger closed_is_closed; update campaign set status = 'DRAFT', opened_by = null, opened_at = null, closed_by = null, closed_at = null, "
                    + "report_digest = null, called_off_by = null, called_off_at = null, called_off_reason = null where id = '%s'; "
                    + "alter table campaign enable trigger closed_is_closed";

    private static final String EMPTY = "delete from assessment where campaign_id = '%s'";

    private CampaignProbes() {}

    /** Adds the probes; the target has a collective of the year. */
    public static PermissionMatrix addTo(PermissionMatrix matrix, Target target) {
        var open = drafted(target, 2026);
        opened(open);
        var toOpen = drafted(target, 2025);
        var toClose = drafted(target, 2024);
        var toCancel = drafted(target, 2023);
        var toCallOff = drafted(target, 2019);
        var toReplace = drafted(target, 2022);
        var subject = Calls.get(Calls.EVERYWHERE, "/campaigns/" + open + "/subjects")
                .extract()
                .<String>path("items[0].id");
        var path = BASE + "/" + open;
        return matrix.probe("listCampaigns", Probe.list(BASE + "?limit=200&year=2026", answer -> answer.<List<String>>
                                path("items.id")
                        .contains(open)))
                .probe("getCampaign", Probe.item(path))
                .probe("listCampaignSubjects", Probe.item(path + "/subjects"))
                .probe("getCampaignSubjectTotals", Probe.item(path + "/subjects/totals"))
                .probe("getCampaignCaps", Probe.item(path + "/caps"))
                .probe("getCampaignProgress", Probe.item(path + "/progress"))
                .probe("getCampaignReadiness", Probe.item(path + "/readiness"))
                .probe("refreshCampaign", sending(a -> post(a, "/" + open + "/refresh", "{}")))
                .probe("addCampaignSubjects", sending(a -> post(a, "/" + open + "/subjects", """
                        {"reason": "Bổ sung", "subjects": [{"subjectKind": "ORGANISATION", "organisation": "GROUP1"}]}
                        """)))
                .probe("withdrawCampaignSubject", sending(a -> {
                    run("update assessment set withdrawn_reason = null, withdrawn_by = null, withdrawn_at = null, "
                            + "not_evaluated_reason = null where id = '%s'".formatted(subject));
                    return post(a, "/" + open + "/subjects/" + subject + "/withdraw", "{\"reason\": \"Nhập nhầm\"}");
                }))
                .probe("draftCampaign", sending(a -> {
                    run("update campaign set status = 'CANCELLED' where year = 2021 and status = 'DRAFT'");
                    return post(a, "", request(a.target(), 2021));
                }))
                .probe("replaceCampaign", sending(a -> a.request()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "*")
                        .body(request(a.target(), 2022))
                        .put(BASE + "/" + toReplace)))
                .probe("cancelCampaign", sending(a -> {
                    run(TO_DRAFT.formatted(toCancel));
                    return post(a, "/" + toCancel + "/cancel", "{}");
                }))
                .probe("callOffCampaign", sending(a -> {
                    run(TO_DRAFT.formatted(toCallOff));
                    run("update campaign set status = 'OPEN', opened_by = 'x', opened_at = now() where id = '%s'"
                            .formatted(toCallOff));
                    return post(a, "/" + toCallOff + "/call-off", "{\"reason\": \"Mở nhầm\"}");
                }))
                .probe("openCampaign", sending(a -> {
                    run(EMPTY.formatted(toOpen));
                    run(TO_DRAFT.formatted(toOpen));
                    return post(a, "/" + toOpen + "/open", "{\"recorded\": \"TAKE_OVER\"}");
                }))
                .probe("closeCampaign", sending(a -> {
                    closable(toClose);
                    return post(a, "/" + toClose + "/close", "{}");
                }))
                // Whoever reaches the campaign hears that it is a draft still.
                .probe("exceptCampaignCap", new Probe(Sees.WHAT_THE_GRANT_REACHES, a -> {
                    var answer = post(a, "/" + toReplace + "/cap-exceptions", "{}");
                    return "CAMPAIGN_NOT_OPEN".equals(answer.path("code"))
                            ? Outcome.REACHED
                            : Outcome.of(answer, unexpected -> false);
                }))
                .probe("allocateCampaignGrades", sending(a -> post(a, "/" + open + "/allocation", "{}")))
                .probe("getCampaignReport", closed(target, 2020));
    }

    private static Probe closed(Target target, int year) {
        var id = drafted(target, year);
        closable(id);
        CampaignWorld.post(Calls.HEAD_EVERYWHERE, "/campaigns/" + id + "/close", "{}")
                .statusCode(200);
        return Probe.item(BASE + "/" + id + "/report");
    }

    private static void closable(String id) {
        run(EMPTY.formatted(id));
        run(TO_DRAFT.formatted(id));
        opened(id);
        run("update assessment set grade = 'HTTNV', not_evaluated_reason = null, pending = false, step = 'NOTIFIED' "
                + "where campaign_id = '%s'".formatted(id));
    }

    private static void opened(String id) {
        CampaignWorld.post(Calls.HEAD_EVERYWHERE, "/campaigns/" + id + "/open", "{\"recorded\": \"TAKE_OVER\"}")
                .statusCode(200);
    }

    private static String drafted(Target target, int year) {
        return CampaignWorld.post(Calls.EVERYWHERE, "/campaigns", request(target, year))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String request(Target target, int year) {
        var rules = year >= 2025 ? "E3-2025" : year >= 2023 ? "E2-2023" : "E1b-2019";
        return """
                {"organisation": "%1$s", "name": "Đánh giá năm %2$d", "year": %2$d, "ruleSet": "%3$s", "cutOff": "%2$d-06-30"}
                """.formatted(target.code(), year, rules);
    }

    private static Probe sending(Function<Attempt, Response> call) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> Outcome.of(call.apply(attempt), answer -> true));
    }

    private static Response post(Attempt attempt, String path, String body) {
        return attempt.request().contentType(ContentType.JSON).body(body).post(BASE + path);
    }

    private static void run(String statement) {
        try {
            Owner.run(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
