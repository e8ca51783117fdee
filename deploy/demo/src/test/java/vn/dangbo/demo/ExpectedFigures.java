package vn.dangbo.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The printed figures, kept apart from the generator. */
final class ExpectedFigures {

    static final Properties ALL = read();

    private ExpectedFigures() {}

    private static Properties read() {
        try (Reader source = new InputStreamReader(
                ExpectedFigures.class.getResourceAsStream("/expected-figures.properties"), StandardCharsets.UTF_8)) {
            Properties figures = new Properties();
            figures.load(source);
            return figures;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static String text(String field) {
        String value = ALL.getProperty(field);
        if (value == null) {
            throw new IllegalArgumentException("no expected figure " + field);
        }
        return value;
    }

    static long number(String field) {
        return Long.parseLong(text(field));
    }
}
