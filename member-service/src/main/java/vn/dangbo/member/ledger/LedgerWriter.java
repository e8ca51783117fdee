package vn.dangbo.member.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.sql.Sql;

/** Appends to the ledger of movements, in one go for many. */
@ApplicationScoped
public class LedgerWriter {

    private static final String ENTRIES = """
            insert into movement (cell_id, on_date, delta, cause, sex, state, member_id, recorded_by, correction)
            select "cellId", "onDate", delta, cause, sex, state, "memberId", "recordedBy", correction
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r("cellId" uuid, "onDate" date, delta smallint, cause text, sex text, state text, "memberId" uuid,
                      "recordedBy" text, correction boolean)
            """;

    @Inject
    Sql sql;

    /** An entry and who stands behind it. */
    public record Line(UUID member, Entry entry) {}

    private record EntryData(
            UUID cellId,
            LocalDate onDate,
            int delta,
            String cause,
            String sex,
            String state,
            UUID memberId,
            String recordedBy,
            boolean correction) {}

    /** Appends the entries. */
    public void write(List<Line> lines, String recordedBy) {
        write(lines, recordedBy, false);
    }

    /**
     * Appends entries that restate what was counted before: in the flow statement they are a flow of their own, and what
     * was reported as come and gone stays as it was.
     */
    public void correct(List<Line> lines, String recordedBy) {
        write(lines, recordedBy, true);
    }

    private void write(List<Line> lines, String recordedBy, boolean correction) {
        sql.write(
                ENTRIES,
                lines.stream().map(line -> data(line, recordedBy, correction)).toList());
    }

    private static EntryData data(Line line, String recordedBy, boolean correction) {
        var e = line.entry();
        return new EntryData(
                e.cellId(),
                e.onDate(),
                e.delta(),
                e.cause(),
                e.sex().name(),
                e.state().name(),
                line.member(),
                recordedBy,
                correction);
    }
}
