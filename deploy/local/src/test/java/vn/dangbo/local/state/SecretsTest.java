package vn.dangbo.local.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.local.LaunchException;

class SecretsTest {
    @TempDir
    private Path temp;

    private StateFolder folder;

    @BeforeEach
    void prepare() {
        folder = new StateFolder(temp.resolve("home"));
        folder.prepare();
    }

    @Test
    void makesThemOnceForTheOwnerOnly() throws Exception {
        Secrets made = load();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets())));
        assertEquals(48, made.get(Secrets.POSTGRES_SUPERUSER).length());
        assertNotEquals(made.get(Secrets.databaseOwner("org")), made.get(Secrets.databaseApp("org")));
        assertTrue(made.get(Secrets.CRYPTO_KEYS).startsWith("k1:"));
        assertEquals(
                32, Base64.getDecoder().decode(made.get(Secrets.CRYPTO_KEYS).substring(3)).length);
        assertEquals(32, Base64.getDecoder().decode(made.get(Secrets.CRYPTO_LOOKUP_KEY)).length);
        assertEquals(made.get(Secrets.CRYPTO_KEYS), load().get(Secrets.CRYPTO_KEYS));
        assertEquals(made.get(Secrets.client("org-service")), load().get(Secrets.client("org-service")));
    }

    @Test
    void makesNewOnesWhileNothingDependsOnThem() throws Exception {
        String before = load().get(Secrets.POSTGRES_SUPERUSER);
        Files.writeString(folder.secrets(), "postgres.superuser=abc\ncrypto.ke");

        String after = load().get(Secrets.POSTGRES_SUPERUSER);

        assertEquals(48, after.length());
        assertNotEquals(before, after);
    }

    @Test
    void neverReplacesThemOnceThereIsData() throws Exception {
        load();
        Files.createDirectory(folder.data());
        String whole = Files.readString(folder.secrets());
        for (String damaged : new String[] {"", whole.substring(0, whole.length() / 2), "\\uZZZZ"}) {
            Files.writeString(folder.secrets(), damaged);
            LaunchException refused = assertThrows(LaunchException.class, this::load);
            assertTrue(refused.getMessage().contains("./dangbo reset"), refused.getMessage());
            assertEquals(damaged, Files.readString(folder.secrets()));
        }
        Files.writeString(folder.secrets(), whole);
        assertEquals(48, load().get(Secrets.KEYCLOAK_ADMIN).length());
    }

    private Secrets load() {
        return Secrets.loadOrCreate(folder, List.of("org"), List.of("org-service"));
    }
}
