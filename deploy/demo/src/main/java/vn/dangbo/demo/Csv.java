package vn.dangbo.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes comma-separated values (RFC 4180) in UTF-8 without a byte order mark, lines ended by a line feed on every system. */
final class Csv {

    private Csv() {}

    /** Replaces the file. */
    static void write(Path file, List<String> header, Stream<List<String>> rows) throws IOException {
        String text = Stream.concat(Stream.of(header), rows).map(Csv::line).collect(Collectors.joining());
        Files.writeString(file, text);
    }

    private static String line(List<String> fields) {
        return fields.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String field) {
        boolean plain =
                field.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
