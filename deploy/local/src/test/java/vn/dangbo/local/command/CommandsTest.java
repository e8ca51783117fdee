package vn.dangbo.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.local.Main;
import vn.dangbo.local.state.RunningStack;
import vn.dangbo.local.state.StackLock;
import vn.dangbo.local.state.StateFolder;

class CommandsTest {
    @TempDir
    private Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private StateFolder folder;

    @BeforeEach
    void prepare() {
        folder = new StateFolder(temp.resolve("home"));
    }

    @Test
    void aCommandLineThatMakesNoSenseIsOneSentence() {
        assertMisused("Unmatched argument at index 0: 'sideways'. See ./dangbo --help.", "sideways");
        assertMisused("Which command? up, down, status, logs, token, reset or scale. See ./dangbo --help.");
        assertMisused("Missing required parameter: 'ACCOUNT'. See ./dangbo --help.", "token");
        assertMisused(
                "Invalid value for option '--port-base': 'many' is not an int. See ./dangbo --help.",
                "up",
                "--port-base",
                "many");
        assertFalse(folder.exists());
    }

    @Test
    void aPortBaseOutOfRangeIsOneSentence() {
        assertEquals(1, run("up", "--port-base", "70000"));
        assertTrue(errors().contains("between 1024 and 65529"), errors());
        assertFalse(folder.exists());
    }

    @Test
    void whenNothingRunsEveryCommandSaysSo() {
        assertEquals(3, run("status"));
        assertEquals("Nothing is running here: start it with ./dangbo up.\n", output());
        assertEquals(0, run("down"));
        assertEquals("Nothing was running.\n", output());
        assertEquals(1, run("token", "auditor.tinh"));
        assertEquals("dangbo: Nothing is running here: start it with ./dangbo up.\n", errors());
        assertEquals(1, run("scale", "300000x10000"));
        assertEquals("dangbo: Nothing is running here: start it with ./dangbo up.\n", errors());
        assertEquals(1, run("scale", "300000"));
        assertEquals(
                "dangbo: This scale cannot be loaded: the scale reads MEMBERSxCELLS, such as 300000x10000.\n",
                errors());
        assertEquals(0, run("reset"));
        assertEquals("There is nothing to delete.\n", output());
        assertEquals(1, run("logs", "gateway"));
        assertEquals("dangbo: gateway has no log yet.\n", errors());
        assertEquals(1, run("logs", "windows"));
        assertTrue(errors().startsWith("dangbo: There is no process windows: there are launcher, postgres,"));
        assertFalse(folder.exists());
    }

    @Test
    void resetDeletesOnlyWhenItWasConfirmed() throws Exception {
        folder.prepare();
        Files.createDirectories(folder.data().resolve("base"));

        assertEquals(1, run("reset"));
        assertTrue(errors().contains("./dangbo reset --yes"));
        assertTrue(Files.exists(folder.data()));

        assertEquals(0, run("reset", "--yes"));
        assertFalse(folder.exists());
    }

    @Test
    void aSecondUpNeitherStartsNorDisturbsTheFirst() {
        folder.prepare();
        StackLock lock = StackLock.tryTake(folder).orElseThrow();
        try {
            new RunningStack(9000, false).write(folder);
            assertEquals(1, run("up"));
            assertTrue(errors().startsWith("dangbo: Another ./dangbo is just starting or stopping"), errors());

            new RunningStack(9000, true).write(folder);
            assertEquals(0, run("up", "--detach"));
            assertTrue(output().startsWith("Dangbo is already running here:"), output());
            assertTrue(out.size() == 0 && StackLock.tryTake(folder).isEmpty());
        } finally {
            lock.close();
        }
    }

    @Test
    void aBusyPortIsOneSentenceAndLeavesNothingRunning() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int base = busy.getLocalPort() - 6;
            assertEquals(1, run("up", "--port-base", Integer.toString(base)));
            assertTrue(errors().matches("dangbo: Port [0-9]+ \\([a-z-]+\\) is busy: .*--port-base N.*\n"), errors());
        }
        assertEquals(3, run("status"));
        assertTrue(StackLock.tryTake(folder)
                .map(lock -> {
                    lock.close();
                    return true;
                })
                .orElse(false));
    }

    @Test
    void aServiceThatIsNotBuiltIsOneSentence() {
        assertEquals(1, run("up"));
        assertTrue(
                errors().matches("dangbo: org-service is not built \\(.*quarkus-run.jar is missing\\): .*\n"),
                errors());
        assertEquals(3, run("status"));
    }

    @Test
    void showsTheLastLinesOfALog() throws Exception {
        folder.prepare();
        Files.writeString(folder.log("gateway"), "một\nhai\nba\n");

        assertEquals(0, run("logs", "gateway", "-n", "2"));
        assertEquals("hai\nba\n", output());
        assertEquals(0, run("logs", "-n", "1"));
        assertEquals("==> gateway <==\nba\n", output());
    }

    private void assertMisused(String sentence, String... arguments) {
        assertEquals(2, run(arguments));
        assertEquals("dangbo: " + sentence + "\n", errors());
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Main.run(
                new Context(
                        temp.resolve("checkout"),
                        folder,
                        false,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                arguments);
    }

    private String output() {
        String text = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return text;
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
