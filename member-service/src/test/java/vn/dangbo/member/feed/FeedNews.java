package vn.dangbo.member.feed;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Map;
import java.util.TreeMap;
import vn.dangbo.testkit.TestTokens;

/** A reader of the members' feed who has come so far. */
public final class FeedNews {

    private static final String READER = TestTokens.of("SERVICE_READER:*:subtree");

    private static final int MOST = 1000;

    private String from;

    private FeedNews(String from) {
        this.from = from;
    }

    /** A reader who has heard nothing. */
    public static FeedNews fromTheStart() {
        return new FeedNews("");
    }

    /** A reader who has heard all there is. */
    public static FeedNews fromNow() {
        var reader = fromTheStart();
        reader.read();
        return reader;
    }

    /** What has come since the last reading: the last state of each member, empty of whom there is no record any more. */
    public Map<String, Map<String, Object>> read() {
        var latest = new TreeMap<String, Map<String, Object>>();
        Response answer;
        do {
            answer = given().auth().oauth2(READER).get("/api/v1/feeds/members?limit=" + MOST + "&after=" + from);
            assertEquals(200, answer.statusCode(), answer.asString());
            from = answer.header("Feed-Position");
            for (Map<String, Object> event : answer.jsonPath().<Map<String, Object>>getList("")) {
                @SuppressWarnings("unchecked")
                var data = (Map<String, Object>) event.get("data");
                latest.put((String) event.get("subject"), data == null ? Map.of() : data);
            }
        } while ("true".equals(answer.header("Feed-Pending")));
        return latest;
    }
}
