package vn.dangbo.local.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.dangbo.local.LaunchException;
import vn.dangbo.local.process.ProcessRecords;
import vn.dangbo.local.process.Stopper;
import vn.dangbo.local.state.RunningStack;
import vn.dangbo.local.state.StackLock;
import vn.dangbo.local.state.StateFolder;

/** Ends whatever runs on a state folder, from outside: with the supervisor's help when it lives, else without. */
final class Shutdown {
    private static final Duration LOCK_LIMIT = Duration.ofSeconds(15);

    private final Context context;
    private final StateFolder folder;

    Shutdown(Context context) {
        this.context = context;
        this.folder = context.folder();
    }

    /**
     * Stops everything and then, still alone on the folder, does what is given.
     *
     * @return whether anything was running
     */
    boolean run(Runnable afterwards) {
        folder.prepare();
        Stopper stopper = new Stopper(folder);
        ProcessRecords records = new ProcessRecords(folder);
        boolean supervised = false;
        Instant end = Instant.now().plus(LOCK_LIMIT);
        while (true) {
            if (records.running(ProcessRecords.SUPERVISOR).isPresent()) {
                supervised = true;
                context.out().println("Everything is being stopped.");
                stopper.stopSupervisor();
            }
            Optional<StackLock> lock = StackLock.tryTake(folder);
            if (lock.isPresent()) {
                try {
                    boolean leftovers = stopper.stopChildren();
                    RunningStack.remove(folder);
                    afterwards.run();
                    return supervised || leftovers;
                } finally {
                    lock.get().close();
                }
            }
            if (Instant.now().isAfter(end)) {
                throw new LaunchException(
                        "Another ./dangbo command is working on " + folder.home() + ": try again when it is done.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Stopping was interrupted.", e);
        }
    }
}
