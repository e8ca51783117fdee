package vn.dangbo.local.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import vn.dangbo.local.LaunchException;

class PortPlanTest {
    private static final OptionalInt NONE = OptionalInt.empty();

    private final List<String> said = new ArrayList<>();

    @Test
    void takesTheDefaultRangeWhenItIsFree() {
        PortPlan plan = PortPlan.choose(NONE, NONE, port -> true, said::add);

        assertEquals(8080, plan.port("gateway"));
        assertEquals(8083, plan.port("evaluation-service"));
        assertEquals(8086, plan.port("postgres"));
        assertEquals(List.of(), said);
    }

    @Test
    void takesTheNextFreeRangeAndSaysSo() {
        PortPlan plan = PortPlan.choose(NONE, NONE, busy(8086, 18_080, 28_085), said::add);

        assertEquals(38_080, plan.base());
        assertEquals(List.of("Port 8086 is busy, so this start uses 38080 to 38086."), said);
    }

    @Test
    void triesOtherRangesWhenEveryRoundOneIsTaken() {
        PortPlan plan = PortPlan.choose(NONE, NONE, busy(8080, 18_080, 28_080, 38_080, 48_080, 58_080), said::add);

        assertEquals(8090, plan.base());
    }

    @Test
    void saysSoWhenNothingIsFree() {
        LaunchException refused =
                assertThrows(LaunchException.class, () -> PortPlan.choose(NONE, NONE, port -> false, said::add));

        assertEquals("No range of 7 free ports was found: name one with --port-base N.", refused.getMessage());
    }

    @Test
    void namesTheBusyPortOfARequestedRange() {
        LaunchException refused = assertThrows(
                LaunchException.class, () -> PortPlan.choose(OptionalInt.of(9000), NONE, busy(9004), said::add));

        assertEquals(
                "Port 9004 (keycloak) is busy: free it, or choose other ports with --port-base N (N to N+6 are used).",
                refused.getMessage());
    }

    @Test
    void doesNotLeaveTheRangeOfTheLastStart() {
        LaunchException refused = assertThrows(
                LaunchException.class, () -> PortPlan.choose(NONE, OptionalInt.of(9000), busy(9000), said::add));

        assertTrue(refused.getMessage().startsWith("Port 9000 (gateway) is busy, and the last start used it:"));
    }

    @Test
    void aRequestGoesBeforeWhatIsRemembered() {
        PortPlan plan = PortPlan.choose(OptionalInt.of(9100), OptionalInt.of(9000), busy(9000), said::add);

        assertEquals(9100, plan.base());
    }

    @Test
    void refusesBasesThatCannotWork() {
        for (int base : new int[] {-1, 0, 80, 1023, 65_530, 99_999}) {
            LaunchException refused = assertThrows(LaunchException.class, () -> new PortPlan(base));
            assertTrue(refused.getMessage().contains("between 1024 and 65529"), refused.getMessage());
        }
        assertEquals(65_535, new PortPlan(65_529).port("postgres"));
    }

    @Test
    void seesPortsThatOthersHold() throws Exception {
        int freed;
        try (ServerSocket loopback = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ServerSocket everywhere = new ServerSocket(0)) {
            assertFalse(PortPlan.isFree(loopback.getLocalPort()));
            assertFalse(PortPlan.isFree(everywhere.getLocalPort()));
            freed = loopback.getLocalPort();
        }
        assertTrue(PortPlan.isFree(freed));
    }

    private static IntPredicate busy(Integer... ports) {
        Set<Integer> taken = Set.of(ports);
        return port -> !taken.contains(port);
    }
}
