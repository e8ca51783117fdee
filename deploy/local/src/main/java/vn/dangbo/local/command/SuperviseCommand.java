package vn.dangbo.local.command;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.Main;
import vn.dangbo.local.progress.EventFile;
import vn.dangbo.local.stack.LocalStack;
import vn.dangbo.local.stack.LocalStackConfig;
import vn.dangbo.local.state.LauncherLog;

/** The background half of {@code up --detach}: keeps the stack until it is told to stop. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--events", required = true)
    private Path events;

    @Option(names = "--port-base")
    private Integer portBase;

    @Option(names = "--no-demo")
    private boolean withoutDemo;

    SuperviseCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        EventFile progress = new EventFile(events);
        LocalStackConfig config = LocalStackConfig.standard(
                        context.checkout(), context.folder().home())
                .withPortBase(portBase == null ? OptionalInt.empty() : OptionalInt.of(portBase))
                .withLoadDemo(!withoutDemo)
                .withProgress(progress);
        try (LocalStack stack = LocalStack.start(config)) {
            progress.ready();
            stack.awaitStop();
            return 0;
        } catch (LaunchException e) {
            progress.failed(e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            progress.failed(Main.unexpected(new LauncherLog(context.folder()), e));
            return 1;
        }
    }
}
