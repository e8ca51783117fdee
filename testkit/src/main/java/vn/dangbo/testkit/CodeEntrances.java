package vn.dangbo.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Where codes go in: the makers of problems, row errors and texts, and what has been found to hand its values on to them. */
final class CodeEntrances {

    private static final String PROBLEM = "vn/dangbo/platform/problem/ProblemException.";

    /** Where a code goes in: method and number of the parameter. */
    private static final Map<String, Integer> ENTRANCES = Map.of(
            PROBLEM + "badRequest",
            1,
            PROBLEM + "notFound",
            0,
            PROBLEM + "forbidden",
            0,
            PROBLEM + "of",
            1,
            "vn/dangbo/platform/tabular/RowError.<init>",
            2,
            "vn/dangbo/platform/text/InvalidValueException.<init>",
            0,
            "vn/dangbo/platform/imports/ImportQueue.finish",
            1,
            "vn/dangbo/platform/problem/ProblemMappers.answer",
            2,
            "vn/dangbo/platform/labels/Messages.text",
            1);

    /** Method with descriptor → parameters that are codes. */
    private final Map<String, Set<Integer>> sinks = new HashMap<>();

    private final RecordComponents components = new RecordComponents();

    /** Takes a class in: if it is a record, its components may turn out to be codes. */
    void read(ClassNode node) {
        components.read(node);
    }

    /** Whether a parameter of a method, with its descriptor, is a code. */
    boolean take(String callee, int parameter) {
        var entrance = ENTRANCES.get(callee.substring(0, callee.indexOf('(')));
        return entrance != null && entrance == parameter
                || sinks.getOrDefault(callee, Set.of()).contains(parameter);
    }

    /**
     * Follows a code back to where it came from.
     *
     * @param method in which it is handed on
     * @param source what it is there
     * @return whether an entrance was found that had not been known
     */
    boolean open(String method, AbstractInsnNode source) {
        if (source instanceof ConstantFlow.Parameter parameter) {
            return addSink(method, parameter.number());
        }
        if (source instanceof MethodInsnNode call) {
            return components
                    .readBy(call)
                    .map(component -> addSink(component.constructor(), component.parameter()))
                    .orElse(false);
        }
        return false;
    }

    /** An interface of ours takes codes where the lambda behind it does: whether that had not been known. */
    boolean open(InvokeDynamicInsnNode lambda) {
        var type = Type.getReturnType(lambda.desc).getInternalName();
        var body = Lambdas.body(lambda);
        if (!type.startsWith("vn/dangbo/") || body.isEmpty()) {
            return false;
        }
        int captured = Type.getArgumentTypes(lambda.desc).length + Lambdas.firstCaptured(body.get());
        var called = type + "." + lambda.name + lambda.bsmArgs[0];
        boolean more = false;
        for (int parameter : Set.copyOf(sinks.getOrDefault(Lambdas.key(body.get()), Set.of()))) {
            more |= parameter >= captured && addSink(called, parameter - captured);
        }
        return more;
    }

    private boolean addSink(String method, int parameter) {
        return sinks.computeIfAbsent(method, m -> new HashSet<>()).add(parameter);
    }
}
