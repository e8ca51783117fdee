package vn.dangbo.local.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.dangbo.local.state.JsonFile;

class RealmFilesTest {
    private static final Path FOLDER = Path.of("../keycloak");
    /** The variable, and what Keycloak takes when it is not set. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+):([^}:]+)}");
    /** Longest secret that Keycloak can store; an import with a longer one fails. */
    private static final int LONGEST_SECRET = 255;
    /** Switches of a client that let somebody in by another way than the one meant for it. */
    private static final List<String> WAYS_IN = List.of(
            "implicitFlowEnabled", "directAccessGrantsEnabled", "standardFlowEnabled", "serviceAccountsEnabled");

    private final JsonNode demo = read("realm-demo.json");
    private final JsonNode production = read("realm-production.json");

    @Test
    void productionKnowsNobodyAndNoSecret() {
        assertFalse(production.has("users"));
        assertEquals(
                List.of("org-service", "member-service", "evaluation-service", "dangbo-web"),
                texts(production.path("clients"), "clientId"));
        for (JsonNode client : production.path("clients")) {
            assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true), client.toString());
            if (!client.path("publicClient").asBoolean(true)) {
                assertCannotBeLeftOut(client);
            }
        }
        assertFalse(production.toString().contains("localhost"));
        assertTrue(production.path("bruteForceProtected").asBoolean());
        assertEquals(900, production.path("accessTokenLifespan").asInt());
        assertTrue(production.path("passwordPolicy").asText().contains("length(12)"));
    }

    /** Keycloak takes a placeholder without a value as it stands: the secret would be known to whoever has this file. */
    private static void assertCannotBeLeftOut(JsonNode client) {
        Matcher secret = PLACEHOLDER.matcher(client.path("secret").asText());
        assertTrue(secret.matches(), client.toString());
        String variable = KeycloakServer.secretVariable(client.path("clientId").asText());
        assertEquals(variable, secret.group(1));
        assertTrue(secret.group(2).startsWith(variable + " is not set"), secret.group(2));
        assertTrue(secret.group(2).length() > LONGEST_SECRET, secret.group(2));
    }

    @Test
    void bothRealmsIssueTheSameTokens() {
        assertEquals(demo.path("clientScopes"), production.path("clientScopes"));
        assertEquals(demo.path("components"), production.path("components"));
        assertEquals(demo.path("defaultDefaultClientScopes"), production.path("defaultDefaultClientScopes"));
        for (JsonNode client : production.path("clients")) {
            JsonNode same =
                    find(demo.path("clients"), other -> other.path("clientId").equals(client.path("clientId")));
            assertEquals(client.path("protocolMappers"), same.path("protocolMappers"));
            assertEquals(client.path("defaultClientScopes"), same.path("defaultClientScopes"));
            WAYS_IN.forEach(way -> assertEquals(client.path(way), same.path(way), way));
        }
        for (JsonNode client : demo.path("clients")) {
            assertTrue(client.path("defaultClientScopes").toString().contains("\"dangbo\""), client.toString());
            assertFalse(client.path("fullScopeAllowed").asBoolean(true), client.toString());
        }
    }

    @Test
    void demoAccountsCarryTheirGrants() {
        Map<String, String> grants = new TreeMap<>();
        for (JsonNode user : demo.path("users")) {
            assertEquals(1, user.path("attributes").path("grants").size(), user.toString());
            grants.put(
                    user.path("username").asText(),
                    user.path("attributes").path("grants").get(0).asText());
        }
        assertEquals(26, grants.size());
        assertEquals("ORG_OFFICER:KIENTUONG:subtree", grants.get("org-officer.kientuong"));
        assertEquals("ORG_OFFICER:DIAN:subtree", grants.get("org-officer-2.dian"));
        assertEquals("ORG_HEAD:TINH:subtree", grants.get("org-head.tinh"));
        assertEquals("GRASSROOTS_CLERK:KT01:subtree", grants.get("grassroots-clerk.kt01"));
        assertEquals("CELL_SECRETARY:KT01C01:self", grants.get("cell-secretary.kientuong"));
        assertEquals("ACCOUNT_ADMIN:TINH:subtree", grants.get("account-admin.tinh"));
        grants.forEach((name, grant) -> assertEquals(
                name.replaceAll("(-2)?\\..*", "").replace('-', '_').toUpperCase(Locale.ROOT),
                grant.substring(0, grant.indexOf(':'))));
        assertEquals(List.copyOf(DemoRealm.accounts()), texts(demo.path("users"), "username"));
    }

    @Test
    void onlyAnAdministratorSeesAndGivesGrants() throws IOException {
        JsonNode profile = JsonFile.MAPPER.readTree(demo.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .get(0)
                .path("config")
                .path("kc.user.profile.config")
                .get(0)
                .asText());
        for (String name : List.of("grants", "member_id")) {
            JsonNode attribute = find(
                    profile.path("attributes"),
                    other -> other.path("name").asText().equals(name));
            assertEquals(
                    "{\"view\":[\"admin\"],\"edit\":[\"admin\"]}",
                    attribute.path("permissions").toString());
        }
        JsonNode grants = find(
                profile.path("attributes"), other -> other.path("name").asText().equals("grants"));
        assertTrue(grants.path("multivalued").asBoolean());
        Pattern pattern = Pattern.compile(
                grants.path("validations").path("pattern").path("pattern").asText());
        assertTrue(pattern.matcher("ORG_OFFICER:KIENTUONG:subtree").matches());
        assertTrue(pattern.matcher("MEMBER:KT01C01:self:2026-12-31").matches());
        for (String bad : List.of(
                "ORG_OFFICER:*:subtree",
                "ADMIN:TINH:subtree",
                "SERVICE:TINH:subtree",
                "SERVICE_READER:TINH:subtree",
                "MEMBER:kt01:self",
                "MEMBER:KT01:all")) {
            assertFalse(pattern.matcher(bad).matches(), bad);
        }
    }

    @Test
    void eachServiceMayDoWhatItDoesAndNoMore() {
        for (JsonNode realm : List.of(demo, production)) {
            assertEquals("[\"SERVICE:*:subtree\"]", grantsOf(realm, "org-service"));
            assertEquals("[\"PROVINCE_SYSTEM:*:subtree\"]", grantsOf(realm, "member-service"));
            assertEquals(
                    "[\"PROVINCE_SYSTEM:*:subtree\",\"SERVICE_READER:*:subtree\"]",
                    grantsOf(realm, "evaluation-service"));
        }
    }

    /** Administrative units belong to no organisation: only somebody who reaches everything may hand them in. */
    @Test
    void whatLoadsTheDemoReachesEverything() {
        assertEquals(
                "[\"ORG_OFFICER:*:subtree\",\"GRASSROOTS_CLERK:*:subtree\",\"INSPECTION_OFFICER:*:subtree\"]",
                grantsOf(demo, Tokens.DEMO_LOADER));
    }

    private static String grantsOf(JsonNode realm, String client) {
        JsonNode found = find(
                realm.path("clients"), other -> other.path("clientId").asText().equals(client));
        return found.path("protocolMappers")
                .get(0)
                .path("config")
                .path("claim.value")
                .asText();
    }

    @Test
    void everySecretOfTheDemoIsEitherGivenByTheLauncherOrTheWordDemo() {
        for (JsonNode client : demo.path("clients")) {
            String secret = client.path("secret").asText("demo");
            String id = client.path("clientId").asText();
            assertTrue(
                    secret.equals("demo") || secret.equals("${" + KeycloakServer.secretVariable(id) + "}"),
                    client.toString());
        }
    }

    private static JsonNode read(String name) {
        try {
            return JsonFile.MAPPER.readTree(Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode find(JsonNode array, Predicate<JsonNode> which) {
        return stream(array).filter(which).findFirst().orElseThrow();
    }

    private static List<String> texts(JsonNode array, String field) {
        return stream(array).map(node -> node.path(field).asText()).toList();
    }
}
