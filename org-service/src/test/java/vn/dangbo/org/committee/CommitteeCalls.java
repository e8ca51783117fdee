package vn.dangbo.org.committee;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** Calls of the committee tests, and units of their own: other tests count those of the sample world. */
public final class CommitteeCalls {

    /** An officer of the district, below which the units of these tests stand. */
    public static final String OFFICER = TestTokens.of("ORG_OFFICER:DISTRICT:subtree");

    private static final String API = "/api/v1";

    private CommitteeCalls() {}

    /** Sets up a commune with cells, unless it is there: {@code code}, {@code codeC1}, {@code codeC2} … since 2010. */
    public static void commune(String code, int cells) {
        if (get("/organisations/" + code).statusCode() == 200) {
            return;
        }
        var lines = new ArrayList<>(List.of(
                "code,name,shortName,kind,subtype,sector,parent,validFrom,validTo",
                code + ",Đảng bộ xã " + code + ",,GRASSROOTS_COMMITTEE,,COMMUNE,DISTRICT,2010-01-01,"));
        for (int cell = 1; cell <= cells; cell++) {
            lines.add(
                    code + "C" + cell + ",Chi bộ thôn " + cell + ",,SUBORDINATE_CELL,,HAMLET," + code + ",2010-01-01,");
        }
        ImportCalls.csv(OFFICER, "organisations", false, lines.toArray(String[]::new));
    }

    /** A request as somebody with these grants, or with the officer's token when there are none. */
    public static RequestSpecification as(String... grants) {
        return given().auth().oauth2(grants.length == 0 ? OFFICER : TestTokens.of(grants));
    }

    /** Reads. */
    public static Response get(String path) {
        return as().get(API + path);
    }

    /** Sends a body as the officer. */
    public static Response post(String path, Map<String, ?> body) {
        return as().contentType("application/json").body(body).post(API + path);
    }

    /** Records a term and gives its id. */
    public static String committee(String org, String kind, String from, String to) {
        var body = new HashMap<String, Object>(
                Map.of("kind", kind, "termLabel", from.substring(0, 4) + "–", "termFrom", from));
        if (to != null) {
            body.put("termTo", to);
        }
        return post("/organisations/" + org + "/committees", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Records a seat and gives its id. */
    public static String seat(String committee, String holder, String role, String from) {
        return post("/committees/" + committee + "/seats", facts(holder, role, from))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What a seat needs. */
    public static Map<String, Object> facts(String holder, String role, String from) {
        return new HashMap<>(
                Map.of("holderRef", holder, "role", role, "startMode", "ELECTED_COMMITTEE", "validFrom", from));
    }
}
