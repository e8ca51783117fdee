package vn.dangbo.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is asking: the account behind the token and the grants that hold today. */
@RequestScoped
public class Caller {

    @Inject
    SecurityIdentity identity;

    @Inject
    Reach reach;

    /** The token's subject, which never changes; null for an anonymous caller. */
    public String subject() {
        return identity.getAttribute(GrantPermissions.SUBJECT);
    }

    /** The member to whom the account belongs; null for an account of nobody in particular. */
    public UUID memberId() {
        return identity.getAttribute(GrantPermissions.MEMBER);
    }

    /** The account's name, for people to read. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** The grants that hold today. */
    public List<Grant> grants() {
        List<Grant> grants = identity.getAttribute(GrantPermissions.GRANTS);
        return grants == null ? List.of() : grants;
    }

    /** Where the caller may use the permission, on today's tree; possibly nowhere. */
    public Scope scope(Permission permission) {
        return reach.of(grants(), permission.roles());
    }

    /** Where the caller may act in any of the roles. */
    public Scope scope(Set<Role> roles) {
        return reach.of(grants(), roles);
    }
}
