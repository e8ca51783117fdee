package vn.dangbo.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.dangbo.demo.Scale;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.demo.ScaleLoader;
import vn.dangbo.local.progress.ConsoleProgress;
import vn.dangbo.local.stack.StackSecrets;
import vn.dangbo.local.state.RunningStack;

/** Loads a synthetic nation into the databases of a running stack, for measuring. */
@Command(
        name = "scale",
        description = "Load a synthetic nation straight into the databases of what is running, for measuring.")
final class ScaleCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", paramLabel = "MEMBERSxCELLS", description = "For example 300000x10000.")
    private String scale;

    ScaleCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Scale wanted = parsed();
        RunningStack stack = RunningStack.read(context.folder())
                .filter(RunningStack::ready)
                .orElseThrow(() -> new LaunchException("Nothing is running here: start it with ./dangbo up."));
        new ScaleLoader(
                        stack.ports(),
                        StackSecrets.of(context.folder()),
                        new ConsoleProgress(context.out(), context.terminal()))
                .load(wanted);
        return 0;
    }

    private Scale parsed() {
        try {
            return Scale.parse(scale);
        } catch (IllegalArgumentException e) {
            throw new LaunchException("This scale cannot be loaded: " + e.getMessage() + ".", e);
        }
    }
}
