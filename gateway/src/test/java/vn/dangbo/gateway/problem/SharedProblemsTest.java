package vn.dangbo.gateway.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the gateway and the services both report, they report alike, though they share no code. */
class SharedProblemsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameCodeHasTheSameTitle(Language language) throws IOException {
        var texts = new Properties();
        var file = "../platform/src/main/resources/vn/dangbo/platform/messages_%s.properties"
                .formatted(language.name().toLowerCase(Locale.ROOT));
        try (var reader = Files.newBufferedReader(Path.of(file))) {
            texts.load(reader);
        }

        Set<ProblemType> shared = EnumSet.allOf(ProblemType.class).stream()
                .filter(type -> texts.containsKey(type.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProblemType.class)));

        assertEquals(
                EnumSet.of(
                        ProblemType.UNAUTHENTICATED,
                        ProblemType.NO_SUCH_PATH,
                        ProblemType.METHOD_NOT_ALLOWED,
                        ProblemType.BODY_TOO_LARGE,
                        ProblemType.INTERNAL_ERROR),
                shared);
        for (ProblemType type : shared) {
            assertEquals(texts.getProperty("TITLE_" + type.status()), type.title(language), type.name());
        }
    }
}
