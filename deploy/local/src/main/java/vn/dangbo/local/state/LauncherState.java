package vn.dangbo.local.state;

import java.util.OptionalInt;
import vn.dangbo.local.LaunchException;

/**
 * What the launcher remembers between starts.
 *
 * @param format version of the state folder's layout
 * @param portBase first port of the range used last
 */
public record LauncherState(int format, int portBase) {
    private static final int FORMAT = 1;

    /** The port base of the last start; empty before the first, or when the file was cut short. */
    public static OptionalInt portBase(StateFolder folder) {
        LauncherState state = JsonFile.read(folder.state(), LauncherState.class).orElse(null);
        if (state == null) {
            return OptionalInt.empty();
        }
        if (state.format > FORMAT) {
            throw new LaunchException("The state folder " + folder.home()
                    + " was made by a newer version of Dangbo: use that version, or run ./dangbo reset.");
        }
        return PortPlan.isBase(state.portBase) ? OptionalInt.of(state.portBase) : OptionalInt.empty();
    }

    public static void remember(StateFolder folder, int portBase) {
        JsonFile.write(folder.state(), new LauncherState(FORMAT, portBase));
    }
}
