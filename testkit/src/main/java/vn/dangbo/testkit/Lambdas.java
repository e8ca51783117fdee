package vn.dangbo.testkit;

import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What a lambda or a method reference stands for in compiled code. */
final class Lambdas {

    private Lambdas() {}

    /** Name and descriptor of a method, as calls give them. */
    static String key(Handle handle) {
        return handle.getOwner() + "." + handle.getName() + handle.getDesc();
    }

    /** Number of the parameter that the first captured value becomes: "this" is no parameter. */
    static int firstCaptured(Handle handle) {
        return handle.getTag() == Opcodes.H_INVOKESTATIC ? 0 : -1;
    }

    /** The method that the lambda runs. */
    static Optional<Handle> body(InvokeDynamicInsnNode lambda) {
        return lambda.bsmArgs.length > 1 && lambda.bsmArgs[1] instanceof Handle handle
                ? Optional.of(handle)
                : Optional.empty();
    }
}
