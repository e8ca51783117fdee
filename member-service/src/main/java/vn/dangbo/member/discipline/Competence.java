package vn.dangbo.member.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;

/**
 * Which level decides on which form, by the rules of the day: a cell reprimands and warns its members; an organisation is
 * disciplined from above, and disbanded by the level above that. Source: Điều lệ Đảng, Articles 36 and 38; Quy định
 * 296-QĐ/TW 2025 (before: 22-QĐ/TW 2021).
 */
@ApplicationScoped
class Competence {

    private static final String MAY = """
            select 1 as may
            from discipline_competence c
            where c.level = :level and c.form = :form and c.validity @> cast(:day as date)
              and c.subject = case when :ofMember then 'MEMBER'
                                   else (select v.kind from organisation_version v
                                         where v.organisation_id = :organisation and v.validity @> cast(:day as date)) end
            """;

    @Inject
    Sql sql;

    /**
     * Stops a level that does not decide on the form.
     *
     * @param ofMember whether a member is disciplined, and not the organisation
     * @throws ProblemException 400 FORM_NOT_OF_LEVEL
     */
    void require(boolean ofMember, UUID organisation, DisciplineForm form, DisciplineLevel level, LocalDate day) {
        sql.first(
                        MAY,
                        Map.of(
                                "ofMember",
                                ofMember,
                                "organisation",
                                organisation,
                                "form",
                                form.name(),
                                "level",
                                level.name(),
                                "day",
                                day),
                        row -> true)
                .orElseThrow(() ->
                        ProblemException.badRequest("level", "FORM_NOT_OF_LEVEL", form.name(), level.name(), day));
    }
}
