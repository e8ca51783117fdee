package vn.dangbo.member.attachment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.dangbo.platform.web.Parameters;

/** Contents as files, in 256 folders named by the end of the key, which is random. */
final class FolderStore implements FileStore {

    private static final int BATCH = 500;

    private final Path root;

    FolderStore(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    /** What was received lies on the same disk, so that it is moved in one step: the content is whole or not there. */
    @Override
    public void save(UUID key, Path content) throws IOException {
        var target = path(key);
        Files.createDirectories(target.getParent());
        sync(content, StandardOpenOption.WRITE);
        Files.move(content, target, StandardCopyOption.ATOMIC_MOVE);
        // The name is on disk only when the folder is.
        sync(target.getParent(), StandardOpenOption.READ);
    }

    @Override
    public void fetch(UUID key, Path target) throws IOException {
        Files.copy(path(key), target, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(UUID key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    @Override
    public void olderThan(Instant before, Consumer<List<UUID>> keys) throws IOException {
        var batch = new ArrayList<UUID>(BATCH);
        try (var files = Files.walk(root, 2)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    key(file).ifPresent(batch::add);
                }
                if (batch.size() == BATCH) {
                    keys.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
        }
        keys.accept(List.copyOf(batch));
    }

    private static Optional<UUID> key(Path file) {
        return Parameters.id(file.getFileName().toString());
    }

    private Path path(UUID key) {
        var name = key.toString();
        return root.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static void sync(Path path, OpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
