package vn.dangbo.evaluation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** What the tests ask, and as whom. */
public final class Calls {

    public static final String HEADER =
            "year,subjectKind,organisation,cardNumber,grade,notEvaluatedReason,decisionNo,decidedOn";
    /** With what collectives and leaders have besides. */
    public static final String LONG_HEADER = HEADER + ",collective,level,peerGroup";

    public static final String COLLECTIVES = "code,name,type,level,organisation,validFrom,validTo";

    public static final String EVERYWHERE = TestTokens.of("ORG_OFFICER:*:subtree");
    public static final String HEAD_EVERYWHERE = TestTokens.of("ORG_HEAD:*:subtree");
    public static final String TOWN_OFFICER = TestTokens.of("ORG_OFFICER:TOWN:subtree");
    public static final String DISTRICT_OFFICER = TestTokens.of("ORG_OFFICER:DISTRICT:subtree");

    private static final Set<List<String>> RECORDED = new HashSet<>();

    private Calls() {}

    /** Hands in rows under the header and waits. */
    public static ValidatableResponse hand(String token, boolean dryRun, String... rows) {
        return ImportCalls.csv(
                token,
                "evaluations",
                dryRun,
                Stream.concat(Stream.of(HEADER), Stream.of(rows)).toArray(String[]::new));
    }

    /** Hands in rows with what collectives and leaders have besides, and waits. */
    public static ValidatableResponse handLong(String token, boolean dryRun, String... rows) {
        return ImportCalls.csv(
                token,
                "evaluations",
                dryRun,
                Stream.concat(Stream.of(LONG_HEADER), Stream.of(rows)).toArray(String[]::new));
    }

    /** Hands in rows of the register of collectives, and waits. */
    public static ValidatableResponse handCollectives(String token, boolean dryRun, String... rows) {
        return ImportCalls.csv(
                token,
                "collectives",
                dryRun,
                Stream.concat(Stream.of(COLLECTIVES), Stream.of(rows)).toArray(String[]::new));
    }

    /** Hands in collectives and results of collectives and leaders that are all good, once in a run. */
    public static void recordLongOnce(List<String> collectives, List<String> results) {
        if (RECORDED.add(Stream.concat(collectives.stream(), results.stream()).toList())) {
            handCollectives(EVERYWHERE, false, collectives.toArray(String[]::new))
                    .body("accepted", equalTo(collectives.size()))
                    .body("errors", empty());
            handLong(EVERYWHERE, false, results.toArray(String[]::new))
                    .body("accepted", equalTo(results.size()))
                    .body("errors", empty());
        }
    }

    /** Hands in rows that are all good. */
    public static void record(String... rows) {
        hand(EVERYWHERE, false, rows)
                .body("status", equalTo("DONE"))
                .body("accepted", equalTo(rows.length))
                .body("rejected", equalTo(0));
    }

    /** As {@link #record}, once in a run: for the rows that all tests of a class share. */
    public static void recordOnce(String... rows) {
        if (RECORDED.add(List.of(rows))) {
            record(rows);
        }
    }

    public static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get("/api/v1" + path).then();
    }

    /** Sends a JSON body. */
    public static ValidatableResponse post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }
}
