package vn.dangbo.evaluation.rule;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.dangbo.testkit.Probe.Attempt;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.TestTokens;

/** Rule sets of organisations, drafted from E1b-2019 by the tests. */
public final class RuleSetDrafts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NAMES = new AtomicInteger();

    private RuleSetDrafts() {}

    /** An id that no test has used. */
    public static String name() {
        return "SITE-" + NAMES.incrementAndGet();
    }

    /** The document of E1b-2019 under another id, changed. */
    public static ObjectNode document(String id, Consumer<ObjectNode> change) {
        try {
            var document = (ObjectNode) JSON.readTree(BuiltInRuleSets.document("E1b-2019"));
            document.put("id", id);
            change.accept(document);
            return document;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for a draft. */
    public static Response draft(RequestSpecification as, String organisation, ObjectNode document) {
        var body = JSON.createObjectNode().put("organisation", organisation).put("derivedFrom", "E1b-2019");
        body.set("rules", document);
        return as.contentType("application/json").body(body.toString()).post("/api/v1/rule-sets");
    }

    /** Probe of the permission matrix. */
    public static Outcome draftedByAttempt(Attempt attempt) {
        return Outcome.of(
                draft(attempt.request(), attempt.target().code(), document(name(), rules -> {})), answer -> true);
    }

    /** Probe of the permission matrix. */
    public static Outcome replacedByAttempt(Attempt attempt) {
        var id = drafted(attempt);
        return Outcome.of(
                attempt.request()
                        .contentType("application/json")
                        .header("If-Match", "\"1\"")
                        .body(document(id, rules -> rules.put("title", "Quy tắc sửa"))
                                .toString())
                        .put("/api/v1/rule-sets/" + id),
                answer -> true);
    }

    /** Probe of the permission matrix. */
    public static Outcome publishedByAttempt(Attempt attempt) {
        return Outcome.of(attempt.request().post("/api/v1/rule-sets/" + drafted(attempt) + "/publish"), answer -> true);
    }

    private static String drafted(Attempt attempt) {
        var id = name();
        var officer = TestTokens.ofAccount("drafter", "ORG_OFFICER:*:subtree");
        draft(given().auth().oauth2(officer), attempt.target().code(), document(id, rules -> {}))
                .then()
                .statusCode(201);
        return id;
    }
}
