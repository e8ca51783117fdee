package vn.dangbo.gateway.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import vn.dangbo.gateway.access.Caller;
import vn.dangbo.gateway.access.TokenCheck;
import vn.dangbo.gateway.exchange.Exchange;
import vn.dangbo.gateway.problem.ProblemType;
import vn.dangbo.gateway.problem.ProblemWriter;
import vn.dangbo.gateway.proxy.StreamingProxy;
import vn.dangbo.gateway.route.RoutingTable;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.statistics.StatisticsCatalogue;

/** Lets in whoever holds a valid token with a grant, and sends each request to the service that answers it. */
@ApplicationScoped
public class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);

    /** All that is served without a token; a new page of the framework is closed until it is named here. */
    private static final Pattern PUBLIC =
            Pattern.compile("/q/health(/.*)?|/openapi(\\.json|\\.yaml|\\.yml)?|/swagger-ui(/.*)?");

    private static final String API = "/api";

    private final TokenCheck tokenCheck;
    private final CallerLimit callerLimit;
    private final StreamingProxy proxy;
    private final StatisticsCatalogue statistics;
    private final ProblemWriter problems;

    Door(
            TokenCheck tokenCheck,
            CallerLimit callerLimit,
            StreamingProxy proxy,
            StatisticsCatalogue statistics,
            ProblemWriter problems) {
        this.tokenCheck = tokenCheck;
        this.callerLimit = callerLimit;
        this.proxy = proxy;
        this.statistics = statistics;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, DoorOrder.DOOR);
    }

    void register(@Observes Router router) {
        router.route()
                .order(DoorOrder.NOWHERE)
                .handler(context -> problems.write(context, ProblemType.NO_SUCH_PATH))
                .failureHandler(this::unexpected);
    }

    private void guard(RoutingContext context) {
        if (PUBLIC.matcher(context.request().path()).matches()) {
            context.next();
            return;
        }
        tokenCheck
                .callerOf(context.request())
                .onSuccess(caller -> admit(context, caller))
                .onFailure(failure -> turnAway(context, failure));
    }

    private void turnAway(RoutingContext context, Throwable failure) {
        if (!(failure instanceof TokenCheck.Refused refused)) {
            context.fail(failure);
            return;
        }
        if (refused.problem() == ProblemType.UNAUTHENTICATED) {
            context.response().putHeader("WWW-Authenticate", refused.challenge());
        }
        problems.write(context, refused.problem());
    }

    private void admit(RoutingContext context, Caller caller) {
        if (!caller.granted()) {
            problems.write(context, ProblemType.NO_GRANT);
        } else if (!callerLimit.enter(caller.subject())) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(context, ProblemType.TOO_MANY_REQUESTS, callerLimit.most());
        } else {
            context.addEndHandler(end -> callerLimit.leave(caller.subject()));
            route(context);
        }
    }

    private void route(RoutingContext context) {
        String path = context.request().path();
        if (path.equals(RoutingTable.STATISTICS)) {
            statistics.answer(context);
        } else if (path.equals(API) || path.startsWith(API + "/")) {
            Optional<Service> service = RoutingTable.serviceOf(path);
            service.ifPresentOrElse(
                    chosen -> proxy.forward(context, chosen), () -> problems.write(context, ProblemType.NO_SUCH_PATH));
        } else {
            context.next();
        }
    }

    private void unexpected(RoutingContext context) {
        Exchange exchange = Exchange.of(context) != null ? Exchange.of(context) : Exchange.begin(context);
        if (context.statusCode() >= 400 && context.statusCode() < 500) {
            problems.write(context, ProblemType.MALFORMED_REQUEST, "HTTP " + context.statusCode());
            return;
        }
        LOG.errorf(context.failure(), "Request %s failed unexpectedly", exchange.requestId());
        problems.write(context, ProblemType.INTERNAL_ERROR, exchange.requestId());
    }
}
