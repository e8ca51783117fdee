package vn.dangbo.testkit;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A service's OpenAPI document: as the running service gives it, or as it is committed. */
final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final String text;
    private final JsonNode root;

    /** One operation of a document. */
    record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.path("operationId").asText();
        }

        /** The permission that it says it needs; empty when it says none. */
        String permission() {
            return node.path("x-permission").asText();
        }

        /** The roles that it says hold the permission. */
        Set<String> roles() {
            var roles = new TreeSet<String>();
            node.path("x-roles").forEach(role -> roles.add(role.asText()));
            return roles;
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    private ApiDocument(String text) {
        this.text = text;
        try {
            this.root = YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a YAML document", e);
        }
    }

    /** What the service under test says of itself. */
    static ApiDocument served() {
        return new ApiDocument(given().accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** What is committed for the service; empty when nothing is yet. */
    static ApiDocument committed(String service) {
        try {
            var file = file(service);
            return new ApiDocument(Files.exists(file) ? Files.readString(file) : "{}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the service's document is committed. */
    static Path file(String service) {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "Not inside the repository: " + Path.of("").toAbsolutePath());
        }
        return folder.resolve("docs").resolve("api").resolve(service + ".yaml");
    }

    String text() {
        return text;
    }

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        var found = new ArrayList<Operation>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .forEach(member -> found.add(new Operation(member.getKey(), path.getKey(), member.getValue()))));
        return found;
    }
}
