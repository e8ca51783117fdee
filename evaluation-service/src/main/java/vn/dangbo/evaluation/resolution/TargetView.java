package vn.dangbo.evaluation.resolution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.observation.PeriodType;
import vn.dangbo.platform.statistics.Figure;

/**
 * One revision of a target, with what was achieved of it as far as the caller reaches.
 *
 * @param observed what was counted or declared of its period; absent when nothing was
 * @param percent observed / target, to two decimals; absent for a range
 * @param version also the ETag
 */
@Schema(name = "ResolutionTarget")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetView(
        UUID id,
        @JsonIgnore UUID organisationId,
        @Schema(examples = "KIENTUONG") String organisation,
        @Schema(examples = "INSPECT_SUBJECT") String metric,
        @Schema(examples = "[\"subject:MEMBER\"]") List<String> filters,
        PeriodType periodType,
        @Schema(examples = "2015-08-01") LocalDate from,
        @Schema(examples = "2020-07-31") LocalDate to,
        @Schema(examples = "1") int revision,
        @Schema(examples = "181") BigDecimal value,
        @Schema(examples = ">=") String direction,
        String source,
        Figure.Row observed,
        @Schema(examples = "88.95") BigDecimal percent,
        Outcome outcome,
        Instant recordedAt,
        @Schema(examples = "org-officer.kientuong") String recordedBy,
        @Schema(examples = "1") int version) {

    static final String COLUMNS = """
            t.id, t.organisation_id, o.code as organisation, t.metric, t.filters, t.period_type, t.period_from, t.period_to,
            t.version, r.revision, r.value, r.direction, r.source, r.recorded_at, r.recorded_by
            """;

    static final String FROM = """
            from resolution_target t
            join organisation o on o.id = t.organisation_id
            join resolution_target_revision r on r.target_id = t.id
            """;

    static TargetView of(Tuple row) {
        var filters = row.get("filters", String.class);
        return new TargetView(
                row.get("id", UUID.class),
                row.get("organisation_id", UUID.class),
                row.get("organisation", String.class),
                row.get("metric", String.class),
                filters.isEmpty() ? List.of() : List.of(filters.split("&")),
                PeriodType.valueOf(row.get("period_type", String.class)),
                row.get("period_from", LocalDate.class),
                row.get("period_to", LocalDate.class),
                row.get("revision", Integer.class),
                row.get("value", BigDecimal.class),
                row.get("direction", String.class),
                row.get("source", String.class),
                null,
                null,
                Outcome.UNKNOWN,
                row.get("recorded_at", Instant.class),
                row.get("recorded_by", String.class),
                row.get("version", Integer.class));
    }

    /** The target with what was observed. */
    TargetView achieved(Figure.Row found) {
        return new TargetView(
                id,
                organisationId,
                organisation,
                metric,
                filters,
                periodType,
                from,
                to,
                revision,
                value,
                direction,
                source,
                found,
                Achievement.percent(found, value),
                Achievement.outcome(found, value, direction.equals(">=")),
                recordedAt,
                recordedBy,
                version);
    }
}
