package vn.dangbo.evaluation.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubjectRowsTest {

    @Test
    void theFirstRowOfEachSubjectIsRemembered() {
        var random = new Random(1);
        var rows = new SubjectRows();
        var expected = new HashMap<List<Long>, Integer>();
        for (int row = 2; row < 300_000; row++) {
            // Few enough keys that many come again, some alike in one half.
            long high = random.nextInt(2_000) * 0x9E3779B97F4A7C15L;
            long low = random.nextInt(200);
            var before = expected.putIfAbsent(List.of(high, low), row);

            assertEquals(before == null ? 0 : before, rows.put(high, low, row));
        }
    }
}
