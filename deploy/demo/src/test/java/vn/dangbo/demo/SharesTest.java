package vn.dangbo.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class SharesTest {

    @Property(tries = 300)
    void partsAddUpAndAreTheirExactSharesRounded(
            @ForAll @IntRange(max = 100_000) int total, @ForAll @NotEmpty List<@IntRange(max = 500) Integer> weights) {
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        Assume.that(sum > 0);

        List<Integer> parts = Shares.of(total, weights);

        assertEquals(total, parts.stream().mapToInt(Integer::intValue).sum());
        for (int index = 0; index < parts.size(); index++) {
            long exactTimesSum = (long) total * weights.get(index);
            assertTrue(Math.abs(parts.get(index) * (long) sum - exactTimesSum) < sum);
        }
    }
}
