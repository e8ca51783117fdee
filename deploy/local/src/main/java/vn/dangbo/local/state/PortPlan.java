package vn.dangbo.local.state;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.dangbo.local.LaunchException;

/**
 * The ports of one start: seven in a row, all on the loopback interface.
 *
 * @param base the gateway's port; the others follow it
 */
public record PortPlan(int base) {
    public static final int DEFAULT_BASE = 8080;
    /** Ports below need root. */
    public static final int LOWEST_BASE = 1024;

    private static final List<String> USES = List.of(
            "gateway",
            "org-service",
            "member-service",
            "evaluation-service",
            "keycloak",
            "keycloak-management",
            "postgres");
    public static final int HIGHEST_BASE = 65535 - USES.size() + 1;

    private static final int STEP = 10_000;
    private static final int SECOND_ROUND = 10;
    private static final int ROUNDS = 5;

    public PortPlan {
        if (!isBase(base)) {
            throw new LaunchException("The port base must be between " + LOWEST_BASE + " and " + HIGHEST_BASE
                    + " (ports below need root, and " + USES.size() + " ports in a row are used), not " + base + ".");
        }
    }

    public static boolean isBase(int port) {
        return port >= LOWEST_BASE && port <= HIGHEST_BASE;
    }

    /** The port of a process, or of Keycloak's management interface. */
    public int port(String use) {
        int index = USES.indexOf(use);
        if (index < 0) {
            throw new IllegalArgumentException("no port for " + use);
        }
        return base + index;
    }

    /**
     * Chooses the ports of a start.
     *
     * @param requested what the user asked for
     * @param remembered what the last start used
     * @param isFree tells whether a port can be bound
     * @param say is told when another range than the default is taken
     * @throws LaunchException when the requested or remembered range is busy, naming the first busy port
     */
    public static PortPlan choose(
            OptionalInt requested, OptionalInt remembered, IntPredicate isFree, Consumer<String> say) {
        if (requested.isPresent() || remembered.isPresent()) {
            PortPlan plan = new PortPlan(requested.orElseGet(remembered::getAsInt));
            plan.busyUse(isFree).ifPresent(index -> {
                throw plan.busy(index, requested.isEmpty());
            });
            return plan;
        }
        PortPlan standard = new PortPlan(DEFAULT_BASE);
        OptionalInt busy = standard.busyUse(isFree);
        if (busy.isEmpty()) {
            return standard;
        }
        PortPlan other = IntStream.range(0, ROUNDS)
                .flatMap(round -> IntStream.iterate(
                        DEFAULT_BASE + SECOND_ROUND * round, PortPlan::isBase, candidate -> candidate + STEP))
                .mapToObj(PortPlan::new)
                .filter(plan -> plan.busyUse(isFree).isEmpty())
                .findFirst()
                .orElseThrow(() -> new LaunchException(
                        "No range of " + USES.size() + " free ports was found: name one with --port-base N."));
        say.accept("Port " + (DEFAULT_BASE + busy.getAsInt()) + " is busy, so this start uses " + other.base + " to "
                + other.last() + ".");
        return other;
    }

    /** Whether a port can be bound on the loopback interface, by IPv4 and, where there is one, by IPv6. */
    public static boolean isFree(int port) {
        return canBind("127.0.0.1", port) && canBind("::1", port);
    }

    private int last() {
        return base + USES.size() - 1;
    }

    private OptionalInt busyUse(IntPredicate isFree) {
        return IntStream.range(0, USES.size())
                .filter(index -> !isFree.test(base + index))
                .findFirst();
    }

    private LaunchException busy(int index, boolean remembered) {
        return new LaunchException("Port " + (base + index) + " (" + USES.get(index) + ") is busy"
                + (remembered ? ", and the last start used it" : "") + ": free it, or choose other ports with"
                + " --port-base N (N to N+" + (USES.size() - 1) + " are used).");
    }

    private static boolean canBind(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (SocketException e) {
            // No IPv6 here: nobody can hold the port there either.
            return address.contains(":") && !isInUse(e);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isInUse(SocketException e) {
        return e.getMessage() != null && e.getMessage().contains("in use");
    }
}
