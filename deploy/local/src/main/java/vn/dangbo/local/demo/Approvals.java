package vn.dangbo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.state.JsonFile;

/** Approves the declared figures that wait for it: a figure counts only when somebody else than its author has. */
final class Approvals {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final String OBSERVATIONS = "/api/v1/observations";
    private static final int CONFLICT = 409;

    private final GatewayClient gateway;

    Approvals(GatewayClient gateway) {
        this.gateway = gateway;
    }

    /**
     * Approves all that are submitted; doing it again after an interruption goes on where it was.
     *
     * @throws LaunchException when the gateway refuses
     */
    void approveAll() {
        JsonNode waiting = waiting();
        while (!waiting.isEmpty()) {
            for (JsonNode observation : waiting) {
                approve(observation.path("id").asText());
            }
            waiting = waiting();
        }
    }

    private JsonNode waiting() {
        HttpResponse<String> response = gateway.send("declared figures", () -> HttpRequest.newBuilder(
                        gateway.resolve(OBSERVATIONS + "?status=SUBMITTED&limit=200"))
                .timeout(ANSWER_LIMIT)
                .GET());
        if (response.statusCode() != 200) {
            throw GatewayClient.refused("The demo's declared figures cannot be listed", response);
        }
        try {
            return JsonFile.MAPPER.readTree(response.body()).path("items");
        } catch (IOException e) {
            throw new LaunchException("The list of declared figures cannot be understood.", e);
        }
    }

    private void approve(String id) {
        HttpResponse<String> response = gateway.send(
                "declared figures", () -> HttpRequest.newBuilder(gateway.resolve(OBSERVATIONS + "/" + id + "/approve"))
                        .timeout(ANSWER_LIMIT)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")));
        // approved meanwhile: an answer was lost on its way, and the call was made again
        if (response.statusCode() != 200 && response.statusCode() != CONFLICT) {
            throw GatewayClient.refused("A declared figure of the demo was not approved", response);
        }
    }
}
