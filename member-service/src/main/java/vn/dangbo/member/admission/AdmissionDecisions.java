package vn.dangbo.member.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** The decision by which a membership began, in whichever case of the member it was made. */
@ApplicationScoped
class AdmissionDecisions {

    private static final String OF = """
            select cast(made ->> 'on' as date) as decided_on, made ->> 'number' as number
            from member_case c
            cross join jsonb_array_elements(c.facts -> 'resolutions') as made
            where c.kind = 'ADMISSION' and c.member_id = :member and made ->> 'step' = 'DECIDE'
              and c.facts -> 'probation' ->> 'ceremonyOn' = cast(:ceremonyOn as text)
            order by 1 desc
            """;

    @Inject
    Sql sql;

    /** What was decided. */
    record Decision(LocalDate on, String number) {}

    /**
     * The decision on the admission that the ceremony followed; empty when it was made before it was recorded here.
     *
     * @param ceremonyOn the first day of the membership
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Decision> of(UUID member, LocalDate ceremonyOn) {
        sql.open(Scope.everywhere());
        return sql.first(
                OF,
                Map.of("member", member, "ceremonyOn", ceremonyOn.toString()),
                row -> new Decision(row.get("decided_on", LocalDate.class), row.get("number", String.class)));
    }
}
