package vn.dangbo.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.dangbo.gateway.exchange.Exchange;
import vn.dangbo.gateway.problem.ProblemType;
import vn.dangbo.gateway.problem.ProblemWriter;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.settings.GatewayConfig;

/**
 * Passes one request to a service and its answer back, piece by piece in both directions. The only class that knows the
 * proxy library: its ready-made handler answers failures with bare 502s, so only its request and response are used.
 */
@ApplicationScoped
public class StreamingProxy {

    private static final Logger LOG = Logger.getLogger(StreamingProxy.class);

    private final Vertx vertx;
    private final GatewayConfig config;
    private final Upstreams upstreams;
    private final HeaderRules headerRules;
    private final ProblemWriter problems;

    StreamingProxy(
            Vertx vertx, GatewayConfig config, Upstreams upstreams, HeaderRules headerRules, ProblemWriter problems) {
        this.vertx = vertx;
        this.config = config;
        this.upstreams = upstreams;
        this.headerRules = headerRules;
        this.problems = problems;
    }

    /** Lets the service answer this request, or answers with a problem that names the service. */
    public void forward(RoutingContext context, Service service) {
        Exchange.of(context).routedTo(service);
        ProxyRequest request = ProxyRequest.reverseProxy(context.request());
        Transfer transfer = new Transfer(vertx, config.gateway(), context.request());
        context.addEndHandler(end -> transfer.finish());
        headerRules.applyToRequest(request.headers(), context);
        Body body = request.getBody();
        request.setBody(Body.body(new MeasuredStream(body.stream(), transfer::bodyArrived), body.length()));

        upstreams
                .request(service, request.getMethod(), request.getURI())
                .compose(connected -> {
                    if (context.response().closed()) {
                        connected.reset();
                        return Future.failedFuture("The client has gone");
                    }
                    transfer.begin(connected);
                    Future<ProxyResponse> answer = request.send(connected);
                    askForBody(context);
                    return answer;
                })
                .compose(answer -> passBack(context, service, transfer, answer))
                .onFailure(failure -> fail(context, service, transfer, failure));
    }

    /** Tells a client that waits with its body that it may send it. */
    private static void askForBody(RoutingContext context) {
        String expectation = context.request().getHeader(HttpHeaders.EXPECT);
        if ("100-continue".equalsIgnoreCase(expectation)) {
            context.response().writeContinue();
        }
    }

    private Future<Void> passBack(RoutingContext context, Service service, Transfer transfer, ProxyResponse answer) {
        transfer.answerBegan(answer.headers().get(HttpHeaders.CONTENT_TYPE));
        headerRules.applyToResponse(answer.headers(), service);
        Body body = answer.getBody();
        Body measured = Body.body(new MeasuredStream(body.stream(), transfer::answerArrived), body.length());
        if (context.request().version() == HttpVersion.HTTP_1_0 && body.length() < 0) {
            return passBackUntilClose(context, answer, measured);
        }
        // With a phrase of its own a 304 is no longer recognised as having no body.
        return answer.setStatusMessage(null).setBody(measured).send();
    }

    /** The library would collect such an answer in memory first: HTTP/1.0 knows no chunks, its end is the connection's. */
    private static Future<Void> passBackUntilClose(RoutingContext context, ProxyResponse answer, Body body) {
        HttpServerResponse response = context.response();
        response.setStatusCode(answer.getStatusCode()).headers().addAll(answer.headers());
        response.headers().remove(HttpHeaders.TRANSFER_ENCODING);
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return body.stream()
                .pipeTo(response)
                .eventually(() -> context.request().connection().close());
    }

    private void fail(RoutingContext context, Service service, Transfer transfer, Throwable failure) {
        ProblemType problem = transfer.problemOf(failure);
        LOG.debugf("%s: %s (%s)", service.label(), problem, failure);
        Object fact =
                switch (problem) {
                    case BODY_TOO_LARGE -> config.gateway().maxBodySize().asLongValue();
                    case REQUEST_TIMEOUT -> config.gateway().idleTimeout().toSeconds();
                    default -> service.label();
                };
        problems.write(context, problem, fact);
    }
}
