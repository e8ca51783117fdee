package vn.dangbo.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes comma-separated values (RFC 4180) in UTF-8 without a byte order mark, lines ended by a line feed on every system. */
final class Csv {

    private Csv() {}

    /** One column: its name in the header, and what a record has in it. */
    record Column<T>(String name, Function<T, String> value) {}

    /** Replaces the file. */
    static <T> void write(Path file, List<Column<T>> columns, Stream<T> records) throws IOException {
        Stream<String> header = Stream.of(line(columns.stream().map(Column::name)));
        Stream<String> lines = records.map(
                each -> line(columns.stream().map(column -> column.value().apply(each))));
        Files.writeString(file, Stream.concat(header, lines).collect(Collectors.joining()));
    }

    private static String line(Stream<String> fields) {
        return fields.map(Csv::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String field) {
        boolean plain =
                field.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
