package vn.dangbo.local.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import vn.dangbo.local.state.StateFolder;

/**
 * Where a command runs and whom it talks to.
 *
 * @param checkout the checkout whose script was called
 * @param folder its state folder
 * @param terminal whether somebody watches the output
 */
public record Context(Path checkout, StateFolder folder, boolean terminal, PrintStream out, PrintStream err) {
    /** Set by the script. */
    public static final String CHECKOUT_PROPERTY = "dangbo.checkout";
    /** Set by the script: whether the output goes to a terminal. */
    public static final String TERMINAL_PROPERTY = "dangbo.terminal";
    /** Names another state folder than .dangbo in the checkout. */
    public static final String HOME_VARIABLE = "DANGBO_HOME";

    /** The context of this process. */
    public static Context ofProcess(Map<String, String> environment) {
        Path checkout = Path.of(System.getProperty(CHECKOUT_PROPERTY, "")).toAbsolutePath();
        String home = environment.getOrDefault(HOME_VARIABLE, "");
        return new Context(
                checkout,
                new StateFolder(home.isBlank() ? checkout.resolve(".dangbo") : Path.of(home)),
                Boolean.getBoolean(TERMINAL_PROPERTY),
                // UTF-8 whatever the locale says: names and messages are Vietnamese.
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }
}
