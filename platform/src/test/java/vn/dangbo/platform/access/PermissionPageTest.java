package vn.dangbo.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PermissionPageTest {

    private static final Path PAGE = Path.of("..", "docs", "permissions.md");

    @Test
    void thePageShowsTheTable() throws IOException {
        if (Boolean.getBoolean("dangbo.docs.update")) {
            Files.writeString(PAGE, page());
        }
        assertEquals(page(), Files.readString(PAGE), "-Ddangbo.docs.update=true writes it anew");
    }

    private static String page() {
        var roles = Role.values();
        return "# Permissions and roles\n\nDrawn from the code; do not edit. What the roles are: [access](access.md).\n\n"
                + "| permission | " + Arrays.stream(roles).map(Role::name).collect(Collectors.joining(" | "))
                + " |\n|---|" + ":-:|".repeat(roles.length) + "\n"
                + Arrays.stream(Permission.values())
                        .map(permission -> "| " + permission + " | "
                                + Arrays.stream(roles)
                                        .map(role -> permission.roles().contains(role) ? "●" : " ")
                                        .collect(Collectors.joining(" | "))
                                + " |\n")
                        .collect(Collectors.joining());
    }
}
