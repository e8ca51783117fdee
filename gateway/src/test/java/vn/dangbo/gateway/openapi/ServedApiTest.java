package vn.dangbo.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dangbo.gateway.route.Service;
import vn.dangbo.gateway.support.GatewayResource;
import vn.dangbo.gateway.support.GatewayTest;

/** The one document that clients read. */
@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class ServedApiTest extends GatewayTest {

    @Test
    void itHoldsEveryOperationOfEveryService() throws Exception {
        JsonNode served = new ObjectMapper().readTree(document("/openapi?format=json", "*/*"));

        assertEquals("Dangbo API", served.at("/info/title").asText());
        assertEquals("/", served.at("/servers/0/url").asText());
        for (Map.Entry<Service, JsonNode> document :
                MergedApi.committedDocuments().entrySet()) {
            for (Map.Entry<String, JsonNode> path :
                    document.getValue().path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    assertEquals(
                            operation.getValue().path("operationId"),
                            served.path("paths")
                                    .path(path.getKey())
                                    .path(operation.getKey())
                                    .path("operationId"),
                            path.getKey());
                }
            }
        }
    }

    @Test
    void itHoldsTheImportsOfEveryService() throws Exception {
        JsonNode served = new ObjectMapper().readTree(document("/openapi?format=json", "*/*"));

        for (String kind : List.of("organisations", "members", "evaluations")) {
            JsonNode path = served.path("paths").path("/api/v1/imports/" + kind);
            assertTrue(path.path("post").path("operationId").isTextual(), kind);
        }
    }

    @Test
    void itComesAsYamlOrJson() throws Exception {
        JsonNode json = new ObjectMapper().readTree(document("/openapi", "application/json"));
        JsonNode yaml = new YAMLMapper().readTree(document("/openapi", "application/yaml"));
        JsonNode named = new ObjectMapper().readTree(document("/openapi.json", "*/*"));

        assertEquals(json, yaml);
        assertEquals(json, named);
    }

    @Test
    void itOffersTheSignInOfThisSite() throws Exception {
        JsonNode served = new ObjectMapper().readTree(document("/openapi?format=json", "*/*"));

        assertTrue(
                served.at("/components/securitySchemes/signIn/openIdConnectUrl")
                        .asText()
                        .matches("http://localhost:\\d+/realms/dangbo/.well-known/openid-configuration"),
                served.at("/components/securitySchemes")::toString);
        assertTrue(
                served.at("/paths/~1api~1v1~1organisations/get/security")
                                .findValues("signIn")
                                .size()
                        > 0,
                served.at("/paths")::toString);
    }

    private String document(String path, String accept) throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(gateway.resolve(path)).header("Accept", accept));
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }
}
