package vn.dangbo.member.award;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An award.
 *
 * @param fullName of the member who is honoured
 * @param organisation code of the organisation that is honoured
 * @param place code of the unit where it counts: the organisation, or the member's cell on the day of the decision
 */
@Schema(name = "Award")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwardView(
        UUID id,
        RecipientType recipientType,
        UUID member,
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        @Schema(examples = "KT01") String organisation,
        @Schema(examples = "KT01C01") String place,
        @Schema(examples = "GIAY_KHEN") String form,
        @Schema(examples = "UPPER_GRASSROOTS") AwardLevel level,
        @Schema(examples = "Ban Thường vụ Thị ủy") String grantedBy,
        @Schema(examples = "112-QĐ/TU") String decisionNo,
        LocalDate decidedOn,
        @Schema(examples = "2020") Integer year,
        @Schema(examples = "2020-2025") String term,
        String merit,
        @JsonIgnore int version) {

    /** Columns of {@link #of}; {@code a} is the award. */
    static final String FROM = """
            select a.id, a.recipient_type, a.member_id, m.full_name, g.code as organisation, p.code as place, a.form, a.level,
                   a.granted_by, a.decision_no, a.decided_on, a.year, a.term, a.merit, a.version
            from award a
            join organisation p on p.id = a.unit_id
            left join organisation g on g.id = a.organisation_id
            left join member m on m.id = a.member_id
            """;

    static AwardView of(Tuple row) {
        return new AwardView(
                row.get("id", UUID.class),
                RecipientType.valueOf(row.get("recipient_type", String.class)),
                row.get("member_id", UUID.class),
                row.get("full_name", String.class),
                row.get("organisation", String.class),
                row.get("place", String.class),
                row.get("form", String.class),
                AwardLevel.valueOf(row.get("level", String.class)),
                row.get("granted_by", String.class),
                row.get("decision_no", String.class),
                row.get("decided_on", LocalDate.class),
                row.get("year", Integer.class),
                row.get("term", String.class),
                row.get("merit", String.class),
                row.get("version", Integer.class));
    }
}
