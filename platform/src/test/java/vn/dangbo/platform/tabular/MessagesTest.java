package vn.dangbo.platform.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Set<String> CODES_OF_VALUE_TYPES = Set.of(
            "NAME_INVALID",
            "PARTIAL_DATE_INVALID",
            "PARTIAL_DATE_OUT_OF_RANGE",
            "AS_OF_INVALID",
            "AS_OF_OUT_OF_RANGE",
            "VALIDITY_INVALID",
            "PERIOD_INVALID",
            "YEAR_OUT_OF_RANGE");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyCodeHasAText(String language) throws Exception {
        Set<String> codes = new TreeSet<>(CODES_OF_VALUE_TYPES);
        for (Field field : Codes.class.getFields()) {
            codes.add((String) field.get(null));
        }

        assertEquals(codes, new TreeSet<>(messages(language).stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void textsAreComposedAndTakeTheirArguments(String language) throws IOException {
        messages(language).forEach((code, pattern) -> {
            String text = MessageFormat.format((String) pattern, "@0", "@1", "@2");

            assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), text);
            assertFalse(text.contains("{"), text);
            assertFalse(text.contains("'"), "an apostrophe starts a quotation in MessageFormat: " + pattern);
        });
    }

    @Test
    void theTextsSayWhatToDo() throws IOException {
        assertEquals(
                "Ngày «31/02/2019» không hợp lệ; dùng dạng 2019-12-31 hoặc 31/12/2019.",
                MessageFormat.format(messages("vi").getProperty("DATE_INVALID"), "31/02/2019"));
        assertEquals(
                "Required column \"Full name\" (fullName) is missing.",
                MessageFormat.format(
                        messages("en").getProperty("MISSING_COLUMN"), "fullName", "Họ và tên", "Full name"));
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader text = new InputStreamReader(
                Codes.class.getResourceAsStream("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(text);
        }
        return messages;
    }
}
