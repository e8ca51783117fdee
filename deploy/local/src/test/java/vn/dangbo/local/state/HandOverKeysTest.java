package vn.dangbo.local.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandOverKeysTest {

    @TempDir
    private Path temp;

    @Test
    void areMadeOnceForTheirOwnerAlone() throws Exception {
        StateFolder folder = new StateFolder(temp.resolve("home"));
        folder.prepare();
        HandOverKeys made = HandOverKeys.loadOrCreate(folder);
        String keys = Files.readString(made.file());

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file())));
        assertTrue(made.deployment().matches("demo-[0-9a-f]{8}\\.dangbo\\.example"), made.deployment());
        assertEquals(made, HandOverKeys.loadOrCreate(folder));
        assertEquals(keys, Files.readString(made.file()));
        var numbers = Pattern.compile("\"[xyd]\":\"([^\"]*)\"")
                .matcher(keys)
                .results()
                .toList();
        assertEquals(6, numbers.size());
        numbers.forEach(one -> assertEquals(32, Base64.getUrlDecoder().decode(one.group(1)).length));

        folder.deleteContents();
        assertTrue(Files.notExists(folder.home()), "nothing of it stays behind");
        folder.prepare();
        assertNotEquals(made.deployment(), HandOverKeys.loadOrCreate(folder).deployment());
    }
}
