package vn.dangbo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.dangbo.platform.lifecycle.StateDiagram;
import vn.dangbo.platform.lifecycle.Transition;

/**
 * The page of a service that shows the ways of its cases, drawn from the code: a test compares the committed page, and
 * writes it anew with {@code -Ddangbo.docs.update=true}.
 */
public final class StateDiagrams {

    private final String service;
    private final Map<String, String> diagrams = new LinkedHashMap<>();

    private StateDiagrams(String service) {
        this.service = service;
    }

    /** The page {@code docs/states/<service>.md}. */
    public static StateDiagrams of(String service) {
        return new StateDiagrams(service);
    }

    /** Adds a way under a heading. */
    public <S extends Enum<S>, T extends Enum<T> & Transition<S>> StateDiagrams add(
            String heading, S first, T[] steps) {
        diagrams.put(heading, StateDiagram.of(first, steps));
        return this;
    }

    /** Compares the page with the code. */
    public void check() throws IOException {
        var page = new StringBuilder("# States and steps: " + service + "\n\nDrawn from the code; do not edit.\n");
        diagrams.forEach((heading, diagram) ->
                page.append("\n## ").append(heading).append("\n\n").append(diagram));
        var file = Path.of("..", "docs", "states", service + ".md");
        if (Boolean.getBoolean("dangbo.docs.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }
        assertEquals(page.toString(), Files.readString(file), "-Ddangbo.docs.update=true writes it anew");
    }
}
