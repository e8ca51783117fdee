package vn.dangbo.member.merging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.member.feed.FeedNews;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.testkit.SampleWorld;

/** Whoever keeps a copy of the members hears by which cards and records a person was known, and when that changes. */
@MemberServiceTest
class PersonsOfFeedTest {

    @Inject
    Registers registers;

    @Inject
    MergeWorld world;

    private FeedNews reader;

    @BeforeEach
    void nobody() {
        registers.empty();
        reader = FeedNews.fromNow();
    }

    @Test
    void theRecordThatStaysTellsWhatWentIntoItAndNoMoreWhenThatIsUndone() {
        var survivor = person("CELL1", "2016-01-01", null);
        var merged = person("CELL3", "2014-01-01", "2016-01-01");
        world.numbered(survivor, "59000081", "012345678981");
        world.numbered(merged, "59000082", "012345678982");
        assertEquals(List.of(), of(reader.read(), survivor).get("formerCards"));

        var id = world.proposed(survivor, merged);
        world.choose(id, Map.of("CARD_NUMBER", "SURVIVOR", "PERSONAL_ID", "SURVIVOR"), List.of())
                .statusCode(200);
        world.step(MergeWorld.APPROVER, id, "decide", Map.of()).statusCode(200);
        var told = reader.read();
        assertEquals(List.of("59000082"), of(told, survivor).get("formerCards"));
        assertEquals(List.of(merged.toString()), of(told, survivor).get("mergedRecords"));
        assertEquals(Map.of(), of(told, merged), "there is no such record any more");

        world.undone(id);
        told = reader.read();
        assertEquals(List.of(), of(told, survivor).get("formerCards"));
        assertEquals(List.of(), of(told, survivor).get("mergedRecords"));
        assertEquals("59000082", of(told, merged).get("cardNumber"));
    }

    /** A card that is added to the register, and a record that is merged, are news by themselves: nothing else need change. */
    @Test
    void eachCardAndEachMergedRecordIsNews() {
        var survivor = person("CELL1", "2016-01-01", null);
        var merged = person("CELL3", "2014-01-01", "2016-01-01");
        reader.read();
        registers.run("""
                insert into former_card (number_hash, member_id, number_encrypted, recorded_by)
                values ('former', '%s', '%s', 'test')
                """.formatted(survivor, world.card(survivor, "59000083")));
        assertEquals(List.of("59000083"), of(reader.read(), survivor).get("formerCards"));
        registers.run("delete from former_card where member_id = '%s'".formatted(survivor));
        assertEquals(List.of(), of(reader.read(), survivor).get("formerCards"));
        registers.run("update member set merged_into = '%s' where id = '%s'".formatted(survivor, merged));
        assertEquals(List.of(merged.toString()), of(reader.read(), survivor).get("mergedRecords"));
        registers.run("update member set merged_into = null where id = '%s'".formatted(merged));
        assertEquals(List.of(), of(reader.read(), survivor).get("mergedRecords"));
    }

    private static Map<String, Object> of(Map<String, Map<String, Object>> told, UUID member) {
        return told.get(member.toString());
    }

    private UUID person(String cell, String from, String to) {
        var seating = new Seating(
                SampleWorld.id(cell),
                new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
                to == null ? StartCause.TRANSFER_IN : StartCause.ADMITTED,
                to == null ? null : EndCause.TRANSFER_OUT);
        return world.person(
                new Life(UUID.randomUUID(), Sex.FEMALE, Standing.of(LocalDate.of(2014, 1, 1)), List.of(seating)),
                "Đặng Thị Hòa");
    }
}
