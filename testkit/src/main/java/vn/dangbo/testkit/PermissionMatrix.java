package vn.dangbo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import vn.dangbo.platform.access.Role;

/**
 * Every operation × every role × every relation of the caller to what is asked for, against a running service that
 * holds the sample world. Operations come from the document that the service serves, the roles of each from the
 * committed one: so an operation without a probe, without a permission, or with other roles than were agreed fails.
 *
 * <p>What is expected: a role without the permission is refused (403), and so is one whose grant has ended; with it, the
 * target is reached when the grant reaches it, and withheld (404, or left out of the list) when it does not. Nobody
 * gets anywhere without a token.
 */
public final class PermissionMatrix {

    private final String service;
    private final Relation.Target target;
    private final Map<String, Map<String, Probe>> probes = new LinkedHashMap<>();

    /** Signing takes longer than asking. */
    private final Map<String, String> tokens = new HashMap<>();

    private PermissionMatrix(String service, Relation.Target target) {
        this.service = service;
        this.target = target;
    }

    /** A matrix for a service, named as its committed document is. */
    public static PermissionMatrix of(String service, Relation.Target target) {
        return new PermissionMatrix(service, target);
    }

    /** Adds the probe of an operation. */
    public PermissionMatrix probe(String operationId, Probe probe) {
        return probe(operationId, "", probe);
    }

    /** Adds one of several probes of an operation. */
    public PermissionMatrix probe(String operationId, String what, Probe probe) {
        if (probes.computeIfAbsent(operationId, id -> new LinkedHashMap<>()).put(what, probe) != null) {
            throw new IllegalArgumentException("Two probes " + operationId + " " + what);
        }
        return this;
    }

    /** The tests; the service is running. */
    public Stream<DynamicTest> tests() {
        var served = ApiDocument.served().operations();
        var agreed = ApiDocument.committed(service).operations().stream()
                .collect(Collectors.toMap(ApiDocument.Operation::id, ApiDocument.Operation::roles));
        var tests = new ArrayList<DynamicTest>();
        tests.add(DynamicTest.dynamicTest("every operation has a probe, every probe an operation", () -> {
            var operations =
                    served.stream().map(ApiDocument.Operation::id).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(operations, new TreeSet<>(probes.keySet()));
            assertFalse(operations.isEmpty());
        }));
        tests.add(DynamicTest.dynamicTest("every operation names its permission and its roles are as agreed", () -> {
            var nameless = served.stream().filter(o -> o.permission().isEmpty()).toList();
            assertEquals(List.of(), nameless);
            assertEquals(
                    new TreeMap<>(agreed),
                    served.stream()
                            .collect(Collectors.toMap(
                                    ApiDocument.Operation::id,
                                    ApiDocument.Operation::roles,
                                    (a, b) -> a,
                                    TreeMap::new)));
        }));
        for (var operation : served) {
            probes.getOrDefault(operation.id(), Map.of())
                    .forEach((what, probe) -> add(
                            tests,
                            (operation.id() + " " + what).trim(),
                            probe,
                            agreed.getOrDefault(operation.id(), Set.of())));
        }
        return tests.stream();
    }

    private void add(List<DynamicTest> tests, String operation, Probe probe, Set<String> roles) {
        tests.add(test(operation, "nobody", probe, null, Probe.Outcome.UNAUTHENTICATED));
        for (var role : Role.values()) {
            boolean permitted = roles.contains(role.name());
            // A role without the permission is refused before anybody looks where it was granted.
            for (var relation : permitted ? EnumSet.allOf(Relation.class) : Relation.BASIC) {
                tests.add(test(
                        operation,
                        role + ", granted at " + relation,
                        probe,
                        role + ":" + relation.grantAt(target),
                        expected(probe.sees(), relation, permitted)));
            }
        }
    }

    private static Probe.Outcome expected(Probe.Sees sees, Relation relation, boolean permitted) {
        if (!permitted || !relation.holds()) {
            return Probe.Outcome.REFUSED;
        }
        return switch (sees) {
            case EVERYTHING -> Probe.Outcome.REACHED;
            case NOTHING_OF_OTHERS -> Probe.Outcome.WITHHELD;
            case WHAT_THE_GRANT_REACHES -> relation.reaches() ? Probe.Outcome.REACHED : Probe.Outcome.WITHHELD;
        };
    }

    private DynamicTest test(String operation, String caller, Probe probe, String grant, Probe.Outcome expected) {
        var name = "%s · %s → %s".formatted(operation, caller, expected);
        return DynamicTest.dynamicTest(name, () -> {
            var token = grant == null ? null : tokens.computeIfAbsent(grant, TestTokens::of);
            assertEquals(expected, probe.call().apply(new Probe.Attempt(token, grant, target)), name);
        });
    }
}
