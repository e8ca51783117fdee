package vn.dangbo.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One process, told apart from a later one with the same number: process numbers are reused, and after a restart of
 * the machine a record on disk may name anybody's process.
 *
 * @param pid process number
 * @param startTicks when it started, in clock ticks since boot (Linux); empty where the system does not tell
 * @param bootId the boot it started in (Linux); empty where the system does not tell
 * @param recordedAt when the record was written, just after the process started
 */
public record ProcessIdentity(long pid, String startTicks, String bootId, Instant recordedAt) {
    private static final Path PROC = Path.of("/proc");
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    /** Field 22 of /proc/PID/stat, counted from the state, which is field 3. */
    private static final int START_TICKS_AFTER_STATE = 19;
    /** How far the system's notion of a start may be from the record's time where there are no ticks. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    /**
     * Reads a record as {@link ChildProcess} or {@link #describe} wrote it: the number, the line of /proc/PID/stat and
     * the boot id, the last two on Linux only.
     */
    static Optional<ProcessIdentity> parse(List<String> lines, Instant recordedAt) {
        if (lines.isEmpty() || !lines.get(0).matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(0));
        if (lines.size() < 3) {
            return Optional.of(new ProcessIdentity(pid, "", "", recordedAt));
        }
        return startTicks(lines.get(1))
                .map(ticks -> new ProcessIdentity(pid, ticks, lines.get(2).trim(), recordedAt));
    }

    /** The record of a running process, in the form that {@link #parse} reads. */
    static String describe(long pid) throws IOException {
        Path stat = PROC.resolve(pid + "/stat");
        return Files.exists(stat) ? pid + "\n" + readLine(stat) + "\n" + readLine(BOOT_ID) + "\n" : pid + "\n";
    }

    /** Whether this very process still runs. */
    public boolean isAlive() {
        if (startTicks.isEmpty()) {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(handle -> handle.info().startInstant())
                    .filter(start -> Duration.between(start, recordedAt).abs().compareTo(TOLERANCE) < 0)
                    .isPresent();
        }
        try {
            String stat = readLine(PROC.resolve(pid + "/stat"));
            // A dead process that nobody has collected yet has no work left.
            boolean gone = stat.substring(stat.lastIndexOf(')') + 2).matches("[ZX].*");
            return !gone
                    && startTicks.equals(startTicks(stat).orElse(""))
                    && bootId.equals(readLine(BOOT_ID).trim());
        } catch (IOException e) {
            return false;
        }
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> handle() {
        return isAlive() ? ProcessHandle.of(pid) : Optional.empty();
    }

    private static Optional<String> startTicks(String stat) {
        // The command's name stands in parentheses and may itself hold blanks and parentheses.
        int afterName = stat.lastIndexOf(')');
        if (afterName < 0) {
            return Optional.empty();
        }
        String[] fields = stat.substring(afterName + 1).trim().split(" ");
        return fields.length > START_TICKS_AFTER_STATE
                ? Optional.of(fields[START_TICKS_AFTER_STATE])
                : Optional.empty();
    }

    private static String readLine(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            throw new NoSuchFileException(file.toString());
        }
        return new String(bytes, StandardCharsets.ISO_8859_1).trim();
    }
}
