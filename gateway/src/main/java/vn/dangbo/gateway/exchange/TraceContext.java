package vn.dangbo.gateway.exchange;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The {@code traceparent} header of W3C Trace Context, which ties the log lines of one call together across services. */
public final class TraceContext {

    private static final Pattern VERSION_0 =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /** True for a header that may be passed on. */
    static boolean isValid(String traceparent) {
        return traceparent != null && VERSION_0.matcher(traceparent).matches();
    }

    /** Begins a trace that nobody asked to record. */
    static String create() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-%016x%016x-%016x-00".formatted(nonZero(random), nonZero(random), nonZero(random));
    }

    private static long nonZero(ThreadLocalRandom random) {
        long value;
        do {
            value = random.nextLong();
        } while (value == 0);
        return value;
    }
}
