package vn.dangbo.evaluation.records;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record is taken back. */
@Schema(name = "RecordWithdrawal")
public record Withdrawal(
        @Schema(required = true, examples = "Nhập trùng") String reason) {}
