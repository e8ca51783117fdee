package vn.dangbo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** A whole list taken away as a file: how long it takes, and how much of the heap is in use meanwhile. */
final class ExportMeasure {

    private static final Pattern HEAP =
            Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\",[^}]*} ([0-9.E]+)", Pattern.MULTILINE);

    private final ServiceProcess service;
    private final String token;

    ExportMeasure(ServiceProcess service, String token) {
        this.service = service;
        this.token = token;
    }

    /** A line of the table. */
    String of(String name, String path, String mediaType) throws IOException, InterruptedException {
        var going = new AtomicBoolean(true);
        var most = new AtomicLong();
        var watch = new Thread(() -> watch(going, most));
        watch.start();
        long start = System.nanoTime();
        var answer = service.client()
                .send(
                        service.request(path, token).header("Accept", mediaType).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        long bytes = 0;
        long lines = 0;
        try (var body = answer.body()) {
            var buffer = new byte[64 * 1024];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        going.set(false);
        watch.join();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %d |",
                name,
                mediaType.equals("text/csv") ? String.valueOf(lines - 1) : "",
                seconds,
                bytes / 1e6,
                most.get() / 1_000_000);
    }

    private void watch(AtomicBoolean going, AtomicLong most) {
        while (going.get()) {
            try {
                var used = HEAP.matcher(service.get("/q/metrics", token).body())
                        .results()
                        .mapToDouble(pool -> Double.parseDouble(pool.group(1)))
                        .sum();
                most.accumulateAndGet((long) used, Math::max);
                Thread.sleep(200);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
