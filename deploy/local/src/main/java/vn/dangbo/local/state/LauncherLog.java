package vn.dangbo.local.state;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The launcher's own log: what a user sees as one sentence stands here with its stack trace. */
public final class LauncherLog {
    public static final String NAME = "launcher";

    private final Path file;

    public LauncherLog(StateFolder folder) {
        this.file = folder.log(NAME);
    }

    public Path file() {
        return file;
    }

    public void line(String text) {
        append(text + "\n");
    }

    public void failure(String text, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        append(text + "\n" + trace);
    }

    private synchronized void append(String text) {
        try {
            // A folder that was never made, or was just reset, is not made again for a log line.
            if (Files.isDirectory(file.getParent())) {
                Files.writeString(
                        file,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + text,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            // Losing a log line must not lose the action.
        }
    }
}
