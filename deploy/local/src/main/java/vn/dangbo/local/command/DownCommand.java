package vn.dangbo.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops everything. */
@Command(name = "down", description = "Stop everything that runs.")
final class DownCommand implements Callable<Integer> {
    private final Context context;

    DownCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        boolean stopped = context.folder().exists() && new Shutdown(context).run(() -> {});
        context.out().println(stopped ? "Stopped." : "Nothing was running.");
        return 0;
    }
}
