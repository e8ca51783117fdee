package vn.dangbo.member.partner;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import vn.dangbo.platform.problem.ProblemException;

/**
 * Our own keys. The first key with {@code use: sig} signs; every key with {@code use: enc} opens. A key is changed by adding the
 * new one in front of the old one, which stays until nothing is on the way any more that names it.
 */
@ApplicationScoped
public class OwnKeys {

    /** How a deployment is called. */
    static final Pattern DEPLOYMENT = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,98}[a-z0-9])?");

    private static final String SETTING = "dangbo.hand-over.keys (DANGBO_HAND_OVER_KEYS)";

    @Inject
    HandOverConfig config;

    @Inject
    ObjectMapper json;

    private List<PublicJsonWebKey> keys = List.of();

    private record KeySet(List<Map<String, Object>> keys) {}

    /** A wrong setting is told at the start, not when somebody is to be handed over. */
    void load(@Observes StartupEvent start) {
        if (config.keys().isEmpty() || config.deployment().isEmpty()) {
            return;
        }
        if (!DEPLOYMENT.matcher(config.deployment().get()).matches()) {
            throw new IllegalStateException(
                    "dangbo.hand-over.deployment (DANGBO_HAND_OVER_DEPLOYMENT) is no name of a deployment");
        }
        keys = read(config.keys().get());
        signing();
        if (opening().isEmpty()) {
            throw new IllegalStateException(SETTING + " has no key for encryption (use: enc)");
        }
    }

    boolean isLoaded() {
        return !keys.isEmpty();
    }

    /**
     * Our name.
     *
     * @throws ProblemException 409 HAND_OVER_OFF when none or no keys are configured
     */
    public String deployment() {
        if (keys.isEmpty()) {
            throw ProblemException.of(409, "HAND_OVER_OFF");
        }
        return config.deployment().orElseThrow();
    }

    PublicJsonWebKey signing() {
        return keys.stream()
                .filter(key -> PublicJwk.SIGNING.equals(key.getUse()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(SETTING + " has no key for signatures (use: sig)"));
    }

    List<PublicJsonWebKey> opening() {
        return keys.stream()
                .filter(key -> PublicJwk.ENCRYPTING.equals(key.getUse()))
                .toList();
    }

    /** The public parts of all, in the order of the file. */
    List<PublicJwk> published() {
        return keys.stream().map(PublicJwk::of).toList();
    }

    private List<PublicJsonWebKey> read(Path file) {
        try {
            var set = json.readValue(Files.readString(file), new TypeReference<KeySet>() {});
            var read = new ArrayList<PublicJsonWebKey>();
            for (var one : set.keys()) {
                var key = PublicJsonWebKey.Factory.newPublicJwk(one);
                PublicJwk.of(key).checked("keys");
                if (key.getPrivateKey() == null) {
                    throw new IllegalStateException(SETTING + " has a key without its private part");
                }
                read.add(key);
            }
            return List.copyOf(read);
        } catch (IOException | JoseException | ProblemException | ClassCastException | NullPointerException e) {
            // what is in the file goes into no log
            throw new IllegalStateException(SETTING + " names no readable set of keys on the curve P-256: " + file);
        }
    }
}
