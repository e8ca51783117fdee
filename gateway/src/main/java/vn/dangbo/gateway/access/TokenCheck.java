package vn.dangbo.gateway.access;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import vn.dangbo.gateway.problem.ProblemType;

/** Checks the bearer token of a request: signature, issuer, audience, expiry; and whether it grants anything at all. */
@ApplicationScoped
public class TokenCheck {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

    private final Vertx vertx;
    private final TenantIdentityProvider identities;

    TokenCheck(Vertx vertx, TenantIdentityProvider identities) {
        this.vertx = vertx;
        this.identities = identities;
    }

    /** The caller, or a {@link Refused}; completes on the event loop of the request. */
    public Future<Caller> callerOf(HttpServerRequest request) {
        Optional<String> token = tokenOf(request);
        if (token.isEmpty()) {
            return Future.failedFuture(
                    new Refused(ProblemType.UNAUTHENTICATED, request.headers().contains(HttpHeaders.AUTHORIZATION)));
        }
        Context context = vertx.getOrCreateContext();
        Promise<Caller> answer = Promise.promise();
        identities
                .authenticate(new AccessTokenCredential(token.get()))
                .map(TokenCheck::caller)
                .subscribe()
                .with(
                        caller -> context.runOnContext(v -> answer.complete(caller)),
                        failure -> context.runOnContext(v -> answer.fail(refusal(failure))));
        return answer.future();
    }

    /** Exactly one token: with two, the gateway and a service could each believe another. */
    private static Optional<String> tokenOf(HttpServerRequest request) {
        List<String> values = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (values.size() != 1) {
            return Optional.empty();
        }
        Matcher matcher = BEARER.matcher(values.get(0).trim());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Caller caller(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        if (token.getSubject() == null) {
            throw new AuthenticationFailedException("The token names no subject");
        }
        LocalDate today = LocalDate.now(ZONE);
        Object grants = token.claim("grants").orElse(List.of());
        boolean granted = grants instanceof Collection<?> entries
                && entries.stream()
                        .map(entry -> entry instanceof JsonString text ? text.getString() : String.valueOf(entry))
                        .map(Grant::parse)
                        .flatMap(Optional::stream)
                        .anyMatch(grant -> grant.isValidOn(today));
        return new Caller(token.getSubject(), granted);
    }

    private static Refused refusal(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            return new Refused(ProblemType.UNAUTHENTICATED, true);
        }
        LOG.warnf("A token could not be checked: %s", failure.getMessage());
        return new Refused(ProblemType.IDENTITY_UNAVAILABLE, false);
    }

    /** Why a request has no caller. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final ProblemType problem;
        private final boolean tokenGiven;

        Refused(ProblemType problem, boolean tokenGiven) {
            super(problem.name(), null, false, false);
            this.problem = problem;
            this.tokenGiven = tokenGiven;
        }

        /** What to answer. */
        public ProblemType problem() {
            return problem;
        }

        /** The {@code WWW-Authenticate} header (RFC 6750) of a 401. */
        public String challenge() {
            return "Bearer realm=\"dangbo\"" + (tokenGiven ? ", error=\"invalid_token\"" : "");
        }
    }
}
