package vn.dangbo.member.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.dangbo.testkit.TestTokens;

/** Calls of the service under test by accounts with a role over a whole tree; a refusal is an answer, a failure is not. */
final class Desk {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> tokens = new HashMap<>();
    private final String root;

    Desk(String root) {
        this.root = root;
    }

    /** The answer of a POST that was taken; empty when it was refused. */
    Optional<JsonNode> post(String account, String path, Map<String, ?> body) {
        var answer = send(account, "POST", path, body);
        assertTrue(answer.statusCode() < 500, () -> path + " " + body + ": " + answer.body());
        return answer.statusCode() < 300 ? Optional.of(json(answer)) : Optional.empty();
    }

    /** Whether a PUT was taken; 409 is the only refusal. */
    boolean put(String account, String path, Map<String, ?> body) {
        var answer = send(account, "PUT", path, body);
        assertTrue(answer.statusCode() == 200 || answer.statusCode() == 409, () -> path + body + answer.body());
        return answer.statusCode() == 200;
    }

    JsonNode get(String path) {
        var answer = send("STATISTICIAN", "GET", path, null);
        assertEquals(200, answer.statusCode(), answer::body);
        return json(answer);
    }

    /** An account is named by its role and, where there are several, a number: {@code ORG_OFFICER 1}. */
    private HttpResponse<String> send(String account, String method, String path, Map<String, ?> body) {
        var role = account.split(" ")[0];
        var token = tokens.computeIfAbsent(
                account,
                name -> TestTokens.ofAccount(name, role + ":" + (role.equals("SERVICE") ? "*" : root) + ":subtree"));
        try {
            var content = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, content)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }
}
