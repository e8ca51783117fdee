package vn.dangbo.member.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import vn.dangbo.platform.web.Parameters;

/** Contents as objects of a bucket, in which other things may lie. */
final class S3Store implements FileStore {

    private static final String PREFIX = "attachments/";

    private final S3Client client;
    private final String bucket;

    S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void save(UUID key, Path content) throws IOException {
        asked(() -> client.putObject(put -> put.bucket(bucket).key(PREFIX + key), RequestBody.fromFile(content)));
    }

    @Override
    public void fetch(UUID key, Path target) throws IOException {
        // The client writes into a file that is not there yet.
        Files.deleteIfExists(target);
        asked(() -> client.getObject(get -> get.bucket(bucket).key(PREFIX + key), ResponseTransformer.toFile(target)));
    }

    @Override
    public void delete(UUID key) throws IOException {
        asked(() -> client.deleteObject(delete -> delete.bucket(bucket).key(PREFIX + key)));
    }

    @Override
    public void olderThan(Instant before, Consumer<List<UUID>> keys) throws IOException {
        asked(() -> {
            client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(PREFIX))
                    .forEach(page -> keys.accept(page.contents().stream()
                            .filter(object -> object.lastModified().isBefore(before))
                            .map(object -> Parameters.id(object.key().substring(PREFIX.length())))
                            .flatMap(Optional::stream)
                            .toList()));
            return null;
        });
    }

    private static <T> T asked(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new IOException("The bucket did not do it", e);
        }
    }
}
