package vn.dangbo.org.seat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.org.committee.SeatFacts;
import vn.dangbo.platform.time.Validity;

/**
 * Who holds which role in which committee. Persons are ids; their names are member-service's.
 *
 * @param committeeKind code list {@code committee-kinds}
 * @param memberId the holder in member-service; absent when they have no record there
 * @param holderRef reference to the holder from outside; absent when there is none
 * @param role code list {@code seat-roles}
 * @param startMode code list {@code seat-start-modes}
 * @param validFrom since when
 * @param validTo first day on which it is held no more; absent while no end is known
 * @param confirmedOn day of the confirmation (chuẩn y); a seat acts before it
 * @param endReason code list {@code seat-end-reasons}
 * @param version also the ETag
 */
@Schema(name = "Seat")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeatView(
        UUID id,
        UUID committeeId,
        @Schema(examples = "BCH") String committeeKind,
        @Schema(examples = "2020–2025") String termLabel,
        UUID organisationId,
        @Schema(examples = "KT01") String organisationCode,
        UUID memberId,
        @Schema(examples = "KT-0001") String holderRef,
        @Schema(examples = "SECRETARY") String role,
        @Schema(examples = "ELECTED_COMMITTEE") String startMode,
        @Schema(examples = "2020-06-15") LocalDate validFrom,
        @Schema(examples = "2025-06-15") LocalDate validTo,
        @Schema(examples = "15-NQ/ĐU") String decisionNo,
        @Schema(examples = "2020-07-01") LocalDate confirmedOn,
        @Schema(examples = "102-QĐ/TU") String confirmationNo,
        @Schema(examples = "TERM_END") String endReason,
        String endDecisionNo,
        @Schema(examples = "1") int version,
        Instant recordedAt,
        @Schema(examples = "org-officer.kientuong") String recordedBy,
        @JsonIgnore String orderKey) {

    /** The columns of {@link #of}. */
    static final String COLUMNS = """
            s.id, s.committee_id, c.kind as committee_kind, c.term_label, s.organisation_id, o.code, s.member_id,
            s.holder_ref, s.role, s.start_mode, s.valid_from, s.valid_to, s.decision_no, s.confirmed_on,
            s.confirmation_no, s.end_reason, s.end_decision_no, s.version, s.recorded_at, s.recorded_by,
            lpad(cast(k.position as text), 4, '0') || lpad(cast(r.position as text), 4, '0') as order_key
            """;

    /** The tables of {@link #COLUMNS}. */
    static final String FROM = """
            from seat s
            join committee c on c.id = s.committee_id
            join committee_kind k on k.code = c.kind
            join seat_role r on r.code = s.role
            join organisation o on o.id = s.organisation_id
            """;

    static SeatView of(Tuple row) {
        return new SeatView(
                row.get("id", UUID.class),
                row.get("committee_id", UUID.class),
                row.get("committee_kind", String.class),
                row.get("term_label", String.class),
                row.get("organisation_id", UUID.class),
                row.get("code", String.class),
                row.get("member_id", UUID.class),
                row.get("holder_ref", String.class),
                row.get("role", String.class),
                row.get("start_mode", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("decision_no", String.class),
                row.get("confirmed_on", LocalDate.class),
                row.get("confirmation_no", String.class),
                row.get("end_reason", String.class),
                row.get("end_decision_no", String.class),
                row.get("version", Integer.class),
                row.get("recorded_at", Instant.class),
                row.get("recorded_by", String.class),
                row.get("order_key", String.class));
    }

    SeatFacts facts() {
        return new SeatFacts(
                memberId,
                holderRef,
                role,
                startMode,
                new Validity(validFrom, validTo),
                decisionNo,
                confirmedOn,
                confirmationNo,
                endReason,
                endDecisionNo);
    }
}
