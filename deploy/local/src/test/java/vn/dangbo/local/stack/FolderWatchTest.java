package vn.dangbo.local.stack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dangbo.local.process.ProcessRecords;
import vn.dangbo.local.state.AtomicFiles;
import vn.dangbo.local.state.StateFolder;

class FolderWatchTest {
    @TempDir
    private Path temp;

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch deleted = new CountDownLatch(1);
    private StateFolder folder;
    private ProcessRecords records;

    @BeforeEach
    void prepare() {
        folder = new StateFolder(temp.resolve("home"));
        folder.prepare();
        records = new ProcessRecords(folder);
        records.recordSupervisor();
    }

    @Test
    void noticesThatTheFolderIsGone() throws Exception {
        new FolderWatch(records, stopping::get).start(deleted::countDown);

        AtomicFiles.deleteTree(folder.home());

        assertTrue(deleted.await(10, TimeUnit.SECONDS));
    }

    @Test
    void anOrdinaryStopIsNoDeletion() throws Exception {
        new FolderWatch(records, stopping::get).start(deleted::countDown);
        stopping.set(true);

        AtomicFiles.deleteTree(folder.home());

        assertFalse(deleted.await(3, TimeUnit.SECONDS));
    }
}
