package vn.dangbo.member.seating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.sql.Sql;

/** Writes seatings, in one go for many. The person tables are open to the scope of whoever writes. */
@ApplicationScoped
public class SeatingWriter {

    private static final String SEATINGS = """
            insert into seating (member_id, cell_id, unit_path, valid_from, valid_to, start_cause, end_cause,
                                 recorded_by, import_id, act_id)
            select "memberId", "cellId", o.path, "validFrom", "validTo", "startCause", "endCause",
                   "recordedBy", "importId", "actId"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r("memberId" uuid, "cellId" uuid, "validFrom" date, "validTo" date, "startCause" text, "endCause" text,
                      "recordedBy" text, "importId" text, "actId" uuid)
            join organisation o on o.id = r."cellId"
            -- those that end earlier first: a place is left before the next is taken
            order by "validFrom"
            on conflict (member_id, valid_from) do update set
                cell_id = excluded.cell_id, unit_path = excluded.unit_path, valid_to = excluded.valid_to,
                start_cause = excluded.start_cause, end_cause = excluded.end_cause,
                recorded_at = now(), recorded_by = excluded.recorded_by, import_id = excluded.import_id,
                act_id = excluded.act_id
            """;

    @Inject
    Sql sql;

    /** A seating and whose it is. */
    public record Line(UUID member, Seating seating) {}

    private record SeatingData(
            UUID memberId,
            UUID cellId,
            LocalDate validFrom,
            LocalDate validTo,
            String startCause,
            String endCause,
            String recordedBy,
            String importId,
            UUID actId) {}

    /** Writes new seatings, and those that began on the same day as one on record over it; what these said is kept. */
    public void write(List<Line> lines, Origin origin) {
        sql.write(SEATINGS, lines.stream().map(line -> data(line, origin)).toList());
    }

    private static SeatingData data(Line line, Origin origin) {
        var s = line.seating();
        return new SeatingData(
                line.member(),
                s.cellId(),
                s.validity().from(),
                s.validity().to(),
                s.startCause().name(),
                s.endCause() == null ? null : s.endCause().name(),
                origin.recordedBy(),
                origin.importId(),
                origin.actId());
    }
}
