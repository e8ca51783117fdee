package vn.dangbo.local.demo;

import java.util.ArrayList;
import java.util.List;
import vn.dangbo.local.state.JsonFile;
import vn.dangbo.local.state.StateFolder;

/**
 * How far the demo has been loaded. A file counts as loaded only after the service reported it done without a rejected
 * row; loading a file twice is harmless, so a record that was lost costs time and nothing else.
 *
 * @param complete whether all files are loaded
 * @param loaded the files that are
 * @param attempts files that were begun, with how often an attempt at them has failed for good
 */
public record DemoRecord(boolean complete, List<Loaded> loaded, List<Attempts> attempts) {

    /** A file by what it holds, not by its name. */
    public record Loaded(String kind, String sha256, String importId, long rows) {}

    /** Failed imports keep their idempotency key, so the next attempt needs another. */
    public record Attempts(String kind, String sha256, int failed) {}

    public DemoRecord {
        loaded = loaded == null ? List.of() : List.copyOf(loaded);
        attempts = attempts == null ? List.of() : List.copyOf(attempts);
    }

    public static DemoRecord read(StateFolder folder) {
        return JsonFile.read(folder.demoRecord(), DemoRecord.class)
                .orElseGet(() -> new DemoRecord(false, List.of(), List.of()));
    }

    public void write(StateFolder folder) {
        JsonFile.write(folder.demoRecord(), this);
    }

    boolean isLoaded(String kind, String sha256) {
        return loaded.stream().anyMatch(file -> file.kind.equals(kind) && file.sha256.equals(sha256));
    }

    int failedAttempts(String kind, String sha256) {
        return attempts.stream()
                .filter(file -> file.kind.equals(kind) && file.sha256.equals(sha256))
                .mapToInt(Attempts::failed)
                .sum();
    }

    DemoRecord withLoaded(String kind, String sha256, ImportStatus done) {
        List<Loaded> more = new ArrayList<>(loaded);
        more.add(new Loaded(kind, sha256, done.id(), done.rows()));
        return new DemoRecord(complete, more, attempts);
    }

    DemoRecord withFailedAttempt(String kind, String sha256) {
        int failed = failedAttempts(kind, sha256) + 1;
        List<Attempts> others = new ArrayList<>(attempts);
        others.removeIf(file -> file.kind.equals(kind) && file.sha256.equals(sha256));
        others.add(new Attempts(kind, sha256, failed));
        return new DemoRecord(complete, loaded, others);
    }

    DemoRecord asComplete() {
        return new DemoRecord(true, loaded, attempts);
    }
}
