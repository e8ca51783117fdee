package vn.dangbo.testkit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import vn.dangbo.platform.labels.Messages;

/**
 * Tests that a module has a text in both languages for every code that it can send, that its files of texts match, and
 * that the texts are well-formed. A module runs them from a {@code @TestFactory}.
 */
public final class MessageTexts {

    /** Where a service keeps its texts. */
    public static final String SERVICE = "dangbo/messages";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private MessageTexts() {}

    /**
     * The tests of a module.
     *
     * @param rootPackage whose codes are looked for
     * @param bundles resource names without language and ending; none for a module without texts
     */
    public static Stream<DynamicTest> tests(String rootPackage, String... bundles) {
        var codes =
                DynamicTest.dynamicTest("every code has a text in both languages", () -> codesHaveTexts(rootPackage));
        return Stream.concat(
                Stream.of(codes),
                Stream.of(bundles)
                        .flatMap(bundle -> Stream.of(
                                DynamicTest.dynamicTest(
                                        bundle + ": both languages have the same codes and arguments",
                                        () -> languagesMatch(bundle)),
                                DynamicTest.dynamicTest(
                                        bundle + ": the texts are well-formed", () -> textsAreWellFormed(bundle)))));
    }

    /** The codes for which {@link #tests} demands a text, so that a module can see that its own are found. */
    public static Set<String> codes(String rootPackage) {
        return MessageCodes.of(rootPackage).keySet();
    }

    private static void codesHaveTexts(String rootPackage) {
        var messages = new Messages();
        var missing = new TreeSet<String>();
        MessageCodes.of(rootPackage).forEach((code, writers) -> {
            for (var locale : new Locale[] {Messages.VIETNAMESE, Locale.ENGLISH}) {
                if (!messages.knows(locale, code)) {
                    missing.add(code + " in " + locale + ", used by " + writers);
                }
            }
        });
        Assertions.assertTrue(missing.isEmpty(), () -> "Codes without a text: " + missing);
    }

    private static void languagesMatch(String bundle) throws IOException {
        var vietnamese = load(bundle, "vi");
        var english = load(bundle, "en");
        Assertions.assertEquals(
                new TreeSet<>(vietnamese.stringPropertyNames()), new TreeSet<>(english.stringPropertyNames()));
        for (var code : vietnamese.stringPropertyNames()) {
            // A text names the label in its own language, so the numbers may differ.
            Assertions.assertEquals(
                    arguments(vietnamese.getProperty(code)).size(),
                    arguments(english.getProperty(code)).size(),
                    () -> code + " takes other arguments in the other language");
        }
    }

    private static void textsAreWellFormed(String bundle) throws IOException {
        for (var language : new String[] {"vi", "en"}) {
            load(bundle, language).forEach((code, value) -> {
                var pattern = value.toString();
                Assertions.assertFalse(
                        pattern.replace("''", "").contains("'"),
                        () -> code + " (" + language + "): a single apostrophe starts a quotation; write two");
                var text = MessageFormat.format(pattern, "@0", "@1", "@2", "@3", "@4");
                Assertions.assertFalse(text.contains("{"), () -> code + " (" + language + ") leaves a brace: " + text);
                Assertions.assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), text);
                Assertions.assertFalse(text.isBlank(), () -> code + " (" + language + ") is empty");
            });
        }
    }

    private static TreeSet<String> arguments(String pattern) {
        var found = new TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties load(String bundle, String language) throws IOException {
        var name = bundle + "_" + language + ".properties";
        var properties = new Properties();
        try (var in = Messages.class.getClassLoader().getResourceAsStream(name)) {
            Assertions.assertNotNull(in, () -> name + " is missing");
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
