package vn.dangbo.member.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row of the audit.
 *
 * @param seq its place in the chain
 * @param by name of the account that asked
 * @param organisations codes of the units that the account's grants name
 * @param subject the part of the record, or the figure
 * @param hash over this row and the hash of the one before it
 */
@Schema(name = "AuditRow")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditView(
        @Schema(examples = "1024") long seq,
        Instant at,
        @Schema(examples = "grassroots-clerk.kt01") String by,
        @Schema(examples = "[\"KT01\"]") List<String> organisations,
        @Schema(examples = "READ") String operation,
        @Schema(examples = "GRANTED") String result,
        UUID member,
        @Schema(examples = "SENSITIVE") String fieldClass,
        @Schema(examples = "dossier/health") String subject,
        @Schema(examples = "MEMBER_MANAGEMENT") String purpose,
        String reason,
        @Schema(examples = "10.0.0.7") String clientAddress,
        String hash) {

    static final String COLUMNS = """
            select a.seq, a.at, a.reader_name, a.reader_units, a.operation, a.result, a.member_id, a.field_class, a.subject,
                   a.purpose, a.reason, a.client_address, a.hash
            from read_audit a
            """;

    static AuditView of(Tuple row) {
        return new AuditView(
                row.get("seq", Long.class),
                row.get("at", Instant.class),
                row.get("reader_name", String.class),
                List.of(row.get("reader_units", String[].class)),
                row.get("operation", String.class),
                row.get("result", String.class),
                row.get("member_id", UUID.class),
                row.get("field_class", String.class),
                row.get("subject", String.class),
                row.get("purpose", String.class),
                row.get("reason", String.class),
                row.get("client_address", String.class),
                row.get("hash", String.class));
    }
}
