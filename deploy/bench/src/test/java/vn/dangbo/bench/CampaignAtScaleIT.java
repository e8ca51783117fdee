package vn.dangbo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.demo.Scale;
import vn.dangbo.testkit.TestTokens;

/**
 * A campaign of a synthetic nation from the draft to the locked report: how long the packaged service takes. Nothing is
 * judged: machines differ. Run with {@code -Ddangbo.scale=300000x10000}; {@code -Ddangbo.docs.update=true} writes
 * docs/plans-campaigns.md.
 */
@EnabledIfSystemProperty(named = "dangbo.scale", matches = ".+")
class CampaignAtScaleIT {

    private static final int HEAP_MEGABYTES = 512;
    private static final String OFFICER = TestTokens.of("ORG_OFFICER:QM:subtree");
    private static final String HEAD = TestTokens.of("ORG_HEAD:QM:subtree");
    private static final String CLERK = TestTokens.of("GRASSROOTS_CLERK:QM01X01G01:subtree");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final int BATCH = 500;
    private static final int PAGE = 200;

    /** What nobody of the batches has done is done at once, as the batches leave it. */
    private static final String THE_REST = """
            update assessment set grade = coalesce(grade, 'HTTNV'), step = 'NOTIFIED'
            where not_evaluated_reason is null and not review_only;
            update assessment set step = 'REVIEWED' where review_only;
            insert into evaluation (id, year, period, subject_kind, organisation_id, unit_path, collective_id, member_id,
                                    management_level, grade, decision_no, decided_on, recorded_by, campaign_id)
            select a.id, c.year, c.period, a.subject_kind, a.organisation_id, a.unit_path, null, a.member_id,
                   case when a.subject_kind = 'LEADER' then 'CO_SO' end, a.grade, '1', '2026-01-15', 'x', c.id
            from assessment a join campaign c on c.id = a.campaign_id
            where a.grade is not null
            on conflict do nothing
            """;

    @TempDir
    Path folder;

    private final List<String> figures = new ArrayList<>();
    private ServiceProcess service;

    @Test
    void aCampaignFromTheDraftToTheLockedReport() throws Exception {
        var scale = Scale.parse(System.getProperty("dangbo.scale"));
        try (var database = LoadedDatabase.ofEvaluation(scale, folder);
                var started = ServiceProcess.start("evaluation-service", database.settings(), HEAP_MEGABYTES, folder)) {
            service = started;
            played(database);
        } finally {
            // what came before a failure tells where the time went
            figures.forEach(System.out::println);
        }
        var target = Boolean.getBoolean("dangbo.docs.update")
                ? Path.of("../../docs/plans-campaigns.md")
                : Path.of("target/plans-campaigns.md");
        Files.writeString(target, page(scale));
    }

    private void played(LoadedDatabase database) throws Exception {
        var draft = measured("draft", 201, () -> service.post("/api/v1/campaigns", OFFICER, """
                {"organisation": "QM", "name": "Đánh giá, xếp loại năm 2025", "year": 2025, "ruleSet": "E3-2025",
                 "cutOff": "2025-12-31",
                 "flow": {"MEMBER": {"SELF_ASSESSED": "OFF", "COMMENTED": "OFF", "CELL_PROPOSED": "OFF"}}}
                """));
        var campaign = "/api/v1/campaigns/" + first(draft);
        measured("readiness of the draft", 200, () -> service.get(campaign + "/readiness", OFFICER));
        measured("opening", 200, () -> service.post(campaign + "/open", HEAD, "{}"));
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute("vacuum (analyze) assessment");
        }
        measured("readiness", 200, () -> service.get(campaign + "/readiness", OFFICER));
        var subjects = subjects(campaign, 2 * BATCH);
        for (var batch : List.of(subjects.subList(0, BATCH), subjects.subList(BATCH, 2 * BATCH))) {
            measured("review of %d".formatted(BATCH), 200, () -> batch("reviews", OFFICER, batch, null));
            measured("appraisal of %d".formatted(BATCH), 200, () -> batch("appraisals", OFFICER, batch, "HTTNV"));
            measured("decision of %d, HTTNV".formatted(BATCH), 200, () -> batch("decisions", HEAD, batch, "HTTNV"));
        }
        reads(campaign);
        measured(
                "what has moved (refresh, dryRun)",
                200,
                () -> service.post(campaign + "/refresh?dryRun=true", OFFICER, "{}"));
        try (var owner = database.owner();
                var statement = owner.createStatement()) {
            statement.execute(THE_REST);
            statement.execute("vacuum (analyze) assessment, evaluation");
        }
        reads(campaign);
        measured("closing", 200, () -> service.post(campaign + "/close", HEAD, "{}"));
        measured("locked report", 200, () -> service.get(campaign + "/report", HEAD));
        measured(
                "form of members",
                200,
                () -> service.get("/api/v1/forms/BIEU-DANG-VIEN?organisation=QM&year=2025", HEAD));
        measured(
                "members by grade (statistics)",
                200,
                () -> service.get("/api/v1/statistics/EVAL_MEMBER?organisation=QM&year=2025&groupBy=grade", HEAD));
    }

    private void reads(String campaign) throws Exception {
        measured("totals", 200, () -> service.get(campaign + "/subjects/totals", OFFICER));
        measured("totals, one grassroots committee", 200, () -> service.get(campaign + "/subjects/totals", CLERK));
        measured("progress", 200, () -> service.get(campaign + "/progress", OFFICER));
        measured("ceilings", 200, () -> service.get(campaign + "/caps", OFFICER));
        measured("page of subjects", 200, () -> service.get(campaign + "/subjects?limit=50", OFFICER));
    }

    private List<String> subjects(String campaign, int wanted) throws IOException, InterruptedException {
        var ids = new ArrayList<String>();
        var page = campaign + "/subjects?subjectKind=MEMBER&step=PREPARE&limit=" + PAGE;
        var cursor = "";
        while (ids.size() < wanted) {
            var body = service.get(page + cursor, OFFICER).body();
            var items = List.of(body.split("(?=\\{\"id\":)"));
            items.stream()
                    .filter(item -> !item.contains("notEvaluatedReason"))
                    .forEach(item -> ID.matcher(item).results().limit(1).forEach(id -> ids.add(id.group(1))));
            var next = NEXT.matcher(body);
            if (!next.find()) {
                break;
            }
            cursor = "&cursor=" + next.group(1);
        }
        return ids.subList(0, wanted);
    }

    private HttpResponse<String> batch(String step, String token, List<String> subjects, String grade)
            throws IOException, InterruptedException {
        var rows = subjects.stream()
                .map(id -> grade == null
                        ? "{\"id\":\"%s\"}".formatted(id)
                        : "{\"id\":\"%s\",\"grade\":\"%s\"}".formatted(id, grade))
                .collect(Collectors.joining(","));
        var answer = service.post("/api/v1/evaluations/" + step, token, """
                {"documentNo": "40-QĐ/ĐU", "documentDate": "2026-01-15",
                 "facts": {"score": 80, "tasksDonePct": 100, "tasksLatePct": 0}, "subjects": [%s]}
                """.formatted(rows));
        assertEquals(-1, answer.body().indexOf("\"refused\":%d".formatted(subjects.size())), answer.body());
        return answer;
    }

    private HttpResponse<String> measured(String what, int status, Callable<HttpResponse<String>> call)
            throws Exception {
        long start = System.nanoTime();
        var answer = call.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        assertEquals(status, answer.statusCode(), what + ": " + answer.body());
        figures.add(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.0f |",
                what,
                seconds,
                answer.body().length() / 1000.0));
        return answer;
    }

    private static String first(HttpResponse<String> answer) {
        var id = ID.matcher(answer.body());
        if (!id.find()) {
            throw new AssertionError(answer.body());
        }
        return id.group(1);
    }

    private String page(Scale scale) {
        return """
                # A campaign at scale

                Written by `./mvnw -pl evaluation-service,deploy/bench -am verify -Dtest=none -Dit.test=CampaignAtScaleIT -Ddangbo.scale=%dx%d -Ddangbo.docs.update=true -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false`
                (deploy/bench). One campaign of everybody: %,d members in %,d cells with the units above them and the secretaries as
                leaders, in PostgreSQL 18 with the real roles and row-level security; the packaged service with %d MB of heap on the same
                machine (%d cores). Each call once, in the order in which a campaign takes them; the accounts reach the whole, but for the one
                line that says otherwise. Times say little about other machines.

                Between the two rounds of reading everybody is decided, by SQL as the batches would leave it.

                | call | seconds | answer, KB |
                |---|---|---|
                %s
                """.formatted(
                        scale.members(),
                        scale.cells(),
                        scale.members(),
                        scale.cells(),
                        HEAP_MEGABYTES,
                        Runtime.getRuntime().availableProcessors(),
                        String.join("\n", figures));
    }
}
