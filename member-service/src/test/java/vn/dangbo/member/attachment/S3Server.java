package vn.dangbo.member.attachment;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import vn.dangbo.testkit.Ports;

/** S3Proxy as a process of its own, which checks signatures and keeps its objects in a folder. */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "dangbo-test";
    private static final String ACCESS_KEY = "local-identity";
    private static final String SECRET_KEY = "local-credential";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final URI endpoint;
    private final Process process;

    private S3Server(Path folder, URI endpoint, Process process) {
        this.folder = folder;
        this.endpoint = endpoint;
        this.process = process;
    }

    static S3Server start(Path folder) throws IOException {
        var endpoint = URI.create("http://127.0.0.1:" + Ports.free());
        var settings = Files.writeString(folder.resolve("s3proxy.conf"), """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem
                jclouds.filesystem.basedir=%s
                """.formatted(
                        endpoint, ACCESS_KEY, SECRET_KEY, Files.createDirectory(folder.resolve("objects"))));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-Xmx128m", "-jar", "target/s3/s3proxy.jar", "--properties", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        var server = new S3Server(folder, endpoint, process);
        try {
            server.makeBucket();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void makeBucket() {
        try (var client = client()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                try {
                    client.createBucket(create -> create.bucket(BUCKET));
                    return;
                } catch (SdkException notYet) {
                    if (System.nanoTime() > end || !process.isAlive()) {
                        throw notYet;
                    }
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    S3Client client() {
        return FileStores.client(config(Map.of()).s3());
    }

    /** Settings with which a service would use this server. */
    AttachmentConfig config(Map<String, String> more) {
        var settings = new HashMap<String, String>(Map.of(
                "dangbo.attachments.directory",
                folder.toString(),
                "dangbo.attachments.s3.endpoint",
                endpoint.toString(),
                "dangbo.attachments.s3.bucket",
                BUCKET,
                "dangbo.attachments.s3.access-key",
                ACCESS_KEY,
                "dangbo.attachments.s3.secret-key",
                SECRET_KEY));
        settings.putAll(more);
        var builder =
                new SmallRyeConfigBuilder().withMapping(AttachmentConfig.class).withValidateUnknown(false);
        settings.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(AttachmentConfig.class);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
