package vn.dangbo.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Finds the codes that a module's classes can send to a client, by following constant strings through the compiled
 * methods: into the makers of problems and row errors and of texts themselves, and through every helper that hands its
 * parameter on to one. A record whose component is handed on carries a code from wherever it is made. So a code is
 * found wherever it is written, and nothing else is taken for one.
 */
final class MessageCodes {

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

    private record Method(String owner, MethodNode node, List<Frame<SourceValue>> frames) {

        String key() {
            return owner + "." + node.name + node.desc;
        }
    }

    /** A value handed to a method as one of its parameters, the receiver not counted. */
    private record Argument(String callee, int parameter, SourceValue value) {}

    private final List<Method> methods = new ArrayList<>();
    /** Method with descriptor → parameters that are codes. */
    private final Map<String, Set<Integer>> sinks = new HashMap<>();

    private final RecordComponents components = new RecordComponents();

    private MessageCodes(String... rootPackages) {
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackages)
                .forEach(this::read);
        follow();
    }

    /** Codes written in classes below the root package, each with the methods that write it. */
    static Map<String, Set<String>> of(String rootPackage) {
        var all = new MessageCodes(rootPackage, "vn.dangbo.platform");
        var found = new TreeMap<String, Set<String>>();
        for (var method : all.methods) {
            if (method.owner().startsWith(rootPackage.replace('.', '/'))) {
                all.codesIn(method).forEach(code -> found.computeIfAbsent(code, c -> new TreeSet<>())
                        .add(method.owner() + "." + method.node().name));
            }
        }
        return found;
    }

    private void read(JavaClass javaClass) {
        var uri = javaClass.getSource().map(Source::getUri);
        if (uri.isEmpty()) {
            return;
        }
        var node = new ClassNode();
        try (var in = uri.get().toURL().openStream()) {
            new ClassReader(in).accept(node, ClassReader.SKIP_DEBUG);
            components.read(node);
            for (var method : node.methods) {
                if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
                    var frames = new Analyzer<>(new ConstantFlow(method)).analyze(node.name, method);
                    methods.add(new Method(node.name, method, Arrays.asList(frames)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AnalyzerException e) {
            throw new IllegalStateException("Cannot follow " + javaClass.getName(), e);
        }
    }

    /** Helpers and records that pass a parameter on become entrances themselves, until no more are found. */
    private void follow() {
        boolean more = true;
        while (more) {
            more = false;
            for (var method : methods) {
                for (var argument : codeArguments(method)) {
                    for (var source : argument.value().insns) {
                        more |= isNewEntrance(method, source);
                    }
                }
            }
        }
    }

    private boolean isNewEntrance(Method method, AbstractInsnNode source) {
        if (source instanceof ConstantFlow.Parameter parameter) {
            return addSink(method.key(), parameter.number());
        }
        if (source instanceof MethodInsnNode call) {
            return components
                    .readBy(call)
                    .map(component -> addSink(component.constructor(), component.parameter()))
                    .orElse(false);
        }
        return false;
    }

    private boolean addSink(String method, int parameter) {
        return sinks.computeIfAbsent(method, m -> new HashSet<>()).add(parameter);
    }

    private Set<String> codesIn(Method method) {
        var codes = new TreeSet<String>();
        for (var argument : codeArguments(method)) {
            for (var source : argument.value().insns) {
                if (source instanceof LdcInsnNode constant && constant.cst instanceof String code) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    private List<Argument> codeArguments(Method method) {
        var found = new ArrayList<Argument>();
        for (int i = 0; i < method.node().instructions.size(); i++) {
            var frame = method.frames().get(i);
            if (frame != null) {
                arguments(method.node().instructions.get(i), frame).stream()
                        .filter(this::isCode)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private boolean isCode(Argument argument) {
        var callee = argument.callee();
        var entrance = ENTRANCES.get(callee.substring(0, callee.indexOf('(')));
        return entrance != null && entrance == argument.parameter()
                || sinks.getOrDefault(callee, Set.of()).contains(argument.parameter());
    }

    private static List<Argument> arguments(AbstractInsnNode instruction, Frame<SourceValue> frame) {
        if (instruction instanceof MethodInsnNode call) {
            return taken(call.owner + "." + call.name + call.desc, call.desc, frame, 0);
        }
        if (instruction instanceof InvokeDynamicInsnNode lambda) {
            return body(lambda)
                    .map(handle -> taken(
                            handle.getOwner() + "." + handle.getName() + handle.getDesc(),
                            lambda.desc,
                            frame,
                            // what a lambda captures comes first; "this" is no parameter
                            handle.getTag() == Opcodes.H_INVOKESTATIC ? 0 : -1))
                    .orElse(List.of());
        }
        return List.of();
    }

    private static Optional<Handle> body(InvokeDynamicInsnNode lambda) {
        return lambda.bsmArgs.length > 1 && lambda.bsmArgs[1] instanceof Handle handle
                ? Optional.of(handle)
                : Optional.empty();
    }

    private static List<Argument> taken(String callee, String descriptor, Frame<SourceValue> frame, int offset) {
        int count = Type.getArgumentTypes(descriptor).length;
        var arguments = new ArrayList<Argument>(count);
        for (int i = 0; i < count; i++) {
            arguments.add(new Argument(callee, i + offset, frame.getStack(frame.getStackSize() - count + i)));
        }
        return arguments;
    }
}
