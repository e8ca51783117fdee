package vn.dangbo.member.health;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something in a member's record that cannot be right, or should be looked at.
 *
 * @param kind of the code list data-issue-kinds
 * @param other the other record of what may be one person; absent when the caller does not reach it
 * @param elsewhere whether there is one that the caller does not reach: somebody above both has to look
 * @param detail the dates that it was found on
 * @param grounds on what two records are taken for one person, of the code list data-issue-grounds; empty for other kinds
 * @param strong whether one of the grounds is strong: an identity number or the home place, and not the name and birthday alone
 * @param owner who looks after it
 */
@Schema(name = "DataIssue")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IssueView(
        UUID id,
        @Schema(examples = "PROBATION_TOO_SHORT") String kind,
        UUID member,
        @Schema(examples = "Nguyễn Văn An") String memberName,
        @Schema(examples = "KT01C01") String cell,
        UUID other,
        boolean elsewhere,
        IssueState state,
        @Schema(examples = "2018-03-01 2018-09-01") String detail,
        List<String> grounds,
        boolean strong,
        @Schema(examples = "grassroots-clerk.kt01") String owner,
        String reason,
        String decidedBy,
        LocalDate foundOn,
        LocalDate goneOn,
        @JsonIgnore int version) {

    static IssueView of(Tuple row) {
        return new IssueView(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("member_id", UUID.class),
                row.get("full_name", String.class),
                row.get("cell", String.class),
                row.get("other_id", UUID.class),
                row.get("elsewhere", Boolean.class),
                IssueState.valueOf(row.get("state", String.class)),
                row.get("detail", String.class),
                List.of(row.get("grounds", String[].class)),
                row.get("strong", Boolean.class),
                row.get("owner", String.class),
                row.get("reason", String.class),
                row.get("decided_by", String.class),
                row.get("found_on", LocalDate.class),
                row.get("gone_on", LocalDate.class),
                row.get("version", Integer.class));
    }
}
