package vn.dangbo.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dangbo.gateway.route.Service;

class ApiMergeTest {

    private static final String ORG = """
            openapi: 3.1.0
            info: {title: Org, version: 1.2.3}
            tags: [{name: Organisations}, {name: Imports, description: Files}]
            paths:
              /api/v1/organisations:
                get: {operationId: listOrganisations, responses: {"200": {description: OK}}}
              /api/v1/imports/{id}:
                get: {operationId: getImport, responses: {"200": {description: OK}}}
            components:
              schemas:
                Problem: {type: object, properties: {code: {type: string}}}
                Organisation: {type: object}
            """;

    private static final String MEMBER = """
            openapi: 3.1.0
            info: {title: Member, version: 1.2.3}
            tags: [{name: Members}, {name: Imports, description: Files}]
            paths:
              /api/v1/members:
                get: {operationId: listMembers, responses: {"200": {description: OK}}}
              /api/v1/imports/{id}:
                get: {operationId: getImport, responses: {"200": {description: OK}}}
            components:
              schemas:
                Problem: {type: object, properties: {code: {type: string}}}
                Member: {type: object}
            """;

    @Test
    void differentPartsAreJoinedAndEqualOnesKeptOnce() {
        JsonNode merged = merge(ORG, MEMBER);

        assertEquals("1.2.3", merged.at("/info/version").asText());
        assertEquals("/", merged.at("/servers/0/url").asText());
        assertEquals(3, merged.path("paths").size());
        assertEquals(3, merged.at("/components/schemas").size());
        assertEquals(3, merged.path("tags").size());
        assertEquals(
                "getImport",
                merged.at("/paths/~1api~1v1~1imports~1{id}/get/operationId").asText());
    }

    @Test
    void oneSchemaNameForTwoThingsIsACollision() {
        assertCollision(
                "components.schemas Problem differs between org-service and member-service",
                ORG,
                MEMBER.replace("{code: {type: string}}", "{code: {type: integer}}"));
    }

    @Test
    void oneOperationIdForTwoOperationsIsACollision() {
        assertCollision(
                "member-service uses the operationId listOrganisations for get /api/v1/members,"
                        + " but it names get /api/v1/organisations already",
                ORG,
                MEMBER.replace("listMembers", "listOrganisations"));
    }

    @Test
    void oneOperationDescribedTwiceDifferentlyIsACollision() {
        assertCollision(
                "get /api/v1/imports/{id} differs between org-service and member-service",
                ORG,
                MEMBER.replace(
                        "{operationId: getImport, responses: {\"200\": {description: OK}}}",
                        "{operationId: getImport, responses: {\"200\": {description: Another}}}"));
    }

    @Test
    void onePathWithTwoNamesForItsParameterIsACollision() {
        assertCollision(
                "member-service writes /api/v1/imports/{importId} for the path /api/v1/imports/{id}",
                ORG,
                MEMBER.replace("/imports/{id}", "/imports/{importId}"));
    }

    @Test
    void anOperationThatTheGatewaySendsElsewhereIsRefusedEvenWhenEqual() {
        assertCollision(
                "member-service documents /api/v1/organisations, which the gateway does not send to it",
                ORG,
                MEMBER.replace("/api/v1/members:", "/api/v1/organisations:")
                        .replace("listMembers", "listOrganisations"));
    }

    @Test
    void anOperationThatTheGatewayDoesNotKnowIsRefused() {
        assertCollision(
                "org-service documents /api/v1/unknown, which the gateway does not send to it",
                ORG.replace("/api/v1/organisations:", "/api/v1/unknown:"),
                MEMBER);
    }

    @Test
    void anOperationWithoutIdIsRefused() {
        assertCollision(
                "member-service gives get /api/v1/members no operationId",
                ORG,
                MEMBER.replace("operationId: listMembers, ", ""));
    }

    @Test
    void oneTagDescribedTwiceDifferentlyIsACollision() {
        assertCollision(
                "tag Imports differs between org-service and member-service",
                ORG,
                MEMBER.replace("description: Files", "description: Others"));
    }

    @Test
    void anotherVersionOfOpenApiIsACollision() {
        assertCollision("member-service is written in another OpenAPI version", ORG, MEMBER.replace("3.1.0", "3.0.3"));
    }

    @Test
    void everyCollisionIsNamedAtOnce() {
        IllegalStateException refusal = assertThrows(
                IllegalStateException.class,
                () -> merge(
                        ORG,
                        MEMBER.replace("{code: {type: string}}", "{}").replace("listMembers", "listOrganisations")));
        assertEquals(2, refusal.getMessage().split("\n- ", -1).length - 1, refusal.getMessage());
    }

    @Test
    void theCommittedDocumentsFitTogether() throws IOException {
        JsonNode merged = ApiMerge.merge(MergedApi.committedDocuments());
        assertTrue(merged.path("paths").size() >= 3, merged::toString);
    }

    private static void assertCollision(String sentence, String org, String member) {
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> merge(org, member));
        assertTrue(refusal.getMessage().endsWith("\n- " + sentence), refusal.getMessage());
        assertEquals(1, refusal.getMessage().split("\n- ", -1).length - 1, refusal.getMessage());
    }

    private static JsonNode merge(String org, String member) {
        Map<Service, JsonNode> documents = new EnumMap<>(Service.class);
        documents.put(Service.ORG, read(org));
        documents.put(Service.MEMBER, read(member));
        return ApiMerge.merge(documents);
    }

    private static JsonNode read(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
