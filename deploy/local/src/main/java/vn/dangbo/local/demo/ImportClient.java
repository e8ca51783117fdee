package vn.dangbo.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.state.JsonFile;

/** Speaks the import API through the gateway, as anybody's client would; the file is streamed, never held in memory. */
final class ImportClient {
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
    private static final int ACCEPTED = 202;
    private static final String BOUNDARY = "dangbo-demo-7f3a9c51";

    private final GatewayClient gateway;

    ImportClient(GatewayClient gateway) {
        this.gateway = gateway;
    }

    /**
     * Posts a file; posting it again under the same key leads to the same import.
     *
     * @return where to ask for the import's progress
     */
    URI post(String kind, Path file, String idempotencyKey) {
        HttpResponse<String> response = gateway.send(
                "the " + kind + " file", () -> HttpRequest.newBuilder(gateway.resolve("/api/v1/imports/" + kind))
                        .timeout(ANSWER_LIMIT)
                        .header("Idempotency-Key", idempotencyKey)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(multipart(file)));
        if (response.statusCode() != ACCEPTED) {
            throw GatewayClient.refused("The demo's " + kind + " file was not taken", response);
        }
        String location = response.headers()
                .firstValue("Location")
                .orElseThrow(() -> GatewayClient.refused("The import of " + kind + " has no address", response));
        // Only the path counts: the service may name itself by another address than the gateway's.
        return gateway.resolve(URI.create(location).getRawPath());
    }

    /** Where the import stands. */
    ImportStatus status(URI location) {
        HttpResponse<String> response = gateway.send(
                "the import's progress",
                () -> HttpRequest.newBuilder(location).timeout(ANSWER_LIMIT).GET());
        if (response.statusCode() != 200) {
            throw GatewayClient.refused("The import's progress cannot be read", response);
        }
        try {
            return JsonFile.MAPPER.readValue(response.body(), ImportStatus.class);
        } catch (IOException e) {
            throw new LaunchException("The import's progress at " + location + " cannot be understood.", e);
        }
    }

    private static BodyPublisher multipart(Path file) {
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString("--" + BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                            + "\"\r\nContent-Type: text/csv; charset=UTF-8\r\n\r\n"),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        } catch (IOException e) {
            throw new LaunchException("The demo's file " + file + " cannot be read.", e);
        }
    }
}
