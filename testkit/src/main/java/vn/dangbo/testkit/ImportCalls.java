package vn.dangbo.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Hands in files as a client does and waits for what becomes of them. */
public final class ImportCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private ImportCalls() {}

    /** Hands in CSV lines and waits; gives the finished job. */
    public static ValidatableResponse csv(String token, String kind, boolean dryRun, String... lines) {
        return file(token, kind, dryRun, "test.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Hands in a file and waits; gives the finished job. */
    public static ValidatableResponse file(String token, String kind, boolean dryRun, String name, byte[] content) {
        var location = submit(given().auth().oauth2(token), kind, dryRun, name, content)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return await(token, location);
    }

    /** Hands in a file and does not wait. */
    public static Response submit(
            RequestSpecification request, String kind, boolean dryRun, String name, byte[] content) {
        return request.multiPart("file", name, content)
                .queryParam("dryRun", dryRun)
                .post("/api/v1/imports/" + kind);
    }

    /** Waits until the job at the address is over. */
    public static ValidatableResponse await(String token, String location) {
        var path = location.substring(location.indexOf("/api/v1"));
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            var job = given().auth().oauth2(token).get(path);
            var status = job.<String>path("status");
            if ("DONE".equals(status) || "FAILED".equals(status)) {
                return job.then();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Import not over after " + PATIENCE + ": " + job.asString());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
