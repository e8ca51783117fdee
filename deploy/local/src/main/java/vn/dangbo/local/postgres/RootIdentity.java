package vn.dangbo.local.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.state.CurrentUser;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own without any mapping, a process of root is nobody in
 * particular, still owns root's files and has none of root's powers; no account and no change of ownership is needed.
 */
final class RootIdentity {
    private static final List<String> UNSHARE = List.of("unshare", "-U");

    private RootIdentity() {}

    /**
     * What to put before a PostgreSQL command: nothing for an ordinary user.
     *
     * @throws LaunchException when root cannot start PostgreSQL here
     */
    static List<String> prefix(Path home) {
        if (!CurrentUser.isRoot()) {
            return List.of();
        }
        if (!succeeds(List.of("true"))) {
            throw new LaunchException("PostgreSQL does not run as root and this machine lets root make no user"
                    + " namespace (unshare -U): run ./dangbo as an ordinary user.");
        }
        if (!succeeds(List.of("test", "-w", home.toString()))) {
            throw new LaunchException("PostgreSQL does not run with root's powers and cannot reach " + home
                    + " without them: run ./dangbo as the owner of the folders above it, or let DANGBO_HOME name"
                    + " another place.");
        }
        return UNSHARE;
    }

    private static boolean succeeds(List<String> test) {
        List<String> command = new ArrayList<>(UNSHARE);
        command.addAll(test);
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
