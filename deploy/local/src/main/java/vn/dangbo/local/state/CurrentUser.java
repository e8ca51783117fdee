package vn.dangbo.local.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who runs this process. */
public final class CurrentUser {
    private static final Path SELF = Path.of("/proc/self");

    private CurrentUser() {}

    /** The effective user's name, or its number where it has no name; not taken from the environment. */
    public static String name() {
        try {
            if (Files.exists(SELF)) {
                return Files.getOwner(SELF).getName();
            }
        } catch (IOException e) {
            // Fall through to what the JVM was told.
        }
        return System.getProperty("user.name");
    }

    /** Root is refused by PostgreSQL, so its processes need another identity. */
    public static boolean isRoot() {
        return name().equals("root");
    }
}
