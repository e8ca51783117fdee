package vn.dangbo.org.committee;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.time.Validity;

/**
 * One term of one body of a unit.
 *
 * @param kind code list {@code committee-kinds}
 * @param termFrom day of the election or appointment: the body acts from here
 * @param termTo first day on which it acts no more; absent while no end is known
 * @param current whether it acts on the day asked for
 * @param seated persons in it on the day asked for, or on its last day
 * @param confirmed those of them whose seat was confirmed (chuẩn y) by then
 * @param warning code of what is worth knowing, e.g. that the cell is too small for a chi ủy
 * @param version also the ETag
 */
@Schema(name = "Committee")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitteeView(
        UUID id,
        UUID organisationId,
        @Schema(examples = "KT01") String organisationCode,
        @Schema(examples = "BCH") String kind,
        @Schema(examples = "2020–2025") String termLabel,
        @Schema(examples = "XII") String congressNo,
        @Schema(examples = "2020-06-15") LocalDate termFrom,
        @Schema(examples = "2025-06-15") LocalDate termTo,
        boolean current,
        @Schema(examples = "15") Integer plannedSeats,
        @Schema(examples = "14") int seated,
        @Schema(examples = "14") int confirmed,
        @Schema(examples = "24") Integer officialMembers,
        @Schema(examples = "CELL_COMMITTEE_BELOW_MINIMUM") String warning,
        @Schema(examples = "1") int version,
        Instant recordedAt,
        @Schema(examples = "org-officer.kientuong") String recordedBy) {

    /** The columns of {@link #of}; expects {@code :asOf}. */
    static final String COLUMNS = """
            c.id, c.organisation_id, o.code, c.kind, c.term_label, c.congress_no, c.valid_from, c.valid_to,
            c.validity @> cast(:asOf as date) as current, c.planned_seats, c.official_members, c.version,
            c.recorded_at, c.recorded_by, sitting.seated, sitting.confirmed
            """;

    /** The tables of {@link #COLUMNS}; the seats are those of the scope that was opened. */
    static final String FROM = """
            from committee c
            join organisation o on o.id = c.organisation_id
            join committee_kind k on k.code = c.kind
            cross join lateral (
                select greatest(c.valid_from, least(cast(:asOf as date), c.valid_to - 1)) as day) seen
            cross join lateral (
                select count(distinct s.holder) as seated,
                       count(distinct s.holder) filter (where s.confirmed_on <= seen.day) as confirmed
                from seat s where s.committee_id = c.id and s.validity @> seen.day) sitting
            """;

    static CommitteeView of(Tuple row, CommitteeRules rules) {
        var term = term(row);
        return new CommitteeView(
                row.get("id", UUID.class),
                row.get("organisation_id", UUID.class),
                row.get("code", String.class),
                term.kind(),
                term.label(),
                term.congressNo(),
                term.validity().from(),
                term.validity().to(),
                row.get("current", Boolean.class),
                term.plannedSeats(),
                row.get("seated", Number.class).intValue(),
                row.get("confirmed", Number.class).intValue(),
                term.officialMembers(),
                rules.warning(term).orElse(null),
                row.get("version", Integer.class),
                row.get("recorded_at", Instant.class),
                row.get("recorded_by", String.class));
    }

    /** The term in a row with the columns of table {@code committee}. */
    static Term term(Tuple row) {
        return new Term(
                row.get("kind", String.class),
                row.get("term_label", String.class),
                row.get("congress_no", String.class),
                new Validity(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)),
                row.get("planned_seats", Integer.class),
                row.get("official_members", Integer.class));
    }
}
