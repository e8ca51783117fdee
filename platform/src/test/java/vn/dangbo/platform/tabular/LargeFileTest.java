package vn.dangbo.platform.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Large files pass through a small heap. The files here have a sixth of a province's members (50 of 300 thousand) and
 * the heap is less than a sixth of the 128 MB that a service has for it: what does not grow with the file (the JVM's
 * classes, buffers) takes about 8 MB, so only what grows slower than promised fits. As {@code String}s, the 250 thousand
 * different texts of the workbook alone would take 20 MB.
 */
class LargeFileTest {
    private static final int ROWS = 50_000;
    private static final String HEAP = "-Xmx20m";

    @TempDir
    Path folder;

    /** What the small JVM runs: reads the file and prints rows and characters. */
    public static final class Reading {
        public static void main(String[] arguments) throws IOException {
            long rows = 0;
            long characters = 0;
            try (TabularFile file = TabularFile.open(Path.of(arguments[0]), "x", Tables.COLUMNS)) {
                for (Row row : file) {
                    rows++;
                    for (Column column : Tables.COLUMNS) {
                        characters += row.value(column).length();
                    }
                }
            }
            System.out.println(rows + " " + characters);
        }
    }

    @Test
    void aWorkbookWhoseTextsAreAllDifferent() throws Exception {
        Path file = folder.resolve("members.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("S");
            writeShared(sheet, 0, Tables.COLUMNS.stream().map(Column::code).toList());
            for (int i = 1; i <= ROWS; i++) {
                writeShared(sheet, i, cells(i));
            }
        }

        assertEquals(expected(), readInSmallHeap(file));
    }

    @Test
    void aCsvFile() throws Exception {
        Path file = folder.resolve("members.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", Tables.COLUMNS.stream().map(Column::code).toList()) + "\n");
            for (int i = 1; i <= ROWS; i++) {
                out.write(String.join(",", cells(i)) + "\n");
            }
        }

        assertEquals(expected(), readInSmallHeap(file));
    }

    private static List<String> cells(int i) {
        return List.of(
                String.format("%08d", i),
                "Nguyễn Thị " + i,
                "ngày " + i,
                "giới " + i,
                String.format("%012d", 7919L * i));
    }

    private static String expected() {
        long characters = IntStream.rangeClosed(1, ROWS)
                .mapToLong(i -> cells(i).stream().mapToInt(String::length).sum())
                .sum();
        return ROWS + " " + characters;
    }

    private static void writeShared(Worksheet sheet, int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            sheet.value(row, i, texts.get(i));
        }
    }

    private static String readInSmallHeap(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Reading.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            return output.strip();
        } finally {
            process.destroyForcibly();
        }
    }
}
