package vn.dangbo.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.Predicate;

/** A body on its way through: every piece is shown to a gauge, which may hold it back; nothing is kept. */
final class MeasuredStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final Predicate<Buffer> gauge;

    /**
     * @param body the body to watch
     * @param gauge called with each piece; false means that the piece goes no further
     */
    MeasuredStream(ReadStream<Buffer> body, Predicate<Buffer> gauge) {
        this.body = body;
        this.gauge = gauge;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        if (handler == null) {
            body.handler(null);
        } else {
            body.handler(piece -> {
                if (gauge.test(piece)) {
                    handler.handle(piece);
                }
            });
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
