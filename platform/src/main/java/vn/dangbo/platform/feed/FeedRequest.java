package vn.dangbo.platform.feed;

import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.dangbo.platform.web.Parameters;

/** The parameters of a feed. */
public class FeedRequest {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAXIMUM_LIMIT = 1000;
    private static final int MAXIMUM_TIMEOUT_SECONDS = 60;

    @QueryParam("after")
    @Parameter(
            description = "Vị trí đã đọc đến (`id` của sự kiện cuối) · position read so far; none: from the beginning")
    String after;

    @QueryParam("limit")
    @Parameter(
            description = "Số sự kiện một lần, 1–1000 · events at once",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    String limit;

    @QueryParam("timeout")
    @Parameter(
            description = "Chờ sự kiện mới tối đa bao nhiêu giây, 0–60 · seconds to wait for news",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "60", defaultValue = "0"))
    String timeout;

    FeedPosition after() {
        return after == null || after.isEmpty() ? null : FeedPosition.parse(after);
    }

    int limit() {
        return Parameters.number("limit", limit, DEFAULT_LIMIT, 1, MAXIMUM_LIMIT);
    }

    Duration timeout() {
        return Duration.ofSeconds(Parameters.number("timeout", timeout, 0, 0, MAXIMUM_TIMEOUT_SECONDS));
    }
}
