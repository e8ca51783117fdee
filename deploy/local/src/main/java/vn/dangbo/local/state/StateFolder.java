package vn.dangbo.local.state;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import vn.dangbo.local.LaunchException;

/**
 * The folder that holds everything a local start makes: {@code .dangbo} in the checkout, or where DANGBO_HOME points.
 * Only this class knows what is in it.
 *
 * @param home the folder, absolute
 */
public record StateFolder(Path home) {

    private static final List<String> OWN = List.of(
            "attachments",
            "data",
            "data.part",
            "demo",
            "demo.part",
            "demo.json",
            "hand-over",
            "imports",
            "keycloak",
            "keycloak.part",
            "logs",
            "postgres",
            "postgres.part",
            "run",
            "secrets",
            "state.json",
            "tmp",
            "lock");

    public StateFolder {
        home = home.toAbsolutePath().normalize();
    }

    /** Makes the folder (for its owner only) when it is not there, and checks that this user may work in it. */
    public void prepare() {
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            if (Files.notExists(home)) {
                Files.createDirectories(home.getParent());
                Files.createDirectory(home, ownerOnly);
            }
            String owner = Files.getOwner(home).getName();
            String user = CurrentUser.name();
            if (!owner.equals(user)) {
                throw new LaunchException("The state folder " + home + " belongs to " + owner + " and this is " + user
                        + ": run ./dangbo as " + owner + ", or let DANGBO_HOME name a folder of your own.");
            }
            for (Path folder : List.of(run(), logs(), imports())) {
                Files.createDirectories(folder);
            }
        } catch (AccessDeniedException e) {
            throw new LaunchException(
                    "The state folder " + home + " cannot be written (" + e.getMessage()
                            + "): let DANGBO_HOME name a folder of your own.",
                    e);
        } catch (IOException e) {
            throw new LaunchException("The state folder " + home + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    public boolean exists() {
        return Files.isDirectory(home);
    }

    /** Deletes all that the launcher made here, and the folder itself when nothing of anyone else's is in it. */
    public void deleteContents() {
        OWN.forEach(name -> AtomicFiles.deleteTree(home.resolve(name)));
        try {
            Files.deleteIfExists(home);
        } catch (IOException e) {
            // Somebody keeps something else here: it stays.
        }
    }

    public Path lock() {
        return home.resolve("lock");
    }

    public Path state() {
        return home.resolve("state.json");
    }

    public Path secrets() {
        return home.resolve("secrets");
    }

    public Path run() {
        return home.resolve("run");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    public Path imports() {
        return home.resolve("imports");
    }

    /** Name and keys towards other deployments. */
    public Path handOver() {
        return home.resolve("hand-over");
    }

    /** What is handed in and kept. */
    public Path attachments() {
        return home.resolve("attachments");
    }

    /**
     * An empty folder for a process's temporary files. The machine's own is shared: what is uploaded would be readable by
     * everybody, and the first user's folders would be in the way of the next one's.
     */
    public Path freshTemporary(String process) {
        Path folder = home.resolve("tmp").resolve(process);
        AtomicFiles.deleteTree(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LaunchException("The folder " + folder + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    /** PostgreSQL's binaries. */
    public Path postgres() {
        return home.resolve("postgres");
    }

    /** PostgreSQL's data directory. */
    public Path data() {
        return home.resolve("data");
    }

    /** The Keycloak server, unpacked. */
    public Path keycloak() {
        return home.resolve("keycloak");
    }

    public Path demo() {
        return home.resolve("demo");
    }

    public Path demoRecord() {
        return home.resolve("demo.json");
    }

    /** Where a step works until it is whole and gets its final name. */
    public Path partial(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }
}
