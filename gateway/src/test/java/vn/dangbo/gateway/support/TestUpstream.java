package vn.dangbo.gateway.support;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service behind the gateway, on a real socket; what it does is for each test to say. */
public final class TestUpstream implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<HttpServerRequest> requests = new CopyOnWriteArrayList<>();
    private volatile Handler<HttpServerRequest> behaviour = TestUpstream::echo;

    /** Starts listening; answers with {@link #echo} until told otherwise. */
    public TestUpstream(int port) {
        server = vertx.createHttpServer(new HttpServerOptions().setMaxInitialLineLength(16_384));
        server.requestHandler(request -> {
            requests.add(request);
            // So that the gateway keeps no connection from one test to the next.
            request.response().putHeader("Connection", "close");
            behaviour.handle(request);
        });
        join(server.listen(port, "127.0.0.1").toCompletionStage().toCompletableFuture());
    }

    /** Says what to do with each request from now on. */
    public TestUpstream does(Handler<HttpServerRequest> newBehaviour) {
        behaviour = newBehaviour;
        return this;
    }

    /** Answers with what it was asked: method, uri and headers. */
    public static void echo(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        for (Map.Entry<String, String> header : request.headers()) {
            headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
        }
        JsonObject answer = new JsonObject()
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers);
        request.response().putHeader("Content-Type", "application/json").end(answer.toBuffer());
    }

    /** All requests so far. */
    public List<HttpServerRequest> requests() {
        return requests;
    }

    /** Waits in this service's own event loop. */
    public void after(long millis, Runnable then) {
        vertx.setTimer(millis, id -> then.run());
    }

    private static void join(CompletableFuture<?> future) {
        future.join();
    }

    @Override
    public void close() {
        join(vertx.close().toCompletionStage().toCompletableFuture());
    }
}
