package vn.dangbo.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Tells of a read of a record's component by which constructor its value went in. */
final class RecordComponents {

    /** Accessor with descriptor → its component. */
    private final Map<String, Component> byAccessor = new HashMap<>();

    /** The canonical constructor, with descriptor, and the number of the parameter. */
    record Component(String constructor, int parameter) {}

    /** Takes a class in; one that is no record has no components. */
    void read(ClassNode node) {
        if (node.recordComponents == null) {
            return;
        }
        var types = node.recordComponents.stream()
                .map(component -> component.descriptor)
                .toList();
        var constructor = node.name + ".<init>(" + String.join("", types) + ")V";
        for (int i = 0; i < types.size(); i++) {
            var accessor = node.name + "." + node.recordComponents.get(i).name + "()" + types.get(i);
            byAccessor.put(accessor, new Component(constructor, i));
        }
    }

    /** The component that a call reads; empty when it does something else. */
    Optional<Component> readBy(MethodInsnNode call) {
        return Optional.ofNullable(byAccessor.get(call.owner + "." + call.name + call.desc));
    }
}
