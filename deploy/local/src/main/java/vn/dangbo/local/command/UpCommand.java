package vn.dangbo.local.command;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.progress.ConsoleProgress;
import vn.dangbo.local.progress.Progress;
import vn.dangbo.local.stack.LocalStack;
import vn.dangbo.local.stack.LocalStackConfig;
import vn.dangbo.local.state.PortPlan;
import vn.dangbo.local.state.RunningStack;
import vn.dangbo.local.state.StackLock;

/** Starts everything. */
@Command(name = "up", description = "Start PostgreSQL, Keycloak and the services; load the demo on the first start.")
final class UpCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--detach", description = "Return when everything is ready and let it run in the background.")
    private boolean detach;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "Use the ports N to N+6. Without it: those of the last start, at first 8080 to 8086.")
    private Integer portBase;

    @Option(names = "--no-demo", description = "Start with empty data, without the demo.")
    private boolean withoutDemo;

    UpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        OptionalInt base = portBase == null ? OptionalInt.empty() : OptionalInt.of(new PortPlan(portBase).base());
        context.folder().prepare();
        Optional<PortPlan> running = running();
        if (running.isPresent()) {
            context.out().println("Dangbo is already running here:");
            Summary.print(context.out(), context.folder(), running.get());
            return 0;
        }
        Progress progress = new ConsoleProgress(context.out(), context.terminal());
        LocalStackConfig config = LocalStackConfig.standard(
                        context.checkout(), context.folder().home())
                .withPortBase(base)
                .withLoadDemo(!withoutDemo)
                .withProgress(progress);
        progress.say("Dangbo is starting; its state is in " + context.folder().home() + ".");
        if (detach) {
            PortPlan ports = new DetachedStart(context, config).run();
            ready(progress, ports);
            context.out().println("It runs in the background: ./dangbo status, ./dangbo logs, ./dangbo down.");
            return 0;
        }
        try (LocalStack stack = LocalStack.start(config)) {
            ready(progress, stack.ports());
            context.out().println("Ctrl-C stops everything.");
            stack.awaitStop();
        }
        return 0;
    }

    private void ready(Progress progress, PortPlan ports) {
        progress.say("Dangbo is ready:");
        Summary.print(context.out(), context.folder(), ports);
    }

    /** The ports of a stack that is up, or empty when none is. */
    private Optional<PortPlan> running() {
        Optional<StackLock> lock = StackLock.tryTake(context.folder());
        if (lock.isPresent()) {
            lock.get().close();
            return Optional.empty();
        }
        return Optional.of(RunningStack.read(context.folder())
                .filter(RunningStack::ready)
                .map(RunningStack::ports)
                .orElseThrow(() -> new LaunchException("Another ./dangbo is just starting or stopping on "
                        + context.folder().home() + ": wait for it, or end it with ./dangbo down.")));
    }
}
