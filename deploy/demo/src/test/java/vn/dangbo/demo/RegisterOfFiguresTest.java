package vn.dangbo.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The expected figures of these tests against the register of figures, where a folder above this one has it. */
class RegisterOfFiguresTest {

    private static Optional<Path> seeds() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve("seeds"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    @Test
    void theExpectedFiguresAreThoseOfTheRegister() throws IOException {
        Optional<Path> register =
                seeds().map(folder -> folder.resolve("figures.yaml")).filter(Files::exists);
        assumeTrue(register.isPresent(), "no register of figures on this machine");
        List<String> lines = Files.readAllLines(register.get());

        ExpectedFigures.ALL.stringPropertyNames().forEach(name -> {
            String figure = name.substring(0, name.indexOf('.'));
            String field = name.substring(name.indexOf('.') + 1);
            Pattern printed = Pattern.compile("\\{id: " + figure + ",.*\\b" + Pattern.quote(field) + ": "
                    + Pattern.quote(ExpectedFigures.text(name)) + "[,}].*");
            assertTrue(
                    lines.stream().anyMatch(line -> printed.matcher(line).find()), name + " differs from the register");
        });
    }

    @Test
    void nobodyBearsANameOfTheDocuments() throws IOException {
        Optional<Path> folder = seeds();
        assumeTrue(folder.isPresent(), "no source documents on this machine");
        StringBuilder documents = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.get())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                documents
                        .append(Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC))
                        .append('\n');
            }
        }

        // A name ends where no capitalised word follows: the first three words of a longer name are another name.
        List<String> real = ImportFiles.ALL_MEMBERS.stream()
                .map(row -> row.get("fullName"))
                .filter(name -> Pattern.compile(Pattern.quote(name) + "(?! \\p{Lu})")
                        .matcher(documents)
                        .find())
                .toList();

        assertTrue(documents.length() > 0);
        assertEquals(List.of(), real);
    }
}
