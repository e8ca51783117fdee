package vn.dangbo.member.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where contents of attachments are kept, and what is asked of them. */
@ConfigMapping(prefix = "dangbo.attachments")
interface AttachmentConfig {

    /** Largest content, in bytes. */
    @WithDefault("26214400")
    long maximumFileBytes();

    /** So many papers a member may hand in for one request about the own data. */
    @WithDefault("10")
    int maximumOwnPapers();

    /** So many contents each of those papers may have, one after the other. */
    @WithDefault("5")
    int maximumOwnContents();

    @WithDefault("folder")
    Store store();

    /** Where contents are received and, with the store {@code folder}, kept; on a disk that every instance sees. */
    Optional<Path> directory();

    /** A content that no record names is deleted when it is older than this. */
    @WithDefault("PT1H")
    Duration orphanAge();

    /** How often such contents are looked for; {@code off} for never. */
    @WithDefault("15m")
    String sweepEvery();

    /** How often the scanner is asked again about what it could not tell; {@code off} for never. */
    @WithDefault("1m")
    String rescanEvery();

    S3 s3();

    Scan scan();

    /** Kinds of place. */
    enum Store {
        /** A folder of the file system. */
        FOLDER,
        /** A bucket behind the S3 protocol. */
        S3
    }

    /** The bucket. */
    interface S3 {

        /** Left out for Amazon's own. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        Optional<String> bucket();

        Optional<String> accessKey();

        Optional<String> secretKey();
    }

    /** The scanner for malicious content. */
    interface Scan {

        @WithDefault("none")
        Kind by();

        /** Program with its arguments; the file's path is added. Exit 0: clean, 1: infected, anything else: not known. */
        Optional<List<String>> command();

        /** {@code host:port} of a clamd. */
        Optional<String> clamd();

        /** How long it may take. */
        @WithDefault("PT60S")
        Duration timeout();
    }

    /** Kinds of scanner. */
    enum Kind {
        NONE,
        COMMAND,
        CLAMD
    }
}
