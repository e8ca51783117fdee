package vn.dangbo.org.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.dangbo.org.OrgServiceTest;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.platform.hierarchy.OrganisationCopy;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.testkit.SampleWorld;

/** Events may come again, in any batches, and the reader may fall over at any time. */
@OrgServiceTest
class OrganisationCopyTest {

    private static final LocalDate FOUNDED = LocalDate.of(2012, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2016, 1, 1);

    @Inject
    OrganisationCopy copy;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private int sequence;

    @Test
    void theSameEventsAgainChangeNothing() {
        var events = story("AGAIN", numbers());
        copy.apply(events);
        var after = everything("AGAIN");

        copy.apply(events);
        assertEquals(after, everything("AGAIN"), "the same batch twice");

        for (var event : events) {
            copy.apply(List.of(event));
        }
        assertEquals(after, everything("AGAIN"), "from the beginning, one by one");
        assertEquals(Optional.of(events.get(events.size() - 1).id()), copy.position());
    }

    @Test
    void aChildMayStandBeforeItsParentInABatch() {
        var events = new ArrayList<>(story("TURNED", numbers()));
        Collections.reverse(events);
        // of a unit that comes twice, the later event must stay the later one
        events.add(events.remove(0));

        copy.apply(events);

        assertEquals(List.of("TURNED-CELL", "TURNED-NEW"), chain("TURNED", MOVED));
        assertEquals(List.of("TURNED-CELL", "TURNED-OLD"), chain("TURNED", FOUNDED));
    }

    @Test
    void anInterruptedBatchIsNeitherLostNorAppliedTwice() {
        var events = story("FALLEN", numbers());
        copy.apply(events.subList(0, 2));
        var before = everything("FALLEN");
        var position = copy.position();
        var rest = events.subList(2, events.size());

        QuarkusTransaction.begin();
        copy.apply(rest);
        assertNotEquals(before, everything("FALLEN"));
        QuarkusTransaction.rollback();

        assertEquals(before, everything("FALLEN"), "nothing of the batch");
        assertEquals(position, copy.position(), "and the cursor where it was");

        copy.apply(rest);
        assertEquals(List.of("FALLEN-CELL", "FALLEN-NEW"), chain("FALLEN", MOVED));
        assertEquals(Optional.of(rest.get(rest.size() - 1).id()), copy.position());
    }

    @Test
    void aBatchThatCannotBeAppliedLeavesNoTrace() {
        var events = story("BROKEN", numbers());
        copy.apply(events.subList(0, 2));
        var before = everything("BROKEN");
        var position = copy.position();
        var orphan = event(unit("BROKEN-ORPHAN", numbers(), List.of(edge(UUID.randomUUID(), FOUNDED, null))));

        assertThrows(RuntimeException.class, () -> copy.apply(List.of(events.get(2), orphan)));

        assertEquals(before, everything("BROKEN"));
        assertEquals(position, copy.position());
    }

    /** Numbers that no other unit has, nor will be given; the first of ten. */
    private long numbers() {
        return sql.list(
                        "select nextval(pg_get_serial_sequence('organisation', 'number')) as number"
                                + " from generate_series(1, 10)",
                        Map.of(),
                        row -> row.get("number", Long.class))
                .get(0);
    }

    /** Two committees and a cell, which then moves from the old one to the new one. */
    private List<CloudEvent> story(String prefix, long number) {
        var old = unit(prefix + "-OLD", number, List.of(edge(SampleWorld.id("DISTRICT"), FOUNDED, null)));
        var fresh = unit(prefix + "-NEW", number + 1, List.of(edge(SampleWorld.id("DISTRICT"), FOUNDED, null)));
        var cell = unit(prefix + "-CELL", number + 2, List.of(edge(old.id(), FOUNDED, null)));
        var moved = unit(
                prefix + "-CELL", number + 2, List.of(edge(old.id(), FOUNDED, MOVED), edge(fresh.id(), MOVED, null)));
        return List.of(event(old), event(fresh), event(cell), event(moved));
    }

    private static OrganisationState unit(String code, long number, List<OrganisationState.Edge> edges) {
        var version = new OrganisationState.Version(
                FOUNDED, null, "Đơn vị " + code, null, "don vi", "GRASSROOTS_COMMITTEE", null, "COMMUNE");
        return new OrganisationState(
                SampleWorld.id(code), number, code, FOUNDED, null, null, List.of(version), List.copyOf(edges));
    }

    private static OrganisationState.Edge edge(UUID parent, LocalDate from, LocalDate to) {
        return new OrganisationState.Edge(parent, from, to);
    }

    private CloudEvent event(OrganisationState state) {
        return new CloudEvent(
                "1.0",
                "1-1-" + ++sequence,
                "/organisations",
                OrganisationState.CHANGED,
                state.id().toString(),
                null,
                OffsetDateTime.parse("2026-01-01T00:00:00Z"),
                "application/json",
                json.valueToTree(state));
    }

    /** Every row that the copy keeps of the units of a story. */
    private List<String> everything(String prefix) {
        return sql.list("""
                select cast(row(o.code, o.number, o.path, o.established_on, o.ended_on) as text) as line
                from organisation o where o.code like :like
                union all
                select cast(row(v.organisation_id, v.valid_from, v.valid_to, v.name, v.kind) as text)
                from organisation_version v join organisation o on o.id = v.organisation_id where o.code like :like
                union all
                select cast(row(e.child_id, e.parent_id, e.valid_from, e.valid_to) as text)
                from organisation_edge e join organisation o on o.id = e.child_id where o.code like :like
                union all
                select cast(row(c.ancestor_id, c.descendant_id, c.depth, c.valid_from, c.valid_to) as text)
                from organisation_closure c join organisation o on o.id = c.descendant_id where o.code like :like
                order by 1
                """, Map.of("like", prefix + "-%"), row -> row.get("line", String.class));
    }

    /** The cell and the committee above it on a day. */
    private List<String> chain(String prefix, LocalDate day) {
        return sql.list(
                """
                select a.code from organisation_closure c join organisation a on a.id = c.ancestor_id
                where c.descendant_id = :id and c.depth <= 1 and c.validity @> cast(:day as date) order by c.depth
                """, Map.of("id", SampleWorld.id(prefix + "-CELL"), "day", day), row -> row.get("code", String.class));
    }
}
