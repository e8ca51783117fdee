package vn.dangbo.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
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
 * parameter on to one. A record whose component is handed on carries a code from wherever it is made, and an interface
 * of ours takes one where a lambda behind it does. So a code is found wherever it is written, and nothing else is taken
 * for one.
 */
final class MessageCodes {

    private record Method(String owner, MethodNode node, List<Frame<SourceValue>> frames) {

        String key() {
            return owner + "." + node.name + node.desc;
        }
    }

    /** A value handed to a method as one of its parameters, the receiver not counted. */
    private record Argument(String callee, int parameter, SourceValue value) {}

    private final List<Method> methods = new ArrayList<>();
    private final CodeEntrances entrances = new CodeEntrances();

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
            entrances.read(node);
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
                        more |= entrances.open(method.key(), source);
                    }
                }
                for (var instruction : method.node().instructions) {
                    if (instruction instanceof InvokeDynamicInsnNode lambda) {
                        more |= entrances.open(lambda);
                    }
                }
            }
        }
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
                        .filter(argument -> entrances.take(argument.callee(), argument.parameter()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<Argument> arguments(AbstractInsnNode instruction, Frame<SourceValue> frame) {
        if (instruction instanceof MethodInsnNode call) {
            return taken(call.owner + "." + call.name + call.desc, call.desc, frame, 0);
        }
        if (instruction instanceof InvokeDynamicInsnNode lambda) {
            return Lambdas.body(lambda)
                    .map(body -> taken(Lambdas.key(body), lambda.desc, frame, Lambdas.firstCaptured(body)))
                    .orElse(List.of());
        }
        return List.of();
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
