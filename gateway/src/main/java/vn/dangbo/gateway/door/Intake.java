package vn.dangbo.gateway.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import vn.dangbo.gateway.exchange.AccessLog;
import vn.dangbo.gateway.exchange.Exchange;
import vn.dangbo.gateway.problem.ProblemType;
import vn.dangbo.gateway.problem.ProblemWriter;
import vn.dangbo.gateway.settings.GatewayConfig;

/** The first to see every request, before anything is routed: gives it an id, and refuses what is not sound. */
@ApplicationScoped
public class Intake {

    private final GatewayConfig.Gateway limits;
    private final ProblemWriter problems;

    Intake(GatewayConfig config, ProblemWriter problems) {
        this.limits = config.gateway();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, DoorOrder.INTAKE);
    }

    private void take(RoutingContext context) {
        if (Exchange.of(context) != null) {
            // The framework sends some requests round a second time, to the page it serves for a folder.
            context.next();
            return;
        }
        Exchange exchange = Exchange.begin(context);
        AccessLog.onEnd(context);
        context.response().putHeader(Exchange.REQUEST_ID, exchange.requestId());
        // Nothing of the body may arrive before somebody is there to take it.
        context.request().pause();

        Optional<ProblemType> refusal = PathRule.refusal(context.request().uri(), limits.maxUriLength());
        if (refusal.isPresent()) {
            problems.write(context, refusal.get(), limits.maxUriLength());
        } else if (!hasPlainFraming(context.request())) {
            problems.write(context, ProblemType.MALFORMED_REQUEST, "Content-Length, Transfer-Encoding");
        } else if (context.request().headers().getAll(HttpHeaders.HOST).size() > 1) {
            problems.write(context, ProblemType.MALFORMED_REQUEST, "Host");
        } else if (announcedBytes(context.request()) > limits.maxBodySize().asLongValue()) {
            problems.write(
                    context, ProblemType.BODY_TOO_LARGE, limits.maxBodySize().asLongValue());
        } else {
            context.next();
        }
    }

    /** False when two programs could disagree on where the body ends. */
    private static boolean hasPlainFraming(HttpServerRequest request) {
        List<String> lengths = request.headers().getAll(HttpHeaders.CONTENT_LENGTH);
        List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean plainLength =
                lengths.isEmpty() || lengths.size() == 1 && lengths.get(0).matches("[0-9]{1,18}");
        boolean plainEncoding =
                encodings.isEmpty() || encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked");
        return plainLength && plainEncoding && (lengths.isEmpty() || encodings.isEmpty());
    }

    private static long announcedBytes(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
