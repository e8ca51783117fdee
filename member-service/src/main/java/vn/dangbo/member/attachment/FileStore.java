package vn.dangbo.member.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps contents under keys, outside the database. A key is written once and never again. */
interface FileStore {

    /**
     * Takes a content in; when this returns, it is on disk there, whole.
     *
     * @param content may be moved away
     */
    void save(UUID key, Path content) throws IOException;

    /**
     * Copies a content out.
     *
     * @throws IOException also when there is none of this key
     */
    void fetch(UUID key, Path target) throws IOException;

    /** Deletes a content; one that is not there is none. */
    void delete(UUID key) throws IOException;

    /** Hands over the keys of contents that were taken in before, some hundred at a time; of nothing else that lies there. */
    void olderThan(Instant before, Consumer<List<UUID>> keys) throws IOException;
}
