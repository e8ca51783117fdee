package vn.dangbo.member.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is handed the file's path: 0 is clean, 1 is infected (so does clamdscan answer), all else is not known. */
final class CommandScanner implements Scanner {

    private static final int NOTE_BYTES = 500;

    private final List<String> command;
    private final Duration timeout;

    CommandScanner(List<String> command, Duration timeout) {
        this.command = List.copyOf(command);
        this.timeout = timeout;
    }

    @Override
    public Verdict scan(Path file) throws IOException, InterruptedException {
        var all = new ArrayList<>(command);
        all.add(file.toAbsolutePath().toString());
        // Into a file, because a program that says much and is not listened to would stand still.
        var said = Files.createTempFile(file.toAbsolutePath().getParent(), "scan", ".part");
        try {
            var process = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IOException("The scanner took longer than " + timeout);
            }
            return new Verdict(
                    switch (process.exitValue()) {
                        case 0 -> ScanStep.FIND_NOTHING;
                        case 1 -> ScanStep.FIND_HARM;
                        default -> ScanStep.FAIL;
                    },
                    words(said, file));
        } finally {
            Files.deleteIfExists(said);
        }
    }

    /** Without the path, which says where the service works. */
    private static String words(Path said, Path file) throws IOException {
        try (var in = Files.newInputStream(said)) {
            return new String(in.readNBytes(NOTE_BYTES), StandardCharsets.UTF_8)
                    .replace(file.toAbsolutePath().toString(), "")
                    .strip();
        }
    }
}
