package vn.dangbo.platform.access;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Parameters;

/** Gives an identity the permissions that its token's grants hold today: {@link Permission} is the table. */
@ApplicationScoped
public class GrantPermissions implements SecurityIdentityAugmentor {

    static final String GRANTS = "dangbo.grants";
    static final String SUBJECT = "dangbo.subject";
    static final String MEMBER = "dangbo.member";

    private static final Logger LOG = Logger.getLogger(GrantPermissions.class);

    @Inject
    Clock clock;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var today = VietnamTime.today(clock);
        var grants = claim(token).stream()
                .map(text -> understood(text, token.getSubject()))
                .flatMap(Optional::stream)
                .filter(grant -> grant.holdsOn(today))
                .toList();
        var roles = grants.stream().map(Grant::role).collect(Collectors.toSet());
        var held = Arrays.stream(Permission.values())
                .filter(p -> p.roles().stream().anyMatch(roles::contains))
                .map(Permission::name)
                .collect(Collectors.toSet());
        var caller = QuarkusSecurityIdentity.builder(identity);
        member(token).ifPresent(id -> caller.addAttribute(MEMBER, id));
        return Uni.createFrom()
                .item(caller.addAttribute(GRANTS, grants)
                        .addAttribute(SUBJECT, token.getSubject())
                        .addPermissionChecker(wanted -> Uni.createFrom()
                                .item(wanted instanceof StringPermission && held.contains(wanted.getName())))
                        .build());
    }

    /** The claim that links an account to a person, set by administrators only. */
    private static Optional<UUID> member(JsonWebToken token) {
        Object claim = token.getClaim("member_id");
        return claim == null ? Optional.empty() : Parameters.id(claim.toString());
    }

    private static Optional<Grant> understood(String text, String subject) {
        var grant = Grant.parse(text);
        if (grant.isEmpty()) {
            LOG.warnf("Account %s carries a grant that is not understood; it gives nothing", subject);
        }
        return grant;
    }

    /** The claim is an array of strings; libraries hand it over as JSON values or as plain ones. */
    private static List<String> claim(JsonWebToken token) {
        Object claim = token.getClaim("grants");
        if (claim instanceof JsonArray array) {
            return array.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
        if (claim instanceof Collection<?> values) {
            return values.stream()
                    .map(value -> value instanceof JsonString json ? json.getString() : String.valueOf(value))
                    .toList();
        }
        return claim instanceof String single ? List.of(single) : List.of();
    }
}
