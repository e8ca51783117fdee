package vn.dangbo.local.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Runs the steps of a start side by side, each as soon as those it needs are done. The first failure ends the start. */
final class StartSequence implements AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "start");
        thread.setDaemon(true);
        return thread;
    });
    private final List<CompletableFuture<Void>> steps = new ArrayList<>();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    /** Adds a step that begins when all the others given are done. */
    CompletableFuture<Void> step(Runnable work, List<CompletableFuture<Void>> after) {
        CompletableFuture<Void> needed = CompletableFuture.allOf(after.toArray(CompletableFuture[]::new));
        CompletableFuture<Void> step = needed.thenRunAsync(work, pool);
        step.whenComplete((done, problem) -> {
            if (problem != null) {
                failure.completeExceptionally(problem);
            }
        });
        steps.add(step);
        return step;
    }

    /** Waits for all steps, and throws what the first failed one threw. */
    void await() {
        CompletableFuture<Void> all = CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new));
        unwrap(() -> CompletableFuture.anyOf(failure, all).join());
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    private static <T> T unwrap(Supplier<T> action) {
        try {
            return action.get();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
