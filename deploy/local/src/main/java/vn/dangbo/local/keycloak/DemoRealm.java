package vn.dangbo.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.dangbo.local.state.JsonFile;

/** The demo realm's file, {@code deploy/keycloak/realm-demo.json}, the one place where demo accounts are listed. */
public final class DemoRealm {
    /** The realm's name. */
    public static final String NAME = "dangbo";
    /** Password of every demo account, and secret of the client {@code province-system}. */
    public static final String PASSWORD = "demo";
    /** The public client of the command line. */
    public static final String COMMAND_LINE = "dangbo-cli";

    private DemoRealm() {}

    /** Names of the people's accounts, in the file's order. */
    public static List<String> accounts() {
        return StreamSupport.stream(read().path("users").spliterator(), false)
                .map(user -> user.path("username").asText())
                .toList();
    }

    static InputStream open() {
        InputStream realm = DemoRealm.class.getResourceAsStream("realm-demo.json");
        if (realm == null) {
            throw new IllegalStateException("realm-demo.json is missing from the launcher's jar");
        }
        return realm;
    }

    private static JsonNode read() {
        try (InputStream realm = open()) {
            return JsonFile.MAPPER.readTree(realm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
