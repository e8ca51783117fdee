package vn.dangbo.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A campaign of Dĩ An as the town's own accounts play it: the officer prepares, a second one appraises, the head decides. */
final class CampaignPlay {

    static final String OFFICER = "org-officer.dian";
    static final String APPRAISER = "org-officer-2.dian";
    static final String HEAD = "org-head.dian";

    private static final int ROWS = 500;
    private static final int ROUNDS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What the town goes without; review, appraisal and decision are left. */
    private static final Map<String, String> FLOW =
            Map.of("SELF_ASSESSED", "OFF", "COMMENTED", "OFF", "CELL_PROPOSED", "OFF", "NOTIFIED", "OFF");

    private final Installation installation;
    private String id;

    CampaignPlay(Installation installation) {
        this.installation = installation;
    }

    String id() {
        return id;
    }

    Response get(String account, String path) {
        return installation.as(account).get("/api/v1" + path);
    }

    Response post(String account, String path, Object body) {
        return installation.as(account).contentType(ContentType.JSON).body(body).post("/api/v1" + path);
    }

    /** All items of a list. */
    List<Map<String, Object>> all(String path) {
        var items = new ArrayList<Map<String, Object>>();
        String next = "";
        while (next != null) {
            var page = get(OFFICER, path + "&limit=200" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertEquals(200, page.statusCode(), page.asString());
            items.addAll(page.<List<Map<String, Object>>>path("items"));
            next = page.path("next");
        }
        return items;
    }

    /** The town's own rule set from one of the product: drafted by the officer, published by the head. */
    void derive(String from, String name, Consumer<Map<String, Object>> change) {
        var rules = get(OFFICER, "/rule-sets/" + from).<Map<String, Object>>path("rules");
        rules.put("id", name);
        change.accept(rules);
        var drafted = post(OFFICER, "/rule-sets", Map.of("organisation", "DIAN", "derivedFrom", from, "rules", rules));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        assertEquals(200, post(HEAD, "/rule-sets/" + name + "/publish", "").statusCode());
    }

    void draft(int year, String ruleSet, String cutOff) {
        var draft = post(
                OFFICER,
                "/campaigns",
                Map.of(
                        "organisation",
                        "DIAN",
                        "name",
                        "Đánh giá, xếp loại năm " + year,
                        "year",
                        year,
                        "ruleSet",
                        ruleSet,
                        "cutOff",
                        cutOff,
                        "flow",
                        Map.of("MEMBER", FLOW, "ORGANISATION", FLOW, "COLLECTIVE", FLOW)));
        assertEquals(201, draft.statusCode(), draft.asString());
        id = draft.path("id");
    }

    /** A campaign is not opened while copies are still being filled; on a fresh installation that is a matter of seconds. */
    Response open(Map<String, ?> body) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = post(HEAD, "/campaigns/" + id + "/open", body);
            if (answer.statusCode() != 503 || Instant.now().isAfter(end)) {
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /** Ids of those who are to be graded and stand at the step. */
    List<Map<String, Object>> toGrade() {
        return all("/campaigns/" + id + "/subjects?step=PREPARE").stream()
                .filter(subject -> subject.get("notEvaluatedReason") == null)
                .toList();
    }

    /** Sends the rows in batches; gives those refused, with what was answered. */
    List<Refused> batch(String account, String step, List<Map<String, Object>> rows, String number, String day) {
        var refused = new ArrayList<Refused>();
        for (int from = 0; from < rows.size(); from += ROWS) {
            var part = rows.subList(from, Math.min(from + ROWS, rows.size()));
            var answer = post(
                    account,
                    "/evaluations/" + step,
                    Map.of("documentNo", number, "documentDate", day, "subjects", part));
            assertEquals(200, answer.statusCode(), answer.asString());
            answer.<List<Map<String, Object>>>path("results").stream()
                    .filter(result -> "REFUSED".equals(result.get("outcome")))
                    .forEach(result -> refused.add(new Refused(part.get((int) result.get("row") - 1), result)));
        }
        return refused;
    }

    /**
     * Decides all rows: who waits for others is sent again after them, who is refused for another reason as {@code again} makes
     * of it.
     */
    void decideAll(List<Map<String, Object>> rows, String number, String day, UnaryOperator<Refused> again) {
        var todo = rows;
        for (int round = 0; round < ROUNDS && !todo.isEmpty(); round++) {
            todo = batch(HEAD, "decisions", todo, number, day).stream()
                    .map(refused -> "OTHERS_FIRST".equals(refused.code()) ? refused : again.apply(refused))
                    .map(Refused::row)
                    .toList();
        }
        assertEquals(List.of(), todo, "left after " + ROUNDS + " rounds");
    }

    /** A row that was refused. */
    record Refused(Map<String, Object> row, Map<String, Object> result) {

        Object code() {
            return result.get("code");
        }

        @SuppressWarnings("unchecked")
        List<String> rules() {
            return (List<String>) result.get("rules");
        }

        /** The row again, with a reason for each rule that stands against it beside those given before. */
        @SuppressWarnings("unchecked")
        Refused overriding() {
            var reasons = new HashMap<>((Map<String, String>) row.getOrDefault("overrides", Map.of()));
            rules().forEach(rule -> reasons.put(rule, "Kết quả nổi trội, cấp ủy đã xem xét"));
            return with("overrides", reasons);
        }

        Refused with(String field, Object value) {
            var again = new HashMap<>(row);
            again.put(field, value);
            return new Refused(again, result);
        }
    }
}
