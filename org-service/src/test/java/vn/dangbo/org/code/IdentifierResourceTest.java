package vn.dangbo.org.code;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static vn.dangbo.org.committee.CommitteeCalls.as;
import static vn.dangbo.org.committee.CommitteeCalls.commune;
import static vn.dangbo.org.committee.CommitteeCalls.get;
import static vn.dangbo.org.committee.CommitteeCalls.post;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dangbo.org.OrgServiceTest;

/** External identifiers, as a client records, finds and ends them. */
@OrgServiceTest
class IdentifierResourceTest {

    @BeforeEach
    void units() {
        commune("IDA", 6);
    }

    @Test
    void anOrganisationIsFoundByItsIdentifierOnTheDaysOnWhichItHolds() {
        var id = add("IDAC1", "LOCAL", "IDA.01", "2012-01-01", "2015-01-01");
        add("IDAC2", "LOCAL", "IDA.01", "2015-01-01", null);

        get("/organisations?identifier=LOCAL:IDA.01&asOf=2014-12-31").then().body("items.code", contains("IDAC1"));
        get("/organisations?identifier=LOCAL:IDA.01&asOf=2015-01-01").then().body("items.code", contains("IDAC2"));
        get("/organisations?identifier=LOCAL:IDA.01&asOf=2011-12-31").then().body("items", empty());
        get("/organisations?identifier=VPTW:IDA.01").then().body("items", empty());
        get("/organisations/IDAC1/identifiers?asOf=2014-12-31").then().body("items.id", contains(id));
        get("/organisations/IDAC1/identifiers").then().body("items", empty());
        as("ORG_OFFICER:TOWN:subtree")
                .get("/api/v1/organisations?identifier=LOCAL:IDA.01")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void oneValueBelongsToOneOrganisationAtATime() {
        add("IDAC3", "MDDDT", "000.00.01.H49", "2012-01-01", null);

        post("/organisations/IDAC4/identifiers", body("MDDDT", "000.00.01.H49", "2020-01-01", null))
                .then()
                .statusCode(409)
                .body("code", equalTo("IDENTIFIER_TAKEN"));
        post("/organisations/IDAC4/identifiers", body("BTCTW", "000.00.01.H49", "2020-01-01", null))
                .then()
                .statusCode(201)
                .header(
                        "Location",
                        endsWith("/api/v1/identifiers/"
                                + get("/organisations/IDAC4/identifiers").path("items[0].id")));
        post("/organisations/IDAC3/identifiers", body("MDDDT", "000.00.02.H49", "2020-01-01", null))
                .then()
                .statusCode(409)
                .body("code", equalTo("IDENTIFIER_TWICE"));
    }

    @Test
    void anIdentifierIsEndedOnceAndByWhoHasSeenIt() {
        var id = add("IDAC5", "LOCAL", "IDA.05", "2012-01-01", null);
        var path = "/api/v1/identifiers/" + id + "/end";

        as().contentType("application/json")
                .header("If-Match", "\"7\"")
                .body(Map.of("on", "2015-01-01"))
                .post(path)
                .then()
                .statusCode(412);
        post("/identifiers/" + id + "/end", Map.of("on", "2012-01-01"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("on"));
        for (int i = 0; i < 2; i++) {
            as().contentType("application/json")
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", "end-" + id)
                    .body(Map.of("on", "2015-01-01", "reason", "đổi mã"))
                    .post(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("validTo", equalTo("2015-01-01"));
        }
        post("/identifiers/" + id + "/end", Map.of("on", "2016-01-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("IDENTIFIER_ENDED"));
        as("ORG_OFFICER:TOWN:subtree").get("/api/v1/identifiers/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "ISBN, A1, 2012-01-01, , scheme, FIELD_CODE_UNKNOWN",
        "LOCAL, a1, 2012-01-01, , value, IDENTIFIER_FORM",
        "LOCAL, A/1, 2012-01-01, , value, IDENTIFIER_FORM",
        "LOCAL, A1, 2009-12-31, , validFrom, IDENTIFIER_OUTSIDE_UNIT",
        "LOCAL, A1, 2012-01-01, 2012-01-01, validTo, SPAN_REVERSED",
    })
    void whatCannotBeIsNamed(String scheme, String value, String from, String to, String field, String code) {
        post("/organisations/IDAC6/identifiers", body(scheme, value, from, to))
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("violations.field", contains(field));
    }

    @Test
    void aReferenceThatIsNoneIsRefused() {
        get("/organisations?identifier=IDA.01")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDENTIFIER_REFERENCE_INVALID"))
                .body("violations.field", contains("identifier"));
    }

    private static String add(String org, String scheme, String value, String from, String to) {
        return post("/organisations/" + org + "/identifiers", body(scheme, value, from, to))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> body(String scheme, String value, String from, String to) {
        var body = new HashMap<String, Object>(Map.of("scheme", scheme, "value", value, "validFrom", from));
        body.put("validTo", to);
        return body;
    }
}
