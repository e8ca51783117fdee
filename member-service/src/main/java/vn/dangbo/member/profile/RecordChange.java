package vn.dangbo.member.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A correction of a record or a dossier section: what version it replaced, from when to when that had stood there.
 *
 * @param reason why; absent where a file gave none
 */
@Schema(name = "RecordChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordChange(
        @Schema(examples = "1") int version,
        Instant recordedAt,
        @Schema(examples = "grassroots-clerk.kt01") String recordedBy,
        Instant replacedAt,
        @Schema(examples = "org-officer.kientuong") String replacedBy,
        @Schema(examples = "theo giấy khai sinh") String reason) {}
