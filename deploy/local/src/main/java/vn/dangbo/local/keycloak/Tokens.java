package vn.dangbo.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.state.JsonFile;
import vn.dangbo.local.state.Secrets;

/** Access tokens of the demo's accounts and clients. */
public final class Tokens {
    /** The client that loads the demo. */
    public static final String DEMO_LOADER = "demo-loader";
    /** The client that stands for a provincial system. */
    public static final String PROVINCE_SYSTEM = "province-system";

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 10;
    private static final long PAUSE_MILLIS = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI endpoint;
    private final Secrets secrets;

    /**
     * Asks the realm for tokens.
     *
     * @param keycloak Keycloak's address, as http://localhost:8084
     */
    public Tokens(String keycloak, Secrets secrets) {
        this.endpoint = URI.create(keycloak + "/realms/" + DemoRealm.NAME + "/protocol/openid-connect/token");
        this.secrets = secrets;
    }

    /**
     * A fresh access token: by client credentials for {@code province-system} and {@code demo-loader}, else for the
     * demo account of that name.
     *
     * @throws LaunchException when there is no such account, or Keycloak does not answer
     */
    public String token(String account) {
        Map<String, String> form = new TreeMap<>();
        switch (account) {
            case PROVINCE_SYSTEM -> clientCredentials(form, account, DemoRealm.PASSWORD);
            case DEMO_LOADER -> clientCredentials(form, account, secrets.get(Secrets.DEMO_LOADER));
            default -> {
                form.put("grant_type", "password");
                form.put("client_id", DemoRealm.COMMAND_LINE);
                form.put("username", account);
                form.put("password", DemoRealm.PASSWORD);
            }
        }
        return request(account, form);
    }

    private static void clientCredentials(Map<String, String> form, String client, String secret) {
        form.put("grant_type", "client_credentials");
        form.put("client_id", client);
        form.put("client_secret", secret);
    }

    private String request(String account, Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            for (int attempt = 1; isTransient(response) && attempt < ATTEMPTS; attempt++) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                response = http.send(request, HttpResponse.BodyHandlers.ofString());
            }
            JsonNode answer = JsonFile.MAPPER.readTree(response.body());
            if (response.statusCode() == 200 && answer.hasNonNull("access_token")) {
                return answer.get("access_token").asText();
            }
            throw refused(account, response.statusCode(), answer);
        } catch (IOException e) {
            throw new LaunchException("Keycloak does not answer at " + endpoint + ": see ./dangbo status.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Asking for a token was interrupted.", e);
        }
    }

    // After its database was started again, Keycloak needs a moment to notice which connections are dead.
    private static boolean isTransient(HttpResponse<String> response) {
        return response.statusCode() >= 500;
    }

    private static LaunchException refused(String account, int status, JsonNode answer) {
        if (status >= 500) {
            return new LaunchException(
                    "Keycloak cannot give a token now (HTTP " + status + "): see ./dangbo logs keycloak.");
        }
        return new LaunchException("There is no token for " + account + " ("
                + answer.path("error_description").asText("HTTP " + status) + "): the demo's accounts are "
                + String.join(", ", DemoRealm.accounts()) + ", its clients " + PROVINCE_SYSTEM + " and " + DEMO_LOADER
                + ".");
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
