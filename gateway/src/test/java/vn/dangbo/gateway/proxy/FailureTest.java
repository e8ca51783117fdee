package vn.dangbo.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.support.GatewayResource;
import vn.dangbo.gateway.support.GatewayTest;
import vn.dangbo.gateway.support.RawHttp;
import vn.dangbo.gateway.support.TestUpstream;

/** What a client hears when a service refuses, fails or is silent. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@Timeout(20)
class FailureTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 428, 500, 503})
    void problemsOfAServicePassUnchanged(int status) throws Exception {
        String problem = "{\"code\":\"CAP_EXCEEDED\",\"status\":" + status + ",\"facts\":{\"cap\":7}}";
        start(Service.EVALUATION).does(request -> request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json;charset=UTF-8")
                .putHeader("Retry-After", "7")
                .end(problem));

        HttpResponse<String> answer = send(to("/api/v1/evaluations/7/decision").POST(BodyPublishers.noBody()));

        assertEquals(status, answer.statusCode());
        assertEquals(problem, answer.body());
        assertEquals(
                List.of("application/problem+json;charset=UTF-8"),
                answer.headers().allValues("Content-Type"));
        assertEquals(List.of("7"), answer.headers().allValues("Retry-After"));
    }

    @Test
    void aServiceThatIsDownIsNamed() throws Exception {
        HttpResponse<String> vietnamese = send(to("/api/v1/rule-sets"));
        HttpResponse<String> english = send(to("/api/v1/rule-sets").header("Accept-Language", "en"));

        assertProblem(vietnamese, 502, "UPSTREAM_UNAVAILABLE", Service.EVALUATION);
        assertTrue(json(vietnamese).getString("detail").startsWith("Dịch vụ "), vietnamese.body());
        assertTrue(json(english).getString("detail").startsWith("The service "), english.body());
    }

    @Test
    void aServiceThatHangsUpIsNamed() throws Exception {
        start(Service.EVALUATION).does(request -> request.connection().close());
        assertProblem(send(to("/api/v1/rule-sets")), 502, "UPSTREAM_UNAVAILABLE", Service.EVALUATION);
    }

    @Test
    void aServiceThatSpeaksNoHttpIsNamed() throws Exception {
        int port = URI.create(address(Service.EVALUATION)).getPort();
        try (ServerSocket server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answerNonsense(server));
            answering.start();
            assertProblem(send(to("/api/v1/rule-sets")), 502, "UPSTREAM_UNAVAILABLE", Service.EVALUATION);
            answering.join();
        }
    }

    @Test
    void aServiceThatNeverAnswersIsNamed() throws Exception {
        start(Service.EVALUATION).does(request -> {});
        assertProblem(send(to("/api/v1/rule-sets")), 504, "UPSTREAM_TIMEOUT", Service.EVALUATION);
    }

    @Test
    void aServiceThatTakesNoMoreOfAnUploadIsNamed() throws Exception {
        start(Service.EVALUATION).does(request -> request.pause());
        HttpResponse<String> answer =
                send(to("/api/v1/imports/evaluations").POST(BodyPublishers.ofByteArray(new byte[2_000_000])));
        assertProblem(answer, 504, "UPSTREAM_TIMEOUT", Service.EVALUATION);
    }

    @Test
    void aClientThatStopsSendingIsToldSo() throws Exception {
        start(Service.EVALUATION).does(request -> request.body().onSuccess(body -> TestUpstream.echo(request)));
        try (RawHttp connection = new RawHttp(gateway)) {
            connection.head(
                    "POST", "/api/v1/imports/evaluations", "Authorization: Bearer " + token(), "Content-Length: 10");
            connection.send("half");
            String answer = connection.readUntil("[]}");
            assertEquals(408, RawHttp.statusOf(answer), answer);
            assertTrue(answer.contains("\"code\":\"REQUEST_TIMEOUT\""), answer);
        }
    }

    private static void answerNonsense(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("SSH-2.0-OpenSSH_9.2\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
