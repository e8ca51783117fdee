package vn.dangbo.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.sql.Sql;

/** What the words of the {@link HouseRules} mean. */
final class HouseTerms {

    static final String PLATFORM = "vn.dangbo.platform";

    private HouseTerms() {}

    static boolean protectedByPermission(JavaMethod method) {
        if (method.isAnnotatedWith(PermissionsAllowed.class)) {
            var wanted = method.getAnnotationOfType(PermissionsAllowed.class).value();
            return wanted.length == 1
                    && Arrays.stream(Permission.values()).anyMatch(p -> p.name().equals(wanted[0]));
        }
        var owner = method.getOwner();
        return method.isAnnotatedWith(PermitAll.class)
                && owner.isAnnotatedWith(Path.class)
                && owner.getAnnotationOfType(Path.class).value().startsWith("/internal");
    }

    static boolean machineTime(AccessTarget target) {
        var owner = target.getOwner();
        if (!(target instanceof AccessTarget.MethodCallTarget call)) {
            return false;
        }
        boolean now = call.getName().equals("now")
                && owner.isAssignableTo(Temporal.class)
                && call.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
        return now
                || owner.isEquivalentTo(ZoneId.class) && call.getName().equals("systemDefault")
                || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
    }

    /** Whether the method hands a query to Sql itself; what its lambdas do is done for it. */
    static boolean reads(JavaMethod method) {
        return !within(method.getOwner(), PLATFORM + ".sql")
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Sql.class)
                                && Set.of("list", "first").contains(call.getName()));
    }

    static boolean takesScope(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .anyMatch(Set.of(
                        PLATFORM + ".access.Scope",
                        PLATFORM + ".statistics.FigureQuery",
                        PLATFORM + ".imports.ImportContext")::contains);
    }

    /** What the codes mean is told to everybody. */
    static boolean isCodeList(JavaMethod method) {
        return method.getOwner().isAssignableTo(PLATFORM + ".labels.CodeList$Source");
    }

    static String topLevel(JavaClass c) {
        var outermost = c;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getSimpleName();
    }

    static boolean within(JavaClass c, String rootPackage) {
        return c.getPackageName().equals(rootPackage) || c.getPackageName().startsWith(rootPackage + ".");
    }

    static ArchCondition<JavaMethod> fulfil(String description, Predicate<JavaMethod> condition) {
        var described = DescribedPredicate.describe(description, condition);
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!described.test(method)) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            method.getFullName() + " does not " + getDescription() + " ("
                                    + method.getSourceCodeLocation() + ")"));
                }
            }
        };
    }
}
