package vn.dangbo.evaluation.reward;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.dangbo.evaluation.Calls.EVERYWHERE;
import static vn.dangbo.evaluation.Calls.TOWN_OFFICER;
import static vn.dangbo.evaluation.Calls.get;
import static vn.dangbo.evaluation.Calls.handLong;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dangbo.evaluation.EvaluationServiceTest;

/** Leaders of the province, of whom no other class speaks, in the years 2013 to 2017. */
@EvaluationServiceTest
class RewardResourceTest {

    private static final String LIST =
            "/evaluations/reward-candidates?organisation=PROVINCE&year=2017&subjectKind=LEADER";

    private static String[] excellent(int first, int last, String cards) {
        return Stream.of(cards.split(" "))
                .flatMap(card -> IntStream.rangeClosed(first, last).mapToObj(year -> leader(year, card, "HTXSNV")))
                .toArray(String[]::new);
    }

    @Test
    void theYearsThatCarryARewardAreNamedAndWhatChangedAfterAProposalIsFlagged() {
        record(excellent(2013, 2017, "78000001 78000002 78000003"));
        record(excellent(2015, 2017, "78000004"));
        record(leader(2017, "78000005", "HTTNV"));

        get(EVERYWHERE, LIST)
                .statusCode(200)
                .body("items.result.cardNumber", containsInAnyOrder("*****001", "*****002", "*****003", "*****004"))
                .body("items.ruleSet.unique()", contains("E0-2014"))
                .body(of("001", "years"), contains(contains(2013, 2014, 2015, 2016, 2017)))
                .body(of("001", "yearsRunning"), contains(true))
                .body(of("004", "years"), contains(contains(2015, 2016, 2017)))
                .body(of("004", "yearsRunning"), contains(false))
                .body("items[0].standing", nullValue());
        get(TOWN_OFFICER, LIST).statusCode(404);

        var proposedAt = Instant.now().toString();
        // HD25 §4: discipline decided later grades the earlier year down.
        record(leader(2015, "78000002", "KHTNV"), leader(2017, "78000003", "KHTNV"));
        record(leader(2017, "78000005", "HTXSNV"));

        get(EVERYWHERE, LIST)
                .body("items.result.cardNumber", containsInAnyOrder("*****001", "*****002", "*****004", "*****005"))
                .body(of("002", "years"), contains(contains(2016, 2017)));
        get(EVERYWHERE, LIST + "&proposedAt=" + proposedAt)
                .body("items", hasSize(5))
                .body(of("001", "standing"), contains("STANDS"))
                .body(of("001", "changes"), contains(empty()))
                .body(of("002", "standing"), contains("RUN_CHANGED"))
                .body(of("002", "changes[0].year"), contains(2015))
                .body(of("002", "changes[0].was"), contains("HTXSNV"))
                .body(of("002", "changes[0].now"), contains("KHTNV"))
                .body(of("003", "standing"), contains("LOST"))
                .body(of("003", "years"), contains(empty()))
                .body(of("005", "standing"), contains("NEW"));

        var first = get(EVERYWHERE, LIST + "&limit=3").body("items", hasSize(3)).extract();
        get(EVERYWHERE, LIST + "&limit=3&cursor=" + first.path("next"))
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    private static String leader(int year, String card, String grade) {
        return "%d,LEADER,PROVINCE,%s,%s,,,,,TINH,".formatted(year, card, grade);
    }

    private static void record(String... rows) {
        handLong(EVERYWHERE, false, rows).body("accepted", equalTo(rows.length)).body("errors", empty());
    }

    private static String of(String card, String field) {
        return "items.findAll { it.result.cardNumber == '*****%s' }.collect { it.%s }".formatted(card, field);
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        get(TOWN_OFFICER, "/evaluations/reward-candidates?year=2017").body("code", equalTo("PARAMETER_MISSING"));
        get(TOWN_OFFICER, "/evaluations/reward-candidates?organisation=TOWN&year=2013")
                .statusCode(400)
                .body("code", equalTo("RULE_SET_OF_YEAR_UNKNOWN"));
        get(TOWN_OFFICER, "/evaluations/reward-candidates?organisation=TOWN&year=2013&ruleSet=E1b-2019")
                .statusCode(200);
        get(TOWN_OFFICER, "/evaluations/reward-candidates?organisation=TOWN&year=2019&ruleSet=NONE")
                .statusCode(404)
                .body("code", equalTo("RULE_SET_NOT_FOUND"));
        get(EVERYWHERE, LIST + "&proposedAt=soon").body("code", equalTo("KNOWN_AT_INVALID"));
    }
}
