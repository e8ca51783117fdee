package vn.dangbo.testkit;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Tells for each value in a method which constants and parameters it may be, through variables and branches. */
final class ConstantFlow extends SourceInterpreter {

    private final MethodNode method;

    ConstantFlow(MethodNode method) {
        super(Opcodes.ASM9);
        this.method = method;
    }

    /** Stands for a value that the method was given. */
    static final class Parameter extends LdcInsnNode {

        private final int number;

        Parameter(int number) {
            super(number);
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    @Override
    public SourceValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
        int slot = isInstanceMethod ? 1 : 0;
        var types = Type.getArgumentTypes(method.desc);
        for (int i = 0; i < types.length; i++) {
            if (slot == local) {
                return new SourceValue(type.getSize(), new Parameter(i));
            }
            slot += types[i].getSize();
        }
        return super.newParameterValue(isInstanceMethod, local, type);
    }

    /** A variable is what was put into it. */
    @Override
    public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
        return value;
    }

    @Override
    public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
        return instruction.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(instruction, value);
    }
}
