package vn.dangbo.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Tidies the API document: tables in CSV and XLSX are files and not objects, pages are named after what they hold, and
 * no schema stands there that no operation uses.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocumentFilter implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern PAGE = Pattern.compile("Page([A-Z]\\w*?)(View)?");
    private static final Pattern HISTORY = Pattern.compile("Page([A-Z]\\w*History)Entry");
    /** Another filter refers to these later. */
    private static final Set<String> ALWAYS_USED = Set.of("Problem", "Violation");

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().values().stream()
                    .map(response -> response.getContent())
                    .filter(Objects::nonNull)
                    .forEach(ApiDocumentFilter::showFiles);
        }
        return operation;
    }

    private static void showFiles(Content content) {
        content.getMediaTypes().forEach((type, media) -> {
            if (type.equals(Table.CSV) || type.equals(Table.XLSX)) {
                var file = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
                media.setSchema(type.equals(Table.XLSX) ? file.format("binary") : file);
            }
        });
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setRef(SCHEMAS + name(referred(schema)));
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        var all = new TreeMap<String, Schema>();
        document.getComponents().getSchemas().forEach((name, schema) -> all.put(name(name), schema));
        var used = new HashSet<>(ALWAYS_USED);
        operations(document).flatMap(ApiDocumentFilter::schemas).forEach(schema -> use(schema, all, used));
        all.keySet().retainAll(used);
        document.getComponents().setSchemas(all);
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private static Stream<Schema> schemas(Operation operation) {
        var answers =
                operation.getResponses().getAPIResponses().values().stream().map(response -> response.getContent());
        var body = operation.getRequestBody() == null
                ? Stream.<Content>empty()
                : Stream.of(operation.getRequestBody().getContent());
        var parameters = operation.getParameters() == null
                ? Stream.<Schema>empty()
                : operation.getParameters().stream().map(Parameter::getSchema);
        var contents = Stream.concat(answers, body)
                .filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .map(media -> media.getSchema());
        return Stream.concat(contents, parameters).filter(Objects::nonNull);
    }

    private static void use(Schema schema, Map<String, Schema> all, Set<String> used) {
        if (schema.getRef() != null && used.add(referred(schema)) && all.containsKey(referred(schema))) {
            use(all.get(referred(schema)), all, used);
        }
        Stream.of(
                        schema.getProperties() == null
                                ? Stream.<Schema>empty()
                                : schema.getProperties().values().stream(),
                        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema()),
                        stream(schema.getAllOf()),
                        stream(schema.getAnyOf()),
                        stream(schema.getOneOf()))
                .flatMap(part -> part)
                .filter(Objects::nonNull)
                .forEach(part -> use(part, all, used));
    }

    private static Stream<Schema> stream(Collection<Schema> schemas) {
        return schemas == null ? Stream.empty() : schemas.stream();
    }

    private static String referred(Schema schema) {
        return schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    }

    /**
     * {@code PageOrganisationView} is the name of a Java type; a reader of the document knows an OrganisationPage, and
     * a page of entries of a history as that history.
     */
    private static String name(String javaName) {
        var history = HISTORY.matcher(javaName);
        if (history.matches()) {
            return history.group(1);
        }
        var page = PAGE.matcher(javaName);
        return page.matches() ? page.group(1) + "Page" : javaName;
    }
}
