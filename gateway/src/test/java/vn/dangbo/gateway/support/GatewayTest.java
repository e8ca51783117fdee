package vn.dangbo.gateway.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import vn.dangbo.gateway.route.Service;

/** What the tests of the running gateway share: its address, tokens, and the services behind it. */
public abstract class GatewayTest {

    /** A grant that lets its holder in. */
    protected static final String GRANT = "ORG_OFFICER:TINH:subtree";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<TestUpstream> upstreams = new ArrayList<>();

    /** Where the gateway listens. */
    @TestHTTPResource
    protected URI gateway;

    @AfterEach
    void stopServices() {
        upstreams.forEach(TestUpstream::close);
    }

    /** Starts a service behind the gateway, for this test. */
    protected TestUpstream start(Service service) {
        TestUpstream upstream = new TestUpstream(URI.create(address(service)).getPort());
        upstreams.add(upstream);
        return upstream;
    }

    /** Where the gateway looks for a service. */
    protected static String address(Service service) {
        return setting("dangbo." + service.label() + "-url");
    }

    /** Claims of a valid token. */
    protected static JwtClaimsBuilder claims(String... grants) {
        return TestIssuer.claims(setting("dangbo.oidc-url"), "9c3f7f0e-officer", grants);
    }

    /** Signs claims with the realm's key. */
    protected static String sign(JwtClaimsBuilder claims) {
        return TestIssuer.sign(claims, signingKey());
    }

    /** The realm's key. */
    protected static PrivateKey signingKey() {
        return TestIssuer.readKey(setting("test.signing-key"));
    }

    /** A token that lets its holder in. */
    protected static String token() {
        return sign(claims(GRANT));
    }

    /** A request to the gateway with a valid token. */
    protected HttpRequest.Builder to(String target) {
        return HttpRequest.newBuilder(gateway.resolve(target)).header("Authorization", "Bearer " + token());
    }

    /** Sends a request and waits for the whole answer. */
    protected HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The client, for answers that come in pieces. */
    protected HttpClient client() {
        return client;
    }

    /** Reads a JSON answer. */
    protected static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }

    /** Asserts that this is a whole problem document with this code. */
    protected static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(List.of("application/problem+json"), answer.headers().allValues("Content-Type"));
        JsonObject problem = json(answer);
        assertEquals(status, problem.getInteger("status"));
        assertEquals(code, problem.getString("code"));
        assertFalse(problem.getString("title").isBlank());
        assertFalse(problem.getString("detail").isBlank());
    }

    /** The same, for a problem whose sentence names a service. */
    protected static void assertProblem(HttpResponse<String> answer, int status, String code, Service service) {
        assertProblem(answer, status, code);
        assertTrue(json(answer).getString("detail").contains(service.label()), answer.body());
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
