package vn.dangbo.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The text tables that stand beside the classes: fields between bars, {@code #} begins a comment line. */
final class ResourceLines {

    private ResourceLines() {}

    /** The lines of a table, as they stand, without comments and blank lines. */
    static List<String> of(String name) {
        try (InputStream source = ResourceLines.class.getResourceAsStream(name)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * The fields of a line, without the blanks around them.
     *
     * @throws IllegalStateException when there are not as many as there must be
     */
    static List<String> fields(String name, String line, int count) {
        List<String> fields =
                Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (fields.size() != count) {
            throw new IllegalStateException(name + ": a line needs " + count + " fields: " + line);
        }
        return fields;
    }
}
