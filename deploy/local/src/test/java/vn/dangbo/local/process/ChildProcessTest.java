package vn.dangbo.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.state.StateFolder;

class ChildProcessTest {
    @TempDir
    private Path temp;

    private final List<ChildProcess> started = new ArrayList<>();
    private StateFolder folder;
    private ProcessRecords records;

    @BeforeEach
    void prepare() {
        folder = new StateFolder(temp.resolve("home"));
        folder.prepare();
        records = new ProcessRecords(folder);
        records.permit();
    }

    @AfterEach
    void endAll() {
        started.forEach(ChildProcess::kill);
        started.forEach(child -> child.onExit().join());
    }

    @Test
    void isRecordedWhileItRuns() {
        ChildProcess child = start("one", "exec sleep 60");

        ProcessIdentity identity = awaitRecord("one");
        assertTrue(identity.isAlive());
        assertEquals(Set.of("one"), records.running().keySet());

        child.kill();
        child.onExit().join();
        assertFalse(identity.isAlive());
        assertEquals(Set.of(), records.running().keySet());
    }

    @Test
    void doesNotBecomeTheProgramOnceStartsAreForbidden() throws Exception {
        records.forbid();

        ChildProcess child = start("late", "echo ran > '" + temp.resolve("ran") + "'");

        assertEquals(125, child.onExit().get(10, TimeUnit.SECONDS).exitValue());
        assertFalse(Files.exists(temp.resolve("ran")));
    }

    @Test
    void stoppingFindsEveryChildByItsRecord() throws Exception {
        assumeFalse(
                interruptIsIgnored(),
                "started with SIGINT ignored, as in a shell's background: a shell cannot trap it");
        ChildProcess polite = start("service", "touch \"$0.ready\"; exec sleep 60");
        ChildProcess database =
                start("postgres", "trap 'exit 0' INT; touch \"$0.ready\"; while :; do sleep 0.05; done");
        awaitReady("service");
        awaitReady("postgres");

        assertTrue(new Stopper(folder).stopChildren());

        assertFalse(polite.isAlive());
        assertFalse(database.isAlive());
        assertEquals(0, database.onExit().join().exitValue(), "the database is asked by SIGINT");
        assertEquals(Map.of(), records.running());
        assertFalse(new Stopper(folder).stopChildren());
    }

    /** What is ignored at the start is inherited by every child; bit 1 of the mask is SIGINT. */
    private static boolean interruptIsIgnored() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    @Test
    void aProcessThatTookOverTheNumberIsLeftAlone() throws Exception {
        ChildProcess stranger = start("stranger", "touch \"$0.ready\"; exec sleep 60");
        awaitReady("stranger");
        ProcessIdentity identity = awaitRecord("stranger");
        String record = Files.readString(records.file("stranger"));
        records.remove("stranger");
        Files.writeString(records.file("other"), record.replace(" " + identity.startTicks() + " ", " 1 "));
        Files.writeString(records.file("boot"), record.replace(identity.bootId(), "0-0"));

        assertFalse(new Stopper(folder).stopChildren());

        assertTrue(stranger.isAlive());
    }

    @Test
    void withoutTicksTheTimeOfTheRecordDecides() {
        ChildProcess child = start("one", "exec sleep 60");
        long pid = awaitRecord("one").pid();

        assertTrue(ProcessIdentity.parse(List.of("" + pid), Instant.now())
                .orElseThrow()
                .isAlive());
        Instant later = Instant.now().plus(Duration.ofHours(1));
        assertFalse(
                ProcessIdentity.parse(List.of("" + pid), later).orElseThrow().isAlive());
        assertTrue(child.isAlive());
    }

    @Test
    void damagedRecordsNameNobody() throws Exception {
        for (String text : new String[] {"", "\n", "abc", "12x\n", "-1", "99999999999999999999999"}) {
            Files.writeString(records.file("bad"), text);
            assertEquals(Map.of(), records.running(), "for " + text);
        }
    }

    @Test
    void settingsOfTheUsersShellDoNotReachIt() throws Exception {
        ChildProcess child = start("env", "env");
        child.awaitSuccess(Duration.ofSeconds(10));

        String variables = Files.readString(child.log());
        assertTrue(variables.contains("DANGBO_TEST=given"), variables);
        assertEquals(
                List.of("DANGBO_TEST=given"),
                variables
                        .lines()
                        .filter(line -> line.matches("(KC_|QUARKUS_|DANGBO_|PG).*"))
                        .toList());
    }

    @Test
    void aFailedStepNamesItsLog() {
        ChildProcess child = start("step", "exit 7");

        LaunchException failed = assertThrows(LaunchException.class, () -> child.awaitSuccess(Duration.ofSeconds(10)));

        assertEquals("step ended (exit code 7): see " + folder.log("step") + ".", failed.getMessage());
    }

    private ChildProcess start(String name, String script) {
        ChildProcess child = ChildProcess.start(
                new ChildProcess.Spec(
                        name,
                        List.of("sh", "-c", script, temp.resolve(name).toString()),
                        Map.of("DANGBO_TEST", "given"),
                        temp,
                        folder.log(name)),
                records);
        started.add(child);
        return child;
    }

    private void awaitReady(String name) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(10);
        while (Files.notExists(temp.resolve(name + ".ready"))) {
            assertTrue(Instant.now().isBefore(end), name + " did not start");
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private ProcessIdentity awaitRecord(String name) {
        Instant end = Instant.now().plusSeconds(10);
        while (Instant.now().isBefore(end)) {
            var identity = records.running(name);
            if (identity.isPresent()) {
                return identity.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no record of " + name);
    }
}
