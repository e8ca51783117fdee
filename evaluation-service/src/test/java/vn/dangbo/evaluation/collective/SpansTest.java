package vn.dangbo.evaluation.collective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpansTest {

    private static final UUID UNIT = new UUID(0, 1);

    private static Span span(int from, Integer to, String name) {
        return new Span(
                "C1",
                name,
                "KHAC",
                "PHUONG",
                UNIT,
                LocalDate.of(from, 1, 1),
                to == null ? null : LocalDate.of(to, 1, 1));
    }

    @Test
    void aLaterSpanEndsTheOpenOneAndTheSameDayReplaces() {
        var renamed = new Spans(List.of(span(2010, null, "old")))
                .with(span(2015, null, "new"))
                .orElseThrow();
        assertEquals(List.of(span(2010, 2015, "old"), span(2015, null, "new")), renamed.recorded());

        var corrected = renamed.with(span(2010, 2015, "right")).orElseThrow();
        assertEquals(List.of(span(2010, 2015, "right"), span(2015, null, "new")), corrected.recorded());
    }

    @Test
    void whatWouldOverlapIsRefused() {
        var two = new Spans(List.of(span(2010, 2015, "old"), span(2015, null, "new")));
        assertTrue(two.with(span(2012, 2014, "between")).isEmpty());
        assertTrue(two.with(span(2010, 2016, "longer")).isEmpty());
        assertTrue(two.with(span(2008, null, "before, open")).isEmpty());
        assertFalse(two.with(span(2008, 2010, "before")).isEmpty());
    }

    @Property
    void noTwoSpansEverOverlap(@ForAll @Size(max = 8) List<@IntRange(min = 0, max = 60) Integer> moves) {
        var spans = new Spans(List.of());
        for (int move : moves) {
            int from = 2000 + move % 10;
            var next = span(from, move % 3 == 0 ? null : from + 1 + move / 20, "s" + move);
            spans = spans.with(next).orElse(spans);
        }
        var all = spans.recorded();
        for (int i = 1; i < all.size(); i++) {
            assertFalse(all.get(i - 1).overlaps(all.get(i)), all::toString);
            assertTrue(all.get(i - 1).from().isBefore(all.get(i).from()));
        }
    }
}
