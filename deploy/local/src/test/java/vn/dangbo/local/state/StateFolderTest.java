package vn.dangbo.local.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.local.LaunchException;

class StateFolderTest {
    @TempDir
    private Path temp;

    private StateFolder folder;

    @BeforeEach
    void prepare() {
        folder = new StateFolder(temp.resolve("home"));
        folder.prepare();
    }

    @Test
    void belongsToItsOwnerOnly() throws Exception {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.home())));
    }

    @Test
    void anUnwritablePlaceIsOneSentence() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "not a folder");

        LaunchException refused =
                assertThrows(LaunchException.class, () -> new StateFolder(file.resolve("home")).prepare());

        assertTrue(refused.getMessage().startsWith("The state folder " + file.resolve("home") + " cannot be made"));
    }

    @Test
    void remembersThePortBase() {
        assertEquals(OptionalInt.empty(), LauncherState.portBase(folder));

        LauncherState.remember(folder, 18_080);

        assertEquals(OptionalInt.of(18_080), LauncherState.portBase(folder));
    }

    @Test
    void aRecordThatWasCutShortCountsAsAbsent() throws Exception {
        for (String text : new String[] {"", "{", "{\"format\":1,\"portBa", "null", "[]", "{} x", "\0\0\0\0"}) {
            Files.writeString(folder.state(), text);
            assertEquals(OptionalInt.empty(), LauncherState.portBase(folder), "for " + text);
        }
    }

    @Test
    void aFolderOfANewerVersionIsLeftAlone() throws Exception {
        Files.writeString(folder.state(), "{\"format\":2,\"portBase\":8080}");

        LaunchException refused = assertThrows(LaunchException.class, () -> LauncherState.portBase(folder));

        assertTrue(refused.getMessage().contains("newer version"));
        assertTrue(refused.getMessage().contains("./dangbo reset"));
    }

    @Test
    void resetDeletesWhatIsItsOwnAndNothingElse() throws Exception {
        Files.createDirectories(folder.data().resolve("base/1"));
        Files.writeString(folder.data().resolve("base/1/file"), "data");
        Path outside = Files.writeString(temp.resolve("outside"), "kept");
        Files.createSymbolicLink(folder.logs().resolve("link"), outside);
        Path foreign = Files.writeString(folder.home().resolve("notes.txt"), "mine");

        folder.deleteContents();

        assertTrue(Files.exists(foreign));
        assertTrue(Files.exists(outside));
        assertFalse(Files.exists(folder.data()));
        assertFalse(Files.exists(folder.logs()));
        Files.delete(foreign);
        folder.deleteContents();
        assertFalse(folder.exists());
    }

    @Test
    void temporaryFilesOfTheLastStartAreGone() throws Exception {
        Path first = folder.freshTemporary("gateway");
        Files.writeString(first.resolve("upload"), "left behind");

        Path second = folder.freshTemporary("gateway");

        assertEquals(first, second);
        assertEquals(0, second.toFile().list().length);
    }

    @Test
    void onlyOneHoldsTheLock() {
        StackLock first = StackLock.tryTake(folder).orElseThrow();
        assertTrue(StackLock.tryTake(folder).isEmpty());
        // Asking must not have dropped it.
        assertTrue(StackLock.tryTake(folder).isEmpty());
        first.close();
        StackLock.tryTake(folder).orElseThrow().close();
    }
}
