package vn.dangbo.local.stack;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import vn.dangbo.local.process.ProcessRecords;

/**
 * Notices that somebody deleted the state folder of a running stack by hand. Without its records no later command could
 * find the processes, so the stack has to end itself.
 */
final class FolderWatch {
    private static final long INTERVAL_SECONDS = 2;

    private final ProcessRecords records;
    private final BooleanSupplier stopping;

    FolderWatch(ProcessRecords records, BooleanSupplier stopping) {
        this.records = records;
        this.stopping = stopping;
    }

    /** Watches until the stack stops, and calls when the supervisor's own record is gone before that. */
    void start(Runnable deleted) {
        Thread watch = new Thread(() -> watch(deleted), "watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch(Runnable deleted) {
        try {
            while (!stopping.getAsBoolean()) {
                if (records.running(ProcessRecords.SUPERVISOR).isEmpty() && !stopping.getAsBoolean()) {
                    deleted.run();
                    return;
                }
                TimeUnit.SECONDS.sleep(INTERVAL_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
