package vn.dangbo.local.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.dangbo.local.state.JsonFile;

/** Progress of a start in the background, written line by line for the command that waits in the foreground. */
public final class EventFile implements Progress {
    private static final long BAR_INTERVAL_MILLIS = 200;

    /**
     * One line of the file.
     *
     * @param kind SAY, BAR, READY or FAILED
     * @param text the line, the bar's label or the failure's sentence
     */
    public record Event(Kind kind, String text, long done, long total) {}

    /** What an event tells. */
    public enum Kind {
        SAY,
        BAR,
        READY,
        FAILED
    }

    private final Path file;
    private long lastBar;

    /** Begins a new file. */
    public EventFile(Path file) {
        this.file = file;
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void say(String line) {
        append(new Event(Kind.SAY, line, 0, 0));
    }

    @Override
    public void bar(String label, long done, long total) {
        long now = System.currentTimeMillis();
        if (done >= total || now - lastBar >= BAR_INTERVAL_MILLIS) {
            lastBar = now;
            append(new Event(Kind.BAR, label, done, total));
        }
    }

    /** Everything is up. */
    public void ready() {
        append(new Event(Kind.READY, "", 0, 0));
    }

    /** The start has failed and everything is stopped. */
    public void failed(String sentence) {
        append(new Event(Kind.FAILED, sentence, 0, 0));
    }

    private synchronized void append(Event event) {
        try {
            // Whoever waited may have gone and the folder with it: then nobody reads on.
            if (Files.exists(file)) {
                Files.writeString(file, JsonFile.MAPPER.writeValueAsString(event) + "\n", StandardOpenOption.APPEND);
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            // A lost progress line must not end a running stack.
        }
    }
}
