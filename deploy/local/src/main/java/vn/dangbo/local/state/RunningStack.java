package vn.dangbo.local.state;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a start says about itself while it lasts.
 *
 * @param portBase first of its ports
 * @param ready whether all processes answer and the demo is loaded
 */
public record RunningStack(int portBase, boolean ready) {

    public static Optional<RunningStack> read(StateFolder folder) {
        return JsonFile.read(file(folder), RunningStack.class).filter(stack -> PortPlan.isBase(stack.portBase));
    }

    public void write(StateFolder folder) {
        JsonFile.write(file(folder), this);
    }

    public static void remove(StateFolder folder) {
        AtomicFiles.deleteTree(file(folder));
    }

    public PortPlan ports() {
        return new PortPlan(portBase);
    }

    private static Path file(StateFolder folder) {
        return folder.run().resolve("stack.json");
    }
}
