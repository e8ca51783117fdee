package vn.dangbo.member;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.dangbo.testkit.OtherDeployment;

/** Name and keys of the service under test, as a deployment among others. */
public class OwnKeySet implements QuarkusTestResourceLifecycleManager {

    private Path file;

    @Override
    public Map<String, String> start() {
        try {
            file = Files.createTempFile("own-keys", ".json");
            Files.writeString(file, new OtherDeployment("dangbo.here.test").privateKeySet());
            return Map.of("dangbo.hand-over.deployment", "dangbo.here.test", "dangbo.hand-over.keys", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
