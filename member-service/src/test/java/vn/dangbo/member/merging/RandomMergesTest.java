package vn.dangbo.member.merging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.dangbo.member.merging.MergeWorld.APPROVER;
import static vn.dangbo.member.merging.MergeWorld.CLERK;
import static vn.dangbo.member.merging.MergeWorld.day;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.testkit.SampleWorld;

/**
 * Merging and undoing is as if nothing had been done, whatever hangs on the two records and whatever was chosen; and in
 * between the ledger says of every day what the seatings say.
 */
@MemberServiceTest
class RandomMergesTest {

    private static final List<String> CELLS = List.of("CELL1", "CELL2", "CELL3");
    private static final String[] SIDES = {"SURVIVOR", "MERGED"};

    @Inject
    Registers registers;

    @Inject
    MergeWorld world;

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergingAndUndoingGivesBackWhatWas(long seed) {
        registers.empty();
        var random = new Random(seed);
        var survivor = person(random, "59000021", "079180000021");
        var merged = person(random, "59000022", "079180000022");
        // somebody else, to whom nothing happens
        person(random, "59000023", "079180000023");
        var before = world.state();
        var id = world.proposed(survivor, merged);
        chosen(random, id);
        var decided = world.step(APPROVER, id, "decide", Map.of()).extract();
        if (decided.statusCode() == 409) {
            assertEquals("MERGE_AFTER_DEATH", decided.path("code"), decided.asString());
            assertEquals(before, world.state());
            return;
        }
        assertEquals(200, decided.statusCode(), decided.asString());
        assertEquals(List.of(), registers.disagreements());
        assertEquals(List.of(), registers.texts("select member_id from seating where member_id = '" + merged + "'"));
        assertTrue(!before.equals(world.state()));
        registers.seatedByDay();

        world.undone(id);
        assertEquals(before, world.state());
        assertEquals(List.of(), registers.disagreements());
        // and once more, by a case of its own
        var again = world.proposed(survivor, merged);
        chosen(random, again);
        world.step(APPROVER, again, "decide", Map.of());
        assertEquals(List.of(), registers.disagreements());
    }

    private void chosen(Random random, String id) {
        var preview = world.preview(CLERK, id).statusCode(200).extract();
        var points = new HashMap<String, String>();
        preview.<List<String>>path("points.point").forEach(point -> points.put(point, SIDES[random.nextInt(2)]));
        var seatings = new ArrayList<Map<String, String>>();
        for (var overlap : preview.<List<Map<String, Map<String, String>>>>path("overlaps")) {
            seatings.add(Map.of(
                    "survivorFrom",
                    overlap.get("survivor").get("validFrom"),
                    "mergedFrom",
                    overlap.get("merged").get("validFrom"),
                    "holds",
                    SIDES[random.nextInt(2)]));
        }
        world.choose(id, points, seatings).statusCode(200);
    }

    private UUID person(Random random, String card, String personalId) {
        var seatings = new ArrayList<Seating>();
        int first = random.nextInt(300);
        var start = random.nextBoolean() ? StartCause.ADMITTED : StartCause.OPENING;
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            int next = first + 1 + random.nextInt(400);
            boolean open = left == 1 && random.nextInt(3) > 0;
            var last = EndCause.values()[2 + random.nextInt(5)];
            var end = open ? null : left == 1 ? last : EndCause.TRANSFER_OUT;
            seatings.add(new Seating(
                    SampleWorld.id(CELLS.get(random.nextInt(CELLS.size()))),
                    new Validity(day(first), open ? null : day(next)),
                    start,
                    end));
            first = next + random.nextInt(60);
            start = StartCause.TRANSFER_IN;
        }
        var official = random.nextBoolean() ? day(random.nextInt(800)) : null;
        // an earlier membership, before anything that is told of seatings
        var former = random.nextBoolean()
                ? List.of(new Standing.Former(day(-random.nextInt(3)), null))
                : List.<Standing.Former>of();
        var life = new Life(
                UUID.randomUUID(),
                random.nextBoolean() ? Sex.MALE : Sex.FEMALE,
                new Standing(official, former),
                seatings);
        var id = world.person(life, random.nextBoolean() ? "Đặng Thị Hòa" : "Đặng Thị Hoà");
        if (random.nextBoolean()) {
            world.numbered(id, card, personalId);
        }
        if (random.nextInt(4) > 0) {
            world.laden(id, random.nextBoolean() ? "1-QĐ" : "2-QĐ", random.nextBoolean() ? 30 : 40);
        }
        if (random.nextBoolean()) {
            registers.run("update member set admitted_on = '2013-0" + (1 + random.nextInt(9)) + "-01', religion = '"
                    + (random.nextBoolean() ? "KHONG" : "PHAT_GIAO") + "', education_grade = "
                    + (10 + random.nextInt(3))
                    + ", education_scale = 12 where id = '" + id + "'");
            registers.run(
                    "insert into former_card (number_hash, member_id, number_encrypted, recorded_by) values ('former "
                            + card + "', '" + id + "', '" + world.card(id, card) + "', 'test')");
        }
        return id;
    }
}
