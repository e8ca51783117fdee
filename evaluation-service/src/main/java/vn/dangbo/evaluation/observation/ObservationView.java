package vn.dangbo.evaluation.observation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One revision of a declared figure.
 *
 * @param organisation code of the unit that declares
 * @param to last day of the period, included
 * @param revision 1 for the first; the latest one in lists
 * @param approvedRevision the one that answers as a figure; absent while none is approved
 * @param unit what it is measured in; for metrics with items that of the item
 * @param warnings what must be explained in a note before it is approved: RATIO_NOT_REPRODUCED
 * @param version also the ETag
 */
@Schema(name = "Observation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObservationView(
        UUID id,
        @Schema(examples = "STUDY_PARTICIPATION_RATE") String metric,
        @Schema(examples = "POOR_HOUSEHOLDS") String item,
        UUID organisationId,
        @Schema(examples = "KIENTUONG") String organisation,
        Coverage coverage,
        PeriodType periodType,
        @Schema(examples = "2020-01-01") LocalDate from,
        @Schema(examples = "2020-12-31") LocalDate to,
        @Schema(examples = "1") int revision,
        @Schema(examples = "1") Integer approvedRevision,
        ObservationStatus status,
        @Schema(examples = ">") String comparator,
        @Schema(examples = "97.5") BigDecimal value,
        @Schema(examples = "96") BigDecimal low,
        @Schema(examples = "98") BigDecimal high,
        @Schema(examples = "PERCENT") String unit,
        @Schema(examples = "1950") Long numerator,
        @Schema(examples = "2000") Long denominator,
        LocalDate asOf,

        @Schema(examples = "Báo cáo số 12-BC/TU") String source,

        String note,
        String approvalNote,
        @Schema(examples = "[\"RATIO_NOT_REPRODUCED\"]") List<String> warnings,
        Instant madeAt,
        @Schema(examples = "org-officer.kientuong") String madeBy,
        String importId,
        @Schema(examples = "1") int version,
        @JsonIgnore String madeByAccount) {

    /** Numerator and denominator do not give what was declared. */
    static final String RATIO_NOT_REPRODUCED = "RATIO_NOT_REPRODUCED";

    /** The columns of {@link #of} and their tables; a revision is joined as {@code r}. */
    static final String COLUMNS = """
            select b.id, b.metric, b.item, o.id as organisation_id, o.code as organisation, b.coverage, b.period_type,
                   b.period_from, b.period_to, b.version, coalesce(i.unit, '') as item_unit,
                   (select max(a.revision) from observation_revision a
                    where a.observation_id = b.id and a.status = 'APPROVED') as approved_revision,
                   r.revision, r.status, r.comparator, r.value, r.low, r.high, r.numerator, r.denominator, r.as_of, r.source,
                   r.note, r.approval_note, r.made_at, r.made_by, r.made_by_account, r.import_id
            from observation b
            join organisation o on o.id = b.organisation_id
            left join declared_item i on i.metric = b.metric and i.code = b.item
            join observation_revision r on r.observation_id = b.id
            """;

    /** What it says. */
    public Measure measure() {
        return new Measure(ComparatorSign.of(comparator).orElseThrow(), value, low, high, numerator, denominator);
    }

    static ObservationView of(Tuple row) {
        var metric = row.get("metric", String.class);
        var unit = DeclaredMetric.valueOf(metric).unit();
        var measure = measure(row);
        return new ObservationView(
                row.get("id", UUID.class),
                metric,
                row.get("item", String.class),
                row.get("organisation_id", UUID.class),
                row.get("organisation", String.class),
                Coverage.valueOf(row.get("coverage", String.class)),
                PeriodType.valueOf(row.get("period_type", String.class)),
                row.get("period_from", LocalDate.class),
                row.get("period_to", LocalDate.class),
                row.get("revision", Integer.class),
                row.get("approved_revision", Integer.class),
                ObservationStatus.valueOf(row.get("status", String.class)),
                measure.comparator().sign(),
                measure.value(),
                measure.low(),
                measure.high(),
                unit == null ? row.get("item_unit", String.class) : unit,
                measure.numerator(),
                measure.denominator(),
                row.get("as_of", LocalDate.class),
                row.get("source", String.class),
                row.get("note", String.class),
                row.get("approval_note", String.class),
                measure.isReproduced() ? null : List.of(RATIO_NOT_REPRODUCED),
                row.get("made_at", Instant.class),
                row.get("made_by", String.class),
                row.get("import_id", String.class),
                row.get("version", Integer.class),
                row.get("made_by_account", String.class));
    }

    /** What a revision says, from its columns. */
    static Measure measure(Tuple row) {
        return new Measure(
                ComparatorSign.of(row.get("comparator", String.class)).orElseThrow(),
                row.get("value", BigDecimal.class),
                row.get("low", BigDecimal.class),
                row.get("high", BigDecimal.class),
                row.get("numerator", Long.class),
                row.get("denominator", Long.class));
    }
}
