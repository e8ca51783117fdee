package vn.dangbo.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.support.GatewayResource;
import vn.dangbo.gateway.support.GatewayTest;
import vn.dangbo.gateway.support.RawHttp;
import vn.dangbo.gateway.support.TestUpstream;

/** Answers go through piece by piece, and end on both sides when they end on one. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@Timeout(20)
class StreamingTest extends GatewayTest {

    @Test
    void eventsArriveOneByOneWhileTheStreamIsOpen() throws Exception {
        CompletableFuture<Void> firstEventSeen = new CompletableFuture<>();
        start(Service.MEMBER).does(request -> {
            request.response().putHeader("Content-Type", "text/event-stream").setChunked(true);
            request.response().write("data: 1\n\n");
            firstEventSeen.thenRun(() -> request.response().end("data: 2\n\n"));
        });

        HttpResponse<InputStream> answer =
                client().send(to("/api/v1/imports/members-1/events").build(), BodyHandlers.ofInputStream());

        try (BufferedReader events = reader(answer)) {
            assertEquals("data: 1", events.readLine());
            firstEventSeen.complete(null);
            assertEquals("", events.readLine());
            assertEquals("data: 2", events.readLine());
            assertEquals("", events.readLine());
            assertNull(events.readLine());
        }
    }

    @Test
    void anEventStreamMayBeSilentForLongerThanOtherAnswers() throws Exception {
        TestUpstream members = start(Service.MEMBER);
        members.does(request -> {
            request.response().putHeader("Content-Type", "text/event-stream").setChunked(true);
            request.response().write("data: 1\n\n");
            members.after(2_500, () -> request.response().end("data: 2\n\n"));
        });

        HttpResponse<String> answer = send(to("/api/v1/imports/members-1/events"));

        assertEquals("data: 1\n\ndata: 2\n\n", answer.body());
    }

    @Test
    void aLongPollIsWaitedFor() throws Exception {
        TestUpstream organisations = start(Service.ORG);
        organisations.does(
                request -> organisations.after(700, () -> request.response().end("[]")));

        HttpResponse<String> answer = send(to("/api/v1/feeds/organisations?after=x&timeout=60"));

        assertEquals(200, answer.statusCode());
        assertEquals("[]", answer.body());
    }

    @Test
    void aClientThatLeavesAWaitingRequestCancelsIt() throws Exception {
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        start(Service.ORG).does(request -> {
            request.response().closeHandler(closed -> cancelled.complete(null));
            arrived.complete(null);
        });

        try (RawHttp connection = new RawHttp(gateway)) {
            connection.head("GET", "/api/v1/feeds/organisations?timeout=60", "Authorization: Bearer " + token());
            arrived.get(5, TimeUnit.SECONDS);
        }

        // Well before the idle timeout of two seconds would do it.
        cancelled.get(1_500, TimeUnit.MILLISECONDS);
    }

    @Test
    void aClientThatLeavesAnEventStreamCancelsIt() throws Exception {
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        start(Service.MEMBER).does(request -> {
            request.response().closeHandler(closed -> cancelled.complete(null));
            request.response().putHeader("Content-Type", "text/event-stream").setChunked(true);
            request.response().write("data: 1\n\n");
        });

        try (RawHttp connection = new RawHttp(gateway)) {
            connection.head("GET", "/api/v1/imports/members-1/events", "Authorization: Bearer " + token());
            connection.readUntil("data: 1");
        }

        cancelled.get(1_500, TimeUnit.MILLISECONDS);
    }

    @Test
    void anAnswerThatBreaksOffDoesNotLookWhole() throws Exception {
        start(Service.MEMBER).does(request -> {
            request.response().setChunked(true).write("name;birthDate\n");
            request.connection().close();
        });

        try (RawHttp connection = new RawHttp(gateway)) {
            connection.head("GET", "/api/v1/members", "Authorization: Bearer " + token());
            String answer = connection.readAll();
            assertEquals(200, RawHttp.statusOf(answer), answer);
            assertFalse(answer.endsWith("0\r\n\r\n"), answer);
        }
    }

    @Test
    void anAnswerThatStopsForTooLongIsBrokenOff() throws Exception {
        start(Service.MEMBER)
                .does(request -> request.response().setChunked(true).write("name;birthDate\n"));

        try (RawHttp connection = new RawHttp(gateway)) {
            connection.head("GET", "/api/v1/members", "Authorization: Bearer " + token());
            String answer = connection.readAll();
            assertFalse(answer.endsWith("0\r\n\r\n"), answer);
        }
    }

    @Test
    void anOldClientGetsAStreamedAnswerThatEndsWithTheConnection() throws Exception {
        CompletableFuture<Void> firstPieceSeen = new CompletableFuture<>();
        start(Service.MEMBER).does(request -> {
            request.response().setChunked(true).write("first");
            firstPieceSeen.thenRun(() -> request.response().end("second"));
        });

        try (RawHttp connection = new RawHttp(gateway)) {
            connection.send("GET /api/v1/members HTTP/1.0\r\nAuthorization: Bearer " + token() + "\r\n\r\n");
            String head = connection.readUntil("first");
            firstPieceSeen.complete(null);
            assertEquals(200, RawHttp.statusOf(head), head);
            assertEquals("second", connection.readAll());
        }
    }

    @Test
    void answersWithoutABodyKeepTheirForm() throws Exception {
        TestUpstream members = start(Service.MEMBER);
        for (int status : new int[] {204, 304}) {
            members.does(request -> request.response()
                    .setStatusCode(status)
                    .putHeader("ETag", "\"7\"")
                    .end());
            String answer = RawHttp.exchange(gateway, "GET", "/api/v1/members/1", "Authorization: Bearer " + token());
            assertEquals(status, RawHttp.statusOf(answer), answer);
            assertTrue(answer.contains("\"7\""), answer);
            assertTrue(answer.endsWith("\r\n\r\n"), answer);
            assertFalse(answer.toLowerCase(Locale.ROOT).contains("transfer-encoding"), answer);
        }
        members.does(request ->
                request.response().putHeader("Content-Length", "1234").end());
        String head = RawHttp.exchange(gateway, "HEAD", "/api/v1/members/1", "Authorization: Bearer " + token());
        assertTrue(head.toLowerCase(Locale.ROOT).contains("content-length: 1234"), head);
        assertTrue(head.endsWith("\r\n\r\n"), head);
    }

    @Test
    void oneConnectionServesRequestAfterRequest() throws Exception {
        start(Service.MEMBER);
        try (RawHttp connection = new RawHttp(gateway)) {
            for (int i = 0; i < 3; i++) {
                connection.head(
                        "GET", "/api/v1/members/" + i, "Authorization: Bearer " + token(), "Connection: keep-alive");
                String answer = connection.readUntil("}}");
                assertTrue(answer.contains("\"uri\":\"/api/v1/members/" + i + "\""), answer);
                connection.head("GET", "/api/v1/members", "Connection: keep-alive");
                assertEquals(401, RawHttp.statusOf(connection.readUntil("[]}")));
            }
        }
    }

    private static BufferedReader reader(HttpResponse<InputStream> answer) throws IOException {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
