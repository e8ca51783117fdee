package vn.dangbo.member.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.life.MembershipEnded;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.platform.sql.Sql;

/** What lies over memberships, as records; they end with the membership. */
@ApplicationScoped
class Overlays {

    private static final String BEGIN = """
            insert into member_overlay (member_id, type, ground, valid_from, valid_to, case_id)
            values (:member, :type, cast(:ground as text), :from, cast(:until as date), :case)
            """;

    /** What ends on its very first day was never there. */
    private static final String NEVER = "delete from member_overlay where case_id = :case and valid_from >= :on";

    /** What had run out before has not gone on since. */
    private static final String END = """
            update member_overlay set valid_to = least(coalesce(valid_to, cast(:on as date)), cast(:on as date))
            where case_id = :case
            """;

    private static final String OPEN_CASES =
            "select id from member_case where kind = 'OVERLAY' and not closed and member_id = :member";

    @Inject
    Sql sql;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    /** @throws ProblemException 409 OVERLAY_THERE when the same lies over the member in that time already */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(UUID id, UUID member, Overlay facts) {
        var parameters = new HashMap<String, Object>();
        parameters.put("member", member);
        parameters.put("type", facts.type().name());
        parameters.put("ground", facts.ground() == null ? null : facts.ground().name());
        parameters.put("from", facts.from());
        parameters.put("until", facts.until());
        parameters.put("case", id);
        try {
            sql.execute(BEGIN, parameters);
        } catch (RuntimeException failure) {
            if (Constraints.violated(failure)
                    .filter("member_overlay_one_at_a_time"::equals)
                    .isPresent()) {
                throw ProblemException.of(409, "OVERLAY_THERE", facts.type().name());
            }
            throw failure;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void end(UUID id, LocalDate on) {
        var parameters = Map.of("case", id, "on", on);
        if (sql.execute(NEVER, parameters) == 0) {
            sql.execute(END, parameters);
        }
    }

    /** Whoever is no member any more is exempt from nothing. */
    void close(@Observes MembershipEnded ended) {
        sql.open(Scope.everywhere());
        List<UUID> open = sql.list(OPEN_CASES, Map.of("member", ended.member()), row -> row.get("id", UUID.class));
        for (var id : open) {
            var one = book.hold(Overlay.KIND, id, Scope.everywhere());
            var step = OverlayStep.END.allowedIn(one.state()) ? OverlayStep.END : OverlayStep.END_REQUEST;
            book.step(
                    Overlay.KIND,
                    one,
                    step,
                    new CaseBook.Change<>(
                            null,
                            step == OverlayStep.END ? one.facts().ended(ended.on()) : one.facts(),
                            desk.today(),
                            null,
                            ended.cause().name()),
                    Scope.everywhere());
            end(id, ended.on());
        }
    }
}
