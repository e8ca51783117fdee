package vn.dangbo.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import vn.dangbo.gateway.problem.ProblemType;
import vn.dangbo.gateway.settings.GatewayConfig;

/**
 * Watches one request on its way through: ends it when its body is larger than allowed or when nothing has moved for too
 * long, and remembers why. Used from the event loop of the request only.
 */
final class Transfer {

    private final Vertx vertx;
    private final GatewayConfig.Gateway limits;
    private final HttpServerRequest inbound;
    private final HttpServerResponse answer;
    private HttpClientRequest outbound;
    private Duration idleTimeout;
    private long receivedBytes;
    private long lastMoveNanos = System.nanoTime();
    private long timer = -1;
    private ProblemType endedBecause;

    Transfer(Vertx vertx, GatewayConfig.Gateway limits, HttpServerRequest inbound) {
        this.vertx = vertx;
        this.limits = limits;
        this.inbound = inbound;
        this.answer = inbound.response();
        this.idleTimeout = limits.idleTimeout();
    }

    /** Begins to watch, now that the service has taken the connection. */
    void begin(HttpClientRequest connected) {
        outbound = connected;
        // Whoever waits for the answer hears of a failure; without a handler the client library also logs each one.
        outbound.exceptionHandler(failure -> {});
        moved();
        watch(idleTimeout.toNanos());
    }

    /** A piece of the request's body arrived; false when it must not go on. */
    boolean bodyArrived(Buffer piece) {
        moved();
        receivedBytes += piece.length();
        if (receivedBytes > limits.maxBodySize().asLongValue()) {
            end(ProblemType.BODY_TOO_LARGE);
        }
        return endedBecause == null;
    }

    /** The service began to answer. */
    void answerBegan(String contentType) {
        moved();
        if (contentType != null && contentType.startsWith("text/event-stream")) {
            idleTimeout = limits.eventStreamIdleTimeout();
        }
    }

    /** A piece of the answer arrived; it always goes on. */
    boolean answerArrived(Buffer piece) {
        moved();
        return true;
    }

    /** Stops watching. */
    void finish() {
        vertx.cancelTimer(timer);
    }

    /** What to tell the client after this failure. */
    ProblemType problemOf(Throwable failure) {
        if (endedBecause != null) {
            return endedBecause;
        }
        boolean slow = failure instanceof TimeoutException
                || failure instanceof ConnectException && failure.getMessage().contains("timed out");
        return slow ? ProblemType.UPSTREAM_TIMEOUT : ProblemType.UPSTREAM_UNAVAILABLE;
    }

    private void moved() {
        lastMoveNanos = System.nanoTime();
    }

    private void watch(long nanos) {
        timer = vertx.setTimer(Math.max(1, nanos / 1_000_000), id -> {
            long left = idleTimeout.toNanos() - (System.nanoTime() - lastMoveNanos);
            if (left > 0) {
                watch(left);
            } else {
                end(isClientStalling() ? ProblemType.REQUEST_TIMEOUT : ProblemType.UPSTREAM_TIMEOUT);
            }
        });
    }

    /** True when the service would take more of the body, but the client does not send it. */
    private boolean isClientStalling() {
        return !inbound.isEnded() && !outbound.writeQueueFull();
    }

    private void end(ProblemType reason) {
        if (endedBecause == null) {
            endedBecause = reason;
            outbound.reset();
            if (answer.headWritten()) {
                answer.reset();
            }
        }
    }
}
