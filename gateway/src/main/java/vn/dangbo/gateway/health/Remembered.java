package vn.dangbo.gateway.health;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * An answer that is good for a moment. Everybody may ask for the gateway's health, so nobody can make it ask the other
 * processes more often than this. Safe for use from every thread.
 */
final class Remembered<T> {

    private static final Duration LIFETIME = Duration.ofSeconds(1);

    private final Supplier<Future<T>> source;
    private Future<T> answer;
    private long askedNanos;

    Remembered(Supplier<Future<T>> source) {
        this.source = source;
    }

    /** The last answer, or a new one when it is older than a second. */
    Uni<T> get() {
        return Uni.createFrom().completionStage(() -> current().toCompletionStage());
    }

    private synchronized Future<T> current() {
        long now = System.nanoTime();
        if (answer == null || now - askedNanos > LIFETIME.toNanos()) {
            answer = source.get();
            askedNanos = now;
        }
        return answer;
    }
}
