package vn.dangbo.member.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;

/** Lets only services of this deployment through: those who may move members may move all of them. */
@ApplicationScoped
class ServiceScope {

    @Inject
    Caller caller;

    /**
     * The whole deployment. A member who comes from one end of it and goes to the other is nobody's alone.
     *
     * @throws ProblemException 403 PERMISSION_MISSING for a grant that reaches less
     */
    Scope require() {
        var scope = caller.scope(Permission.RESTRUCTURING);
        if (!scope.ranges().equals(Scope.everywhere().ranges())) {
            throw ProblemException.forbidden("PERMISSION_MISSING");
        }
        return scope;
    }

    /** The account, for the records. */
    String name() {
        return caller.name();
    }
}
