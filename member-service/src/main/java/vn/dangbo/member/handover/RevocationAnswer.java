package vn.dangbo.member.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a hand-over that was revoked.
 *
 * @param transferIn the case; absent when the hand-over had not come
 * @param answer REVOKED when it was in time; else what had been decided before, which stays
 * @param receipt the file that tells the other side
 */
@Schema(name = "RevocationAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevocationAnswer(
        UUID transferIn, @Schema(examples = "REVOKED") Receipt.Answer answer, String receipt) {}
