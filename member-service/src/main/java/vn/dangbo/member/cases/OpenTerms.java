package vn.dangbo.member.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.WorkingDays;

/** Terms in working days that run while the calendar changes. */
@ApplicationScoped
public class OpenTerms {

    /**
     * Cases whose term is counted in working days, and the day from which it runs where that is to come: the recognition is
     * due so many days after the probation. The last day of a letter to another deployment is signed, so it stays. The cases
     * are held: a step that sets another term comes before or after, and is not overwritten.
     */
    private static final String RUNNING = """
            select c.id, c.due_on,
                   case when c.kind = 'ADMISSION' and c.state in ('CEREMONY_HELD', 'RECOGNITION_PROPOSED')
                        then cast(c.facts -> 'probation' ->> 'endsOn' as date) end as runs_from
            from member_case c
            where not c.closed and c.due_on >= cast(:from as date)
              and (c.kind in ('TRANSFER', 'TRANSFER_OUT') and c.state in ('REQUESTED', 'ORIGIN_REVIEWED')
                   or c.kind = 'TRANSFER' and c.state in ('INTRODUCED', 'PRESENTED')
                   or c.kind = 'TRANSFER_IN' and c.state = 'PRESENTED'
                   or c.kind = 'RIGHTS_REQUEST' and c.state = 'FILED'
                   or c.kind = 'ADMISSION' and c.state in ('CELL_RESOLVED', 'GRASSROOTS_RESOLVED', 'DECIDED', 'CEREMONY_HELD',
                                                           'RECOGNITION_PROPOSED'))
            order by c.id
            for update of c
            """;

    private static final String WRITE = """
            update member_case c set due_on = r."dueOn"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, "dueOn" date)
            where c.id = r.id
            """;

    @Inject
    Sql sql;

    @Inject
    Terms terms;

    private record Running(UUID id, LocalDate dueOn, LocalDate runsFrom) {

        static Running of(Tuple row) {
            return new Running(
                    row.get("id", UUID.class),
                    row.get("due_on", LocalDate.class),
                    row.get("runs_from", LocalDate.class));
        }
    }

    private record Recounted(UUID id, LocalDate dueOn) {}

    /** The calendar as it is recorded now. */
    @Transactional
    public WorkingDays calendar() {
        return terms.calendar();
    }

    /**
     * Counts the rest of each term anew; what had passed before stays counted.
     *
     * @param first the first day on which the calendars differ, after today and so after every step that was taken
     * @return how many cases have another last day
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int recount(WorkingDays before, WorkingDays now, LocalDate first) {
        sql.open(Scope.everywhere());
        var moved = new ArrayList<Recounted>();
        for (var one : sql.list(RUNNING, Map.of("from", first), Running::of)) {
            var lastDay = lastDay(one, before, now, first);
            if (!lastDay.equals(one.dueOn())) {
                moved.add(new Recounted(one.id(), lastDay));
            }
        }
        return sql.write(WRITE, moved);
    }

    private static LocalDate lastDay(Running one, WorkingDays before, WorkingDays now, LocalDate first) {
        var eve = first.minusDays(1);
        if (one.runsFrom() != null && one.runsFrom().isAfter(eve)) {
            eve = one.runsFrom();
        }
        int left = (int) eve.plusDays(1)
                .datesUntil(one.dueOn().plusDays(1))
                .filter(before::isWorkingDay)
                .count();
        return now.after(eve, left);
    }
}
