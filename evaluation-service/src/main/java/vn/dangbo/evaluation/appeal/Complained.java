package vn.dangbo.evaluation.appeal;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Grade;
import vn.dangbo.platform.time.VietnamTime;

/**
 * A result that is complained of.
 *
 * @param grade null where the subject has none
 * @param decidedOn null where it is not recorded
 * @param notifiedOn day of the notice; null where none is recorded
 * @param ruleSet id of the rule set of its campaign; null where it comes from a file
 */
record Complained(
        int year,
        SubjectKind kind,
        Grade grade,
        LocalDate decidedOn,
        LocalDate notifiedOn,
        String ruleSet,
        Integer ruleSetVersion) {

    static final String COLUMNS = """
            e.year, e.subject_kind, e.grade, e.decided_on, c.rule_set_id, c.rule_set_version, n.document_date, n.done_at
            """;

    static final String FROM = """
            from evaluation e
            left join campaign c on c.id = e.campaign_id
            left join lateral (select s.document_date, s.done_at from assessment_step s
                               where s.assessment_id = e.id and s.action = 'NOTIFY'
                               order by s.position desc limit 1) n on true
            """;

    static Complained of(Tuple row) {
        var notice = row.get("document_date", LocalDate.class);
        var done = row.get("done_at", Instant.class);
        return new Complained(
                row.get("year", Integer.class),
                SubjectKind.valueOf(row.get("subject_kind", String.class)),
                Grade.of(row.get("grade", String.class)).orElse(null),
                row.get("decided_on", LocalDate.class),
                notice == null && done != null ? LocalDate.ofInstant(done, VietnamTime.ZONE) : notice,
                row.get("rule_set_id", String.class),
                row.get("rule_set_version", Integer.class));
    }

    /** Whether it is about a person. */
    boolean ofPerson() {
        return kind == SubjectKind.MEMBER || kind == SubjectKind.LEADER;
    }

    /** The first day on which it can be complained of: that of the decision, or of the year where none is recorded. */
    LocalDate since() {
        return decidedOn == null ? LocalDate.of(year, 1, 1) : decidedOn;
    }

    /** From when time runs: the later of decision and notice; null where neither is recorded. */
    LocalDate known() {
        return Stream.of(decidedOn, notifiedOn)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
