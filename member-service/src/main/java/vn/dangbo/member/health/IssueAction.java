package vn.dangbo.member.health;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What comes with a step on a finding.
 *
 * @param owner name of the account that looks after it; with {@code assign}
 * @param reason why it is right as it stands, or has to be looked at again; with {@code accept} and {@code reopen}
 */
@Schema(name = "DataIssueAction")
record IssueAction(
        @Schema(examples = "grassroots-clerk.kt01") String owner,
        @Schema(examples = "đã đối chiếu lý lịch gốc") String reason) {}
