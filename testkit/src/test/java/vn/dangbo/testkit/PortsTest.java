package vn.dangbo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void noPortIsGivenTwiceNorOneOfOutgoingConnectionsNorOneThatIsTaken() throws Exception {
        Set<Integer> given = new HashSet<>();
        int before = Ports.free();
        try (ServerSocket taken = new ServerSocket(before + 1, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 100; i++) {
                given.add(Ports.free());
            }
            assertTrue(given.stream().noneMatch(port -> port == taken.getLocalPort()), given::toString);
        }
        assertEquals(100, given.size());
        assertTrue(given.stream().allMatch(port -> port >= 27_000 && port < 32_768), given::toString);
    }
}
