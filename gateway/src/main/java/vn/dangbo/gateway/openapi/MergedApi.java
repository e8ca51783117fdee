package vn.dangbo.gateway.openapi;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import vn.dangbo.gateway.route.Service;

/**
 * Gives the framework the joined document while the application is assembled, so that a collision fails the build and
 * nothing is parsed at start.
 */
public class MergedApi implements OASModelReader {

    @Override
    public OpenAPI buildModel() {
        try {
            byte[] merged = new ObjectMapper().writeValueAsBytes(ApiMerge.merge(committedDocuments()));
            return SmallRyeOpenAPI.builder()
                    .enableModelReader(false)
                    .enableStandardStaticFiles(false)
                    .enableAnnotationScan(false)
                    .enableStandardFilter(false)
                    .withCustomStaticFile(() -> new ByteArrayInputStream(merged))
                    .build()
                    .model();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of {@code docs/api}, which the build copies beside the classes. */
    static Map<Service, JsonNode> committedDocuments() throws IOException {
        Map<Service, JsonNode> documents = new EnumMap<>(Service.class);
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        for (Service service : Service.values()) {
            String name = "/api-documents/" + service.label() + ".yaml";
            try (InputStream source = MergedApi.class.getResourceAsStream(name)) {
                if (source == null) {
                    throw new IllegalStateException("docs/api/" + service.label() + ".yaml is missing");
                }
                documents.put(service, yaml.readTree(source));
            }
        }
        return documents;
    }
}
