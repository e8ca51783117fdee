package vn.dangbo.platform.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One event of a feed (CloudEvents 1.0, structured JSON).
 *
 * @param id position of the event; hand it back as {@code after} to go on behind it
 * @param type what happened, e.g. {@code vn.dangbo.organisation.changed}
 * @param subject id of what it happened to
 * @param method DELETE when the reader is to forget the subject: it was deleted, or has left what the reader may see;
 *     absent otherwise
 * @param data the whole state after the change; absent with DELETE
 */
@Schema(name = "CloudEvent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent(
        @Schema(examples = "1.0") String specversion,
        @Schema(examples = "1-4711-42") String id,
        @Schema(examples = "/organisations") String source,
        @Schema(examples = "vn.dangbo.organisation.changed") String type,

        @Schema(examples = "0190d3c4-7a52-7c3e-9d2b-111111111111")
        String subject,

        @Schema(
                examples = "DELETE",
                description = "DELETE: bỏ đối tượng này khỏi bản sao · forget the subject; absent otherwise")
        String method,

        OffsetDateTime time,
        @Schema(examples = "application/json") String datacontenttype,

        @Schema(
                implementation = Object.class,
                description = "Trạng thái đầy đủ sau thay đổi · the whole state after the change")
        JsonNode data) {

    /** {@link #method} of an event after which the reader forgets the subject, as the http-feeds convention has it. */
    public static final String DELETE = "DELETE";

    /** The media type of a batch. */
    public static final String BATCH = "application/cloudevents-batch+json";
}
