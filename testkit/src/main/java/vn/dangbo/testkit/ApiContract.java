package vn.dangbo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests of the API document of a running service: it is the committed one, so that a change of the API shows in review,
 * and it is complete. A service runs them from a {@code @TestFactory} of a {@code @QuarkusTest}.
 */
public final class ApiContract {

    /** System property that rewrites the committed document instead of comparing with it. */
    public static final String UPDATE = "dangbo.openapi.update";

    private static final int LISTED_DIFFERENCES = 40;
    private static final Pattern PATH = Pattern.compile("(/([a-z0-9-]+|\\{[a-zA-Z]+}))+");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");
    /** Names that say nothing outside the Java class they were nested in, or that leak how the service is built. */
    private static final Set<String> MEANINGLESS = Set.of(
            "Entry",
            "History",
            "Ancestors",
            "Item",
            "Items",
            "Row",
            "Rows",
            "List",
            "Result",
            "Response",
            "View",
            "Column",
            "Node",
            "JsonNode",
            "JsonNodeType",
            "Tuple",
            "Object",
            "Map",
            "FileUpload",
            "Data",
            "Body");

    private final String service;
    private final ApiDocument served = ApiDocument.served();
    private final Set<String> tolerated;

    private ApiContract(String service, Set<String> tolerated) {
        this.service = service;
        this.tolerated = tolerated;
    }

    /**
     * The tests of a service's document.
     *
     * @param service name of the committed file, e.g. {@code org-service}
     * @param toleratedNames names of schemas that are not good yet; each must still be there
     */
    public static Stream<DynamicTest> tests(String service, String... toleratedNames) {
        var contract = new ApiContract(service, Set.of(toleratedNames));
        return Stream.concat(
                Stream.of(
                        DynamicTest.dynamicTest("the document is the committed one", contract::isCommitted),
                        DynamicTest.dynamicTest("operation ids are unique", contract::idsAreUnique),
                        DynamicTest.dynamicTest("schemas have names that mean something", contract::namesMeanSomething),
                        DynamicTest.dynamicTest("nothing is referred to that is not there", contract::referencesHold)),
                contract.served.operations().stream()
                        .map(operation ->
                                DynamicTest.dynamicTest(operation + " is described", () -> isDescribed(operation))));
    }

    private void isCommitted() throws IOException {
        if (Boolean.getBoolean(UPDATE)) {
            Files.createDirectories(ApiDocument.file(service).getParent());
            Files.writeString(ApiDocument.file(service), served.text());
        }
        var differences = new ArrayList<String>();
        compare("", ApiDocument.committed(service).root(), served.root(), differences);
        if (!differences.isEmpty()) {
            fail("""
                    docs/api/%s.yaml is not what the service serves (− committed, + served):
                    %s
                    If the change of the API is meant, refresh the file and commit it:
                      ./mvnw -pl %s -am test -Dtest=ApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true
                    """.formatted(
                            service,
                            String.join("\n", differences.subList(0, Math.min(differences.size(), LISTED_DIFFERENCES))),
                            service,
                            UPDATE));
        }
    }

    private static void compare(String place, JsonNode committed, JsonNode served, List<String> differences) {
        if (committed.isObject() && served.isObject()) {
            var names = new TreeSet<String>();
            committed.fieldNames().forEachRemaining(names::add);
            served.fieldNames().forEachRemaining(names::add);
            for (var name : names) {
                compare(place + " › " + name, committed.path(name), served.path(name), differences);
            }
        } else if (committed.isArray() && served.isArray() && committed.size() == served.size()) {
            for (int i = 0; i < committed.size(); i++) {
                compare(place + "[" + i + "]", committed.get(i), served.get(i), differences);
            }
        } else if (!committed.equals(served)) {
            differences.add(place
                    + (committed.isMissingNode() ? "" : "\n  − " + committed)
                    + (served.isMissingNode() ? "" : "\n  + " + served));
        }
    }

    private void idsAreUnique() {
        var seen = new HashSet<String>();
        for (var operation : served.operations()) {
            assertFalse(operation.id().isBlank(), () -> operation + " has no operationId");
            assertTrue(seen.add(operation.id()), () -> "two operations are called " + operation.id());
        }
    }

    private void namesMeanSomething() {
        var bad = new TreeSet<String>();
        served.root().path("components").path("schemas").fieldNames().forEachRemaining(name -> {
            if (MEANINGLESS.contains(name)
                    || !name.matches("[A-Z][A-Za-z]+")
                    || name.matches("(Page|Uni|List)[A-Z].*")) {
                bad.add(name);
            }
        });
        assertEquals(new TreeSet<>(tolerated), bad, "give the record @Schema(name = …)");
        assertTrue(served.root().at("/components/schemas/Problem").isObject(), "Problem is described");
    }

    private void referencesHold() {
        for (var reference : served.root().findValuesAsText("$ref")) {
            assertTrue(
                    served.root().at(reference.substring(1)).isObject(), () -> reference + " is not in the document");
        }
    }

    private static void isDescribed(ApiDocument.Operation operation) {
        var node = operation.node();
        assertTrue(PATH.matcher(operation.path()).matches(), "the path shows a pattern");
        assertEquals(1, node.path("tags").size(), "one tag");
        assertFalse(node.path("summary").asText().isBlank(), "a summary");
        assertFalse(operation.permission().isBlank(), "the permission it needs (x-permission)");
        assertFalse(operation.roles().isEmpty(), "the roles that hold it (x-roles)");
        assertFalse(node.path("security").isEmpty(), "that it needs a token");
        var inPath = new TreeSet<String>();
        node.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("path")) {
                inPath.add(parameter.path("name").asText());
            }
        });
        var named = new TreeSet<String>();
        var matcher = PARAMETER.matcher(operation.path());
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        assertEquals(named, inPath, "the parameters of the path");
        answersAreDescribed(node.path("responses"));
    }

    private static void answersAreDescribed(JsonNode responses) {
        for (var status : List.of("400", "401", "403", "404")) {
            assertTrue(responses.has(status), () -> "the answer " + status);
        }
        boolean success = false;
        for (var response : responses.properties()) {
            assertFalse(response.getValue().path("description").asText().isBlank(), response.getKey());
            success |= response.getKey().startsWith("2");
            if (response.getKey().compareTo("400") >= 0) {
                assertEquals(
                        "#/components/schemas/Problem",
                        response.getValue()
                                .at("/content/application~1problem+json/schema/$ref")
                                .asText(),
                        () -> response.getKey() + " is a problem");
            }
        }
        assertTrue(success, "an answer of success");
    }
}
