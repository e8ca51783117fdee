package vn.dangbo.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dangbo.gateway.route.RoutingTable;
import vn.dangbo.gateway.route.Service;

/**
 * Joins the services' OpenAPI documents into one. Nothing is joined silently: whatever two documents say differently under
 * one name is a collision, and so is an operation that the gateway would not send to the service that documents it.
 */
final class ApiMerge {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    /** What a document says about itself only. */
    private static final Set<String> OWN = Set.of("openapi", "info", "servers", "tags", "paths", "components");

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> operationIds = new HashMap<>();
    private final Map<String, String> templates = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();
    private final List<String> collisions = new ArrayList<>();

    private ApiMerge() {}

    /**
     * Joins the documents, in the order of the services.
     *
     * @throws IllegalStateException naming every collision
     */
    static ObjectNode merge(Map<Service, JsonNode> documents) {
        ApiMerge merge = new ApiMerge();
        JsonNode first = documents.values().iterator().next();
        merge.merged.set("openapi", first.get("openapi"));
        ObjectNode info = merge.merged.putObject("info");
        info.put("title", "Dangbo API");
        info.put("description", "Everything that the gateway serves under " + RoutingTable.BASE);
        info.set("version", first.path("info").path("version"));
        merge.merged.putArray("servers").addObject().put("url", "/");
        merge.merged.putArray("tags");
        merge.merged.putObject("paths");
        merge.merged.putObject("components");
        documents.forEach(merge::add);
        if (!merge.collisions.isEmpty()) {
            throw new IllegalStateException(
                    "The services' API documents do not fit together:\n- " + String.join("\n- ", merge.collisions));
        }
        return merge.merged;
    }

    private void add(Service service, JsonNode document) {
        String name = service.label();
        if (!document.path("openapi").equals(merged.get("openapi"))) {
            collisions.add(name + " is written in another OpenAPI version");
        }
        document.path("tags").forEach(tag -> addTag(name, tag));
        document.path("paths").properties().forEach(path -> addPath(service, path.getKey(), path.getValue()));
        document.path("components").properties().forEach(kind -> {
            ObjectNode target = merged.withObjectProperty("components").withObjectProperty(kind.getKey());
            kind.getValue()
                    .properties()
                    .forEach(part -> put(
                            target,
                            part.getKey(),
                            part.getValue(),
                            name,
                            "components." + kind.getKey() + " " + part.getKey()));
        });
        document.properties().stream()
                .filter(member -> !OWN.contains(member.getKey()))
                .forEach(member -> put(merged, member.getKey(), member.getValue(), name, member.getKey()));
    }

    private void addTag(String service, JsonNode tag) {
        String tagName = tag.path("name").asText();
        for (JsonNode known : merged.withArrayProperty("tags")) {
            if (known.path("name").asText().equals(tagName)) {
                if (!known.equals(tag)) {
                    collide("tag " + tagName, service);
                }
                return;
            }
        }
        origins.put("tag " + tagName, service);
        merged.withArrayProperty("tags").add(tag);
    }

    private void addPath(Service service, String path, JsonNode item) {
        boolean shared = isShared(path);
        if (!shared && RoutingTable.serviceOf(path).filter(service::equals).isEmpty()) {
            collisions.add("%s documents %s, which the gateway does not send to it".formatted(service.label(), path));
            return;
        }
        String known = templates.putIfAbsent(path.replaceAll("\\{[^}]*}", "{}"), path);
        if (known != null && !known.equals(path)) {
            collisions.add("%s writes %s for the path %s".formatted(service.label(), path, known));
            return;
        }
        ObjectNode target = merged.withObjectProperty("paths").withObjectProperty(path);
        item.properties().forEach(member -> {
            String place = member.getKey() + " " + path;
            if (METHODS.contains(member.getKey())) {
                addOperationId(member.getValue().path("operationId").asText(), place, service);
            }
            put(target, member.getKey(), member.getValue(), service.label(), place);
        });
    }

    /** True for a path that every service may answer, each for its own ids and names. */
    private static boolean isShared(String path) {
        return path.equals(RoutingTable.STATISTICS)
                || path.matches("\\Q" + RoutingTable.BASE + "\\E(imports|feeds|codelists|statistics)/\\{.*");
    }

    private void addOperationId(String id, String place, Service service) {
        if (id.isEmpty()) {
            collisions.add("%s gives %s no operationId".formatted(service.label(), place));
            return;
        }
        String known = operationIds.putIfAbsent(id, place);
        if (known != null && !known.equals(place)) {
            collisions.add("%s uses the operationId %s for %s, but it names %s already"
                    .formatted(service.label(), id, place, known));
        }
    }

    private void put(ObjectNode target, String key, JsonNode value, String service, String place) {
        JsonNode known = target.get(key);
        if (known == null) {
            target.set(key, value);
            origins.put(place, service);
        } else if (!known.equals(value)) {
            collide(place, service);
        }
    }

    private void collide(String place, String service) {
        collisions.add("%s differs between %s and %s".formatted(place, origins.get(place), service));
    }
}
