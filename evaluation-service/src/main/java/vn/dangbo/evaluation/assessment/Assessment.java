package vn.dangbo.evaluation.assessment;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.evaluation.authority.Authorities.Placed;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Grade;

/** A subject of a campaign as it stands, with what its steps need to know of the campaign. */
record Assessment(
        UUID id,
        UUID campaign,
        int year,
        String period,
        LocalDate cutOff,
        String campaignStatus,
        String ruleSet,
        int ruleSetVersion,
        SubjectKind kind,
        UUID organisation,
        String organisationCode,
        String unitPath,
        UUID member,
        UUID collective,
        String collectiveType,
        Boolean partyCollective,
        String managementLevel,
        String peerGroup,
        boolean head,
        AssessmentState state,
        Grade selfGrade,
        Grade proposedGrade,
        Grade appraisedGrade,
        Grade grade,
        String notEvaluatedReason,
        boolean pending,
        boolean reviewOnly,
        boolean withdrawn,
        boolean excluded,
        boolean underReview,
        int version) {

    static final String COLUMNS = """
            a.id, a.campaign_id, c.year, c.period, c.cut_off, c.status, c.rule_set_id, c.rule_set_version, a.subject_kind,
            a.organisation_id, o.code, a.unit_path, a.member_id, a.collective_id, cv.type, ct.party, a.management_level,
            a.peer_group, a.is_head, a.step, a.self_grade, a.proposed_grade, a.appraised_grade, a.grade,
            a.not_evaluated_reason, a.review_only, a.withdrawn_reason is not null as withdrawn, a.excluded, a.pending,
            a.record_version,
            exists (select 1 from evaluation_appeal_standing t where t.evaluation_id = a.id and t.under_review)
                as under_review
            """;

    /** The type of a collective is that of the cut-off. */
    static final String FROM = """
            from assessment a
            join campaign c on c.id = a.campaign_id
            join organisation o on o.id = a.organisation_id
            left join collective_version cv on cv.collective_id = a.collective_id and cv.validity @> c.cut_off
            left join collective_type ct on ct.code = cv.type
            """;

    static Assessment of(Tuple row) {
        return new Assessment(
                row.get("id", UUID.class),
                row.get("campaign_id", UUID.class),
                row.get("year", Integer.class),
                row.get("period", String.class),
                row.get("cut_off", LocalDate.class),
                row.get("status", String.class),
                row.get("rule_set_id", String.class),
                row.get("rule_set_version", Integer.class),
                SubjectKind.valueOf(row.get("subject_kind", String.class)),
                row.get("organisation_id", UUID.class),
                row.get("code", String.class),
                row.get("unit_path", String.class),
                row.get("member_id", UUID.class),
                row.get("collective_id", UUID.class),
                row.get("type", String.class),
                row.get("party", Boolean.class),
                row.get("management_level", String.class),
                row.get("peer_group", String.class),
                row.get("is_head", Boolean.class),
                AssessmentState.valueOf(row.get("step", String.class)),
                grade(row, "self_grade"),
                grade(row, "proposed_grade"),
                grade(row, "appraised_grade"),
                grade(row, "grade"),
                row.get("not_evaluated_reason", String.class),
                row.get("pending", Boolean.class),
                row.get("review_only", Boolean.class),
                row.get("withdrawn", Boolean.class),
                row.get("excluded", Boolean.class),
                row.get("under_review", Boolean.class),
                row.get("record_version", Integer.class));
    }

    /** What tells who decides. */
    Placed placed() {
        return new Placed(organisation, collectiveType, managementLevel);
    }

    static Grade grade(Tuple row, String column) {
        return Grade.of(row.get(column, String.class)).orElse(null);
    }
}
