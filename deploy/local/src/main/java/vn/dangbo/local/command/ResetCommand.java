package vn.dangbo.local.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dangbo.local.LaunchException;

/** Deletes the state folder. */
@Command(
        name = "reset",
        description = "Stop everything and delete all data, passwords and logs of this checkout's state folder.")
final class ResetCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean sure;

    ResetCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!context.folder().exists()) {
            context.out().println("There is nothing to delete.");
            return 0;
        }
        if (!sure && !confirmed()) {
            context.out().println("Nothing was deleted.");
            return 1;
        }
        new Shutdown(context).run(() -> context.folder().deleteContents());
        context.out().println("Deleted: " + context.folder().home() + ".");
        return 0;
    }

    private boolean confirmed() {
        if (!context.terminal()) {
            throw new LaunchException("Nobody can be asked here: ./dangbo reset --yes deletes all data in "
                    + context.folder().home() + ".");
        }
        context.out().print("Delete all data in " + context.folder().home() + "? Type yes: ");
        context.out().flush();
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String answer = in.readLine();
            return answer != null && answer.trim().equals("yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
