package vn.dangbo.member.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;

/** The same for a folder and for a real S3 server, each made from its settings. */
class FileStoreTest {

    private static final int LARGE = 20 * 1024 * 1024;
    private static final String DIRECTORY = "dangbo.attachments.directory";

    @TempDir
    static Path folder;

    private static S3Server server;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(AttachmentConfig.Store.class)
    void aContentComesOutAsItWentIn(AttachmentConfig.Store kind) throws IOException {
        var store = store(kind);
        var key = UUID.randomUUID();
        var content = new byte[LARGE];
        new Random(7).nextBytes(content);
        store.save(key, incoming(content));
        var out = folder.resolve("out");
        Files.writeString(out, "something else");
        store.fetch(key, out);
        assertArrayEquals(content, Files.readAllBytes(out));
        store.delete(key);
        store.delete(key);
        assertThrows(IOException.class, () -> store.fetch(key, out));
    }

    @ParameterizedTest
    @EnumSource(AttachmentConfig.Store.class)
    void onlyWhatIsOldAndOursIsListed(AttachmentConfig.Store kind) throws IOException {
        var store = store(kind);
        var keys = List.of(UUID.randomUUID(), UUID.randomUUID());
        for (var key : keys) {
            store.save(key, incoming(new byte[] {1}));
        }
        Files.writeString(folder.resolve("contents/somebody-elses"), "x");
        try (var client = server.client()) {
            client.putObject(
                    put -> put.bucket(S3Server.BUCKET).key("other/" + UUID.randomUUID()), RequestBody.fromString("x"));
            client.putObject(put -> put.bucket(S3Server.BUCKET).key("attachments/readme"), RequestBody.fromString("x"));
        }
        assertEquals(List.of(), listed(store, Instant.now().minusSeconds(3600)));
        assertEquals(
                keys.stream().sorted().toList(),
                listed(store, Instant.now().plusSeconds(3600)).stream().sorted().toList());
        for (var key : keys) {
            store.delete(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bucket", "secret-key"})
    void aServerThatRefusesIsAnError(String wrong) throws IOException {
        var refused = Map.of("dangbo.attachments.store", "s3", "dangbo.attachments.s3." + wrong, "none");
        var store = new FileStores().store(server.config(refused), "demo");
        var content = incoming(new byte[] {1});
        assertThrows(IOException.class, () -> store.save(UUID.randomUUID(), content));
    }

    @Test
    void productionKeepsNothingInATemporaryDirectory() {
        var unset = server.config(Map.of(DIRECTORY, ""));
        assertThrows(IllegalStateException.class, () -> new FileStores().store(unset, "production"));
        assertThrows(IllegalStateException.class, () -> new FileStores()
                .store(
                        server.config(Map.of("dangbo.attachments.store", "s3", "dangbo.attachments.s3.access-key", "")),
                        "production"));
    }

    private static List<UUID> listed(FileStore store, Instant before) throws IOException {
        var found = new ArrayList<UUID>();
        store.olderThan(before, found::addAll);
        return found;
    }

    private static Path incoming(byte[] content) throws IOException {
        return Files.write(folder.resolve("incoming"), content);
    }

    private static FileStore store(AttachmentConfig.Store kind) throws IOException {
        return new FileStores().store(server.config(Map.of("dangbo.attachments.store", kind.name())), "production");
    }
}
