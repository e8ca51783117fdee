package vn.dangbo.member;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same call, by several at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them was answered. */
    public static <T> List<T> of(int callers, Callable<T> call) throws Exception {
        var threads = Executors.newFixedThreadPool(callers);
        var start = new CountDownLatch(1);
        try {
            var calls = new ArrayList<Future<T>>();
            for (int i = 0; i < callers; i++) {
                calls.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            var answers = new ArrayList<T>();
            for (var one : calls) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
