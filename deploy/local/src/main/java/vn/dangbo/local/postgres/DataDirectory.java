package vn.dangbo.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.dangbo.local.BuildFacts;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.process.ChildProcess;
import vn.dangbo.local.process.ProcessRecords;
import vn.dangbo.local.state.AtomicFiles;
import vn.dangbo.local.state.Secrets;
import vn.dangbo.local.state.StateFolder;

/** Where PostgreSQL keeps its data: made once, under another name until it is whole, and never replaced. */
final class DataDirectory {
    private static final String STEP = "initdb";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final StateFolder folder;
    private final ProcessRecords records;
    private final Secrets secrets;
    private final BuildFacts facts;

    DataDirectory(StateFolder folder, ProcessRecords records, Secrets secrets, BuildFacts facts) {
        this.folder = folder;
        this.records = records;
        this.secrets = secrets;
        this.facts = facts;
    }

    /**
     * Makes the data directory when there is none, and checks the one there is.
     *
     * @param identity what to put before a PostgreSQL command
     * @throws LaunchException when the data is not whole or of another PostgreSQL; it is left as it is
     */
    void prepare(PostgresBinaries binaries, List<String> identity) {
        if (Files.notExists(folder.data())) {
            make(binaries, identity);
        }
        check();
    }

    private void make(PostgresBinaries binaries, List<String> identity) {
        Path part = folder.partial(folder.data());
        AtomicFiles.deleteTree(part);
        Path password = folder.run().resolve("initdb-password");
        AtomicFiles.write(password, secrets.get(Secrets.POSTGRES_SUPERUSER));
        try {
            // Sorting and letters must not depend on this machine's settings: PostgreSQL's own C.UTF-8 everywhere.
            // pg_trgm asks the operating system which characters are letters, hence lc-ctype where the system has it.
            try {
                initdb(binaries, identity, part, password, "C.UTF-8");
            } catch (LaunchException e) {
                AtomicFiles.deleteTree(part);
                initdb(binaries, identity, part, password, "C");
            }
            AtomicFiles.rename(part, folder.data());
        } catch (IOException e) {
            throw new LaunchException(
                    "The data directory " + folder.data() + " cannot be made: " + e.getMessage() + ".", e);
        } finally {
            AtomicFiles.deleteTree(password);
        }
    }

    private void initdb(PostgresBinaries binaries, List<String> identity, Path target, Path password, String letters) {
        List<String> command = new ArrayList<>(identity);
        command.add(binaries.program(STEP).toString());
        command.addAll(List.of("-D", target.toString(), "-U", PostgresServer.SUPERUSER, "--pwfile=" + password));
        command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin"));
        command.addAll(List.of("--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=" + letters));
        ChildProcess.start(
                        new ChildProcess.Spec(
                                STEP,
                                command,
                                PostgresServer.PLAIN_MESSAGES,
                                folder.home(),
                                folder.log(PostgresServer.NAME)),
                        records)
                .awaitSuccess(LIMIT);
        records.remove(STEP);
    }

    private void check() {
        try {
            String version =
                    Files.readString(folder.data().resolve("PG_VERSION")).trim();
            if (!version.equals(facts.postgresMajor())) {
                throw new LaunchException("The data in " + folder.data() + " was made by PostgreSQL " + version
                        + " and this is " + facts.postgresMajor()
                        + ": use the version of Dangbo that made it, or run ./dangbo reset to start with empty data.");
            }
        } catch (IOException e) {
            throw new LaunchException(
                    "The data in " + folder.data() + " is not a whole PostgreSQL data directory: put a backup back, or"
                            + " run ./dangbo reset to start with empty data.",
                    e);
        }
    }
}
