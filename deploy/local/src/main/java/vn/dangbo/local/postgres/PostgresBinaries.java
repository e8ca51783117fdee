package vn.dangbo.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.state.Archives;
import vn.dangbo.local.state.AtomicFiles;
import vn.dangbo.local.state.StateFolder;

/** PostgreSQL's programs, unpacked once from the jar they are published in. */
final class PostgresBinaries {
    private static final String VERSION_FILE = "dangbo-version";

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** Unpacks the programs unless those of this version are already there. */
    static PostgresBinaries prepare(StateFolder state, String version) {
        Path target = state.postgres();
        try {
            Path mark = target.resolve(VERSION_FILE);
            if (!Files.exists(mark) || !Files.readString(mark).equals(version)) {
                Path part = state.partial(target);
                AtomicFiles.deleteTree(part);
                Files.createDirectory(part);
                unpack(part);
                Files.writeString(part.resolve(VERSION_FILE), version);
                AtomicFiles.deleteTree(target);
                AtomicFiles.rename(part, target);
            }
        } catch (IOException e) {
            throw new LaunchException("PostgreSQL cannot be unpacked into " + target + ": " + e.getMessage() + ".", e);
        }
        return new PostgresBinaries(target);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static void unpack(Path target) throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        String resource = resource(system, machine, Files.exists(Path.of("/etc/alpine-release")));
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (archive == null) {
                throw new LaunchException("There are no PostgreSQL programs for this machine (" + system + ", "
                        + machine + ") in this build: run ./mvnw -DskipTests package here.");
            }
            Archives.unpackTarXz(archive, target);
        }
    }

    /** The archive's name as zonky's jars have it. */
    static String resource(String system, String machine, boolean alpine) {
        String kernel = system.contains("mac") ? "darwin" : "linux";
        String processor = List.of("aarch64", "arm64").contains(machine) ? "arm_64" : "x86_64";
        return "/postgres-" + kernel + "-" + processor + (alpine ? "-alpine_linux" : "") + ".txz";
    }
}
