package vn.dangbo.member.attachment;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the store that is configured; a service that has none it may use in production does not start there. */
@ApplicationScoped
class FileStores {

    private static final String DEMO = "demo";

    @Produces
    @ApplicationScoped
    @Startup
    FileStore store(AttachmentConfig config, @ConfigProperty(name = "dangbo.environment") String environment)
            throws IOException {
        if (config.store() == AttachmentConfig.Store.S3) {
            return bucket(config.s3());
        }
        if (config.directory().isEmpty() && !environment.equals(DEMO)) {
            throw new IllegalStateException("Not starting in production: DANGBO_ATTACHMENTS_DIRECTORY is not set, and"
                    + " what is handed in would be kept in a temporary directory");
        }
        return new FolderStore(directory(config).resolve("contents"));
    }

    /** Where the service works; a temporary directory when none is configured. */
    static Path directory(AttachmentConfig config) {
        return config.directory()
                .orElseGet(() -> Path.of(
                        System.getProperty("java.io.tmpdir"), "dangbo-attachments-" + System.getProperty("user.name")));
    }

    private static FileStore bucket(AttachmentConfig.S3 s3) {
        return new S3Store(client(s3), required("DANGBO_ATTACHMENTS_S3_BUCKET", s3.bucket()));
    }

    /** A client of the configured server. */
    static S3Client client(AttachmentConfig.S3 s3) {
        var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(s3.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        required("DANGBO_ATTACHMENTS_S3_ACCESS_KEY", s3.accessKey()),
                        required("DANGBO_ATTACHMENTS_S3_SECRET_KEY", s3.secretKey()))))
                // Buckets as hosts need a name server; and not every server understands checksums behind the body.
                .forcePathStyle(s3.endpoint().isPresent())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        s3.endpoint().ifPresent(client::endpointOverride);
        return client.build();
    }

    private static String required(String name, Optional<String> value) {
        return value.filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException(name + " is not set, and DANGBO_ATTACHMENTS_STORE is s3"));
    }
}
