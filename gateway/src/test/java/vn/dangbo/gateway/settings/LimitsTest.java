package vn.dangbo.gateway.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Limits that the gateway and the services must agree on, though neither knows the other. */
class LimitsTest {

    /** What a form adds around its file, as the services reckon. */
    private static final long FORM_BYTES = 64 * 1024;

    @Test
    void theGatewayTakesNoLargerUploadThanTheServices() throws IOException {
        var gateway = read("src/main/resources/application.properties");
        var services = read("../platform/src/main/resources/META-INF/microprofile-config.properties");

        assertEquals(
                Long.parseLong(services.getProperty("dangbo.imports.maximum-file-bytes")) + FORM_BYTES,
                Long.parseLong(gateway.getProperty("dangbo.gateway.max-body-size")));
    }

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
