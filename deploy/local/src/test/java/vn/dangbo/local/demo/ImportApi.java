package vn.dangbo.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * The other side of the import API on a real socket, so that the loader's own HTTP is tested: it answers as the
 * contract says (an import per idempotency key, a job to poll) and misbehaves when a test tells it to.
 */
final class ImportApi implements AutoCloseable {
    /** A file that arrived. */
    record Post(String kind, String key, String body, int feedAnswersBefore) {}

    final List<Post> posts = new CopyOnWriteArrayList<>();
    volatile int caughtUpAfterAnswers;
    volatile String refuseKind = "";
    volatile int unavailableAnswers;
    volatile String expectedToken = "";

    /** Declared figures that wait to be approved. */
    final List<String> waiting = new CopyOnWriteArrayList<>();
    /** Answers to approvals that get lost on their way. */
    volatile int lostAnswers;

    private final Map<String, String> scripted = new ConcurrentHashMap<>();
    private final Map<String, String> jobs = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile int feedAnswers;

    ImportApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/internal/feed-lag", exchange -> {
            feedAnswers++;
            send(exchange, 200, "{\"caughtUp\":" + (feedAnswers > caughtUpAfterAnswers) + "}");
        });
        server.createContext("/api/v1/imports", this::imports);
        server.createContext("/api/v1/observations", this::observations);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> kinds() {
        return posts.stream().map(Post::kind).toList();
    }

    /** Makes the n-th new import of a kind end in a certain way. */
    void answer(String kind, int number, String status, int rows, int rejected, String errors) {
        scripted.put(kind + number, status(status, rows, rows, rejected, errors));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void imports(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String last = exchange.getRequestURI().getPath().replaceAll(".*/", "");
        if (unavailableAnswers > 0) {
            unavailableAnswers--;
            send(exchange, 503, "");
        } else if (!("Bearer " + expectedToken).startsWith("Bearer " + token(exchange)) && !expectedToken.isEmpty()) {
            send(exchange, 401, "");
        } else if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, jobs.containsKey(last) ? 200 : 404, jobs.getOrDefault(last, "{}"));
        } else if (last.equals(refuseKind)) {
            send(exchange, 403, "{\"detail\":\"Not for you\"}");
        } else {
            accept(exchange, last, body);
        }
    }

    private void observations(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("GET")) {
            String items = waiting.stream().map("{\"id\":\"%s\"}"::formatted).collect(Collectors.joining(","));
            send(exchange, 200, "{\"items\":[" + items + "]}");
            return;
        }
        String id = exchange.getRequestURI().getPath().replaceAll(".*/observations/(.*)/approve", "$1");
        boolean waited = waiting.remove(id);
        if (waited && lostAnswers > 0) {
            lostAnswers--;
            send(exchange, 503, "");
        } else {
            send(exchange, waited ? 200 : 409, "{}");
        }
    }

    private void accept(HttpExchange exchange, String kind, String body) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        posts.add(new Post(kind, key, body, feedAnswers));
        String id = kind + "-of-" + key;
        if (!jobs.containsKey(id)) {
            long number =
                    jobs.keySet().stream().filter(job -> job.startsWith(kind)).count() + 1;
            jobs.put(id, scripted.getOrDefault(kind + number, status("DONE", 2, 2, 0, "")));
        }
        // The service's own address, which a client behind the gateway cannot use.
        exchange.getResponseHeaders().add("Location", "http://unreachable.invalid:1/api/v1/imports/" + id);
        send(exchange, 202, "{}");
    }

    private static String token(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
    }

    private static String status(String status, int rows, int processed, int rejected, String errors) {
        return """
                {"id":"i","kind":"k","status":"%s","dryRun":false,"rows":%d,"processed":%d,"accepted":%d,"rejected":%d,\
                "errors":[%s]}""".formatted(status, rows, processed, processed - rejected, rejected, errors);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
