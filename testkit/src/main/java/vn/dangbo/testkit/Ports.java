package vn.dangbo.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds ports that nobody uses, for what has to know its port before it listens.
 *
 * <p>They lie below those that the system gives to outgoing connections (on Linux from 32768). A port of that range is
 * free when it is asked for and may be a connection's own a moment later, when the test wants to listen there.
 */
public final class Ports {

    private static final int FIRST = 27_000;
    private static final int COUNT = 5_000;

    /** Each process begins elsewhere, and gives no port twice until it has gone round. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Ports() {}

    /**
     * A port of this machine that is free now, from 27000 to 31999.
     *
     * @throws IllegalStateException when all of them are taken
     */
    public static int free() {
        for (int tried = 0; tried < COUNT; tried++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port from " + FIRST + " to " + (FIRST + COUNT - 1) + " is free");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
