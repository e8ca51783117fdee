package vn.dangbo.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dangbo.local.state.AtomicFiles;
import vn.dangbo.local.state.StateFolder;

/**
 * Which processes a state folder has started: one small file each, written by the process itself before it becomes
 * what it is to be. A child starts only while the permit file stands; taking the permit away first and reading the
 * records after therefore finds every child there will ever be, even when the one who started them was killed.
 */
public final class ProcessRecords {
    /** The process that started the others and watches them. */
    public static final String SUPERVISOR = "supervisor";

    private static final String SUFFIX = ".pid";

    private final Path folder;

    public ProcessRecords(StateFolder state) {
        this.folder = state.run();
    }

    /** Lets children start. */
    public void permit() {
        AtomicFiles.write(permitFile(), "");
    }

    /** Lets no further child start. */
    public void forbid() {
        AtomicFiles.deleteTree(permitFile());
    }

    Path permitFile() {
        return folder.resolve("permit");
    }

    Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }

    /** Records this process as the one that starts the others. */
    public void recordSupervisor() {
        try {
            AtomicFiles.write(
                    file(SUPERVISOR),
                    ProcessIdentity.describe(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(String name) {
        AtomicFiles.deleteTree(file(name));
    }

    /** The process of that name, if one is recorded and still runs. */
    public Optional<ProcessIdentity> running(String name) {
        return read(file(name)).filter(ProcessIdentity::isAlive);
    }

    /** All recorded processes that still run, by name. */
    public Map<String, ProcessIdentity> running() {
        Map<String, ProcessIdentity> found = new TreeMap<>();
        if (Files.notExists(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .forEach(name -> running(name).ifPresent(identity -> found.put(name, identity)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Optional<ProcessIdentity> read(Path file) {
        try {
            return ProcessIdentity.parse(
                    Files.readAllLines(file, StandardCharsets.ISO_8859_1),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
