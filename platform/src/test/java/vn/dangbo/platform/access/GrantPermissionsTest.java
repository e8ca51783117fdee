package vn.dangbo.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.security.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrantPermissionsTest {

    private static final Instant NOON = Instant.parse("2026-06-01T05:00:00Z");

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleHoldsWhatTheTableSays(Role role) {
        assertEquals(table(role), held(caller(NOON, List.of(role + ":TOWN:subtree"))));
    }

    private static Set<vn.dangbo.platform.access.Permission> table(Role role) {
        return Arrays.stream(vn.dangbo.platform.access.Permission.values())
                .filter(permission -> permission.roles().contains(role))
                .collect(Collectors.toSet());
    }

    /** Vietnam is seven hours ahead: its 31 December ends at 17:00 UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-31T16:59:59Z, true",
        "2026-12-31T17:00:00Z, false",
        "2026-12-30T17:00:00Z, true",
        "2027-01-01T00:00:00Z, false",
    })
    void aGrantEndsAtMidnightInVietnam(Instant now, boolean holds) {
        var caller = caller(now, List.of("ACCOUNT_ADMIN:TOWN:subtree:2026-12-31"));

        assertEquals(holds ? table(Role.ACCOUNT_ADMIN) : Set.of(), held(caller));
        assertEquals(
                holds ? 1 : 0,
                caller.<List<Grant>>getAttribute(GrantPermissions.GRANTS).size());
    }

    @Test
    void whatIsNotUnderstoodGivesNothingAndTakesNothingAway() {
        var caller = caller(NOON, List.of("EMPEROR:TOWN:subtree", "", "AUDITOR:TOWN:self", "ORG_HEAD"));

        assertEquals(
                List.of(new Grant(Role.AUDITOR, "TOWN", Grant.Reach.SELF, null)),
                caller.getAttribute(GrantPermissions.GRANTS));
    }

    @Test
    void aTokenWithoutGrantsHoldsNothing() {
        assertEquals(Set.of(), held(caller(NOON, null)));
        assertEquals(Set.of(), held(caller(NOON, List.of())));
        assertEquals(Set.of(), held(caller(NOON, 42)));
    }

    @Test
    void aPermissionOfAnotherKindIsNotHeld() {
        var caller = caller(NOON, List.of("ORG_OFFICER:TOWN:subtree"));
        var other = new Permission("ORGANISATION_READ") {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean implies(Permission permission) {
                return true;
            }

            @Override
            public boolean equals(Object object) {
                return this == object;
            }

            @Override
            public int hashCode() {
                return 1;
            }

            @Override
            public String getActions() {
                return "";
            }
        };

        assertEquals(false, caller.checkPermissionBlocking(other));
    }

    @Test
    void anAnonymousCallerStaysOne() {
        var anonymous = QuarkusSecurityIdentity.builder().setAnonymous(true).build();

        assertNull(augmented(NOON, anonymous).getAttribute(GrantPermissions.GRANTS));
    }

    private static SecurityIdentity caller(Instant now, Object grants) {
        var claims = new JwtClaims();
        claims.setSubject("somebody");
        if (grants != null) {
            claims.setClaim("grants", grants);
        }
        return augmented(
                now,
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                        .build());
    }

    private static SecurityIdentity augmented(Instant now, SecurityIdentity identity) {
        var permissions = new GrantPermissions();
        // the machine's zone must not matter
        permissions.clock = Clock.fixed(now, ZoneOffset.ofHours(-12));
        return permissions.augment(identity, null).await().indefinitely();
    }

    private static Set<vn.dangbo.platform.access.Permission> held(SecurityIdentity caller) {
        return Arrays.stream(vn.dangbo.platform.access.Permission.values())
                .filter(permission -> caller.checkPermissionBlocking(new StringPermission(permission.name())))
                .collect(Collectors.toSet());
    }
}
