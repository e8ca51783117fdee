package vn.dangbo.local.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.local.state.JsonFile;

class ProgressTest {
    @TempDir
    private Path temp;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void aFileGetsOneLinePerTenth() {
        Progress progress = console(false);
        for (int row = 0; row <= 2000; row += 10) {
            progress.bar("members", row, 2000);
        }
        progress.say("done");

        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(12, lines.size());
        assertEquals("  members 0 % (0/2,000)", lines.get(0));
        assertEquals("  members 100 % (2,000/2,000)", lines.get(10));
        assertEquals("done", lines.get(11));
    }

    @Test
    void aTerminalGetsABarThatMovesOnItsLine() {
        Progress progress = console(true);
        progress.bar("members", 0, 0);
        progress.bar("members", 10, 20);
        progress.bar("evaluations", 5, 5);
        progress.say("done");

        assertEquals(
                "\r  members [###############...............] 10/20\n"
                        + "\r  evaluations [##############################] 5/5\ndone\n",
                bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenToTheEventFileIsReadFromIt() throws Exception {
        Path file = temp.resolve("events");
        EventFile events = new EventFile(file);
        LineTail tail = new LineTail(file, 0);

        events.say("Đang chạy");
        events.bar("members", 10, 10);
        events.failed("no");

        List<EventFile.Event> read = new ArrayList<>();
        for (String line : tail.next()) {
            read.add(JsonFile.MAPPER.readValue(line, EventFile.Event.class));
        }
        assertEquals(
                List.of(
                        new EventFile.Event(EventFile.Kind.SAY, "Đang chạy", 0, 0),
                        new EventFile.Event(EventFile.Kind.BAR, "members", 10, 10),
                        new EventFile.Event(EventFile.Kind.FAILED, "no", 0, 0)),
                read);
        assertEquals(List.of(), tail.next());
    }

    @Test
    void linesAreShownWhenTheyAreWhole() throws Exception {
        Path file = temp.resolve("log");
        LineTail tail = new LineTail(file, 0);
        assertEquals(List.of(), tail.next());

        Files.writeString(file, "one\ntw");
        assertEquals(List.of("one"), tail.next());
        Files.writeString(file, "o\n", StandardOpenOption.APPEND);
        assertEquals(List.of("two"), tail.next());
        // Replaced by the log of the next start.
        Files.writeString(file, "new\n");
        assertEquals(List.of("new"), tail.next());
    }

    @Test
    void findsTheLastLines() throws Exception {
        Path file = temp.resolve("log");
        assertEquals(0, LineTail.startOfLast(file, 2));
        Files.writeString(file, "a\nbb\nccc\n");
        assertEquals(2, LineTail.startOfLast(file, 2));
        assertEquals(5, LineTail.startOfLast(file, 1));
        assertEquals(0, LineTail.startOfLast(file, 9));
        Files.writeString(file, "");
        assertEquals(0, LineTail.startOfLast(file, 2));
    }

    private Progress console(boolean terminal) {
        return new ConsoleProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
    }
}
