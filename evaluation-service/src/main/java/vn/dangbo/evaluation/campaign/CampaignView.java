package vn.dangbo.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;

/**
 * A campaign.
 *
 * @param organisation that runs it, for all below it
 * @param ruleSetVersion which stays, whatever is published later
 * @param elsewhere how many subjects were left to another campaign of the year when it was opened
 * @param reportDigest SHA-256 of the report as it was locked, hexadecimal
 */
@Schema(name = "Campaign")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignView(
        UUID id,
        Unit organisation,
        @Schema(examples = "Đánh giá, xếp loại năm 2025") String name,
        @Schema(examples = "2025") int year,
        CampaignPeriod period,
        @Schema(examples = "E3-2025") String ruleSet,
        int ruleSetVersion,
        @Schema(examples = "2025-12-31") LocalDate cutOff,
        CampaignStatus status,

        @Schema(examples = "{\"REVIEWED\": \"2025-12-15\", \"DECIDED\": \"2026-01-15\"}")
        Map<String, LocalDate> calendar,

        @Schema(examples = "{\"MEMBER\": {\"SELF_ASSESSED\": \"OFF\"}}")
        Map<SubjectKind, Map<String, FlowMode>> flow,

        int elsewhere,
        @Schema(examples = "org-officer.kientuong") String draftedBy,
        Instant draftedAt,
        String openedBy,
        Instant openedAt,
        String closedBy,
        Instant closedAt,
        String reportDigest,
        String calledOffBy,
        Instant calledOffAt,
        @Schema(examples = "Mở nhầm bộ quy tắc") String calledOffReason,
        int version,
        @JsonIgnore String unitPath) {

    /** A unit as it is called today. */
    @Schema(name = "CampaignUnit")
    public record Unit(
            UUID id,
            @Schema(examples = "KIENTUONG") String code,
            @Schema(examples = "Đảng bộ thị xã Kiến Tường") String name) {}

    /** The columns of {@link #of}, with the tables; calendar and flow come as JSON. */
    static final String SELECT = """
            select c.id, c.organisation_id, o.code, v.name as unit_name, c.unit_path, c.name, c.year, c.period, c.rule_set_id,
                   c.rule_set_version, c.cut_off, c.status, c.elsewhere, c.drafted_by, c.drafted_at, c.opened_by,
                   c.opened_at, c.closed_by, c.closed_at, c.report_digest,
                   c.called_off_by, c.called_off_at, c.called_off_reason, c.record_version,
                   cast((select coalesce(jsonb_object_agg(d.step, d.due_on), '{}') from campaign_deadline d
                         where d.campaign_id = c.id) as text) as calendar,
                   cast((select coalesce(jsonb_object_agg(k.subject_kind, k.modes), '{}')
                         from (select f.subject_kind, jsonb_object_agg(f.step, f.mode) as modes from campaign_flow f
                               where f.campaign_id = c.id group by f.subject_kind) k) as text) as flow
            from campaign c
            join organisation o on o.id = c.organisation_id
            join lateral (select name from organisation_version v where v.organisation_id = o.id
                          order by v.valid_from desc limit 1) v on true
            """;

    static CampaignView of(Tuple row, CampaignJson json) {
        return new CampaignView(
                row.get("id", UUID.class),
                new Unit(
                        row.get("organisation_id", UUID.class),
                        row.get("code", String.class),
                        row.get("unit_name", String.class)),
                row.get("name", String.class),
                row.get("year", Integer.class),
                CampaignPeriod.valueOf(row.get("period", String.class)),
                row.get("rule_set_id", String.class),
                row.get("rule_set_version", Integer.class),
                row.get("cut_off", LocalDate.class),
                CampaignStatus.valueOf(row.get("status", String.class)),
                json.calendar(row.get("calendar", String.class)),
                json.flow(row.get("flow", String.class)),
                row.get("elsewhere", Integer.class),
                row.get("drafted_by", String.class),
                row.get("drafted_at", Instant.class),
                row.get("opened_by", String.class),
                row.get("opened_at", Instant.class),
                row.get("closed_by", String.class),
                row.get("closed_at", Instant.class),
                row.get("report_digest", String.class),
                row.get("called_off_by", String.class),
                row.get("called_off_at", Instant.class),
                row.get("called_off_reason", String.class),
                row.get("record_version", Integer.class),
                row.get("unit_path", String.class));
    }

    /** How a step is taken for a kind of subject. */
    FlowMode mode(SubjectKind kind, String step) {
        return flow.getOrDefault(kind, Map.of()).getOrDefault(step, FlowMode.REQUIRED);
    }
}
