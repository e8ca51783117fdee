package vn.dangbo.member.attachment;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks the scanner that is configured, if any. */
@Startup
@ApplicationScoped
class Scanning {

    private static final Logger LOG = Logger.getLogger(Scanning.class);

    @Inject
    AttachmentConfig config;

    private Optional<Scanner> scanner = Optional.empty();

    @PostConstruct
    void configure() {
        var scan = config.scan();
        scanner = switch (scan.by()) {
            case NONE -> Optional.empty();
            case COMMAND ->
                Optional.of(new CommandScanner(
                        scan.command().orElseThrow(() -> missing("DANGBO_ATTACHMENTS_SCAN_COMMAND")), scan.timeout()));
            case CLAMD ->
                Optional.of(new ClamdScanner(
                        scan.clamd().orElseThrow(() -> missing("DANGBO_ATTACHMENTS_SCAN_CLAMD")), scan.timeout()));
        };
    }

    private static IllegalStateException missing(String setting) {
        return new IllegalStateException(setting + " is not set, and DANGBO_ATTACHMENTS_SCAN_BY asks for it");
    }

    /** Whether anybody is asked. */
    boolean active() {
        return scanner.isPresent();
    }

    /** What the scanner says; empty when there is none. One that cannot be asked is a failure, never an all-clear. */
    Optional<Scanner.Verdict> verdict(Path file) {
        if (scanner.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(scanner.get().scan(file));
        } catch (IOException e) {
            LOG.warn("A content could not be scanned; it is tried again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.of(new Scanner.Verdict(ScanStep.FAIL, ""));
    }
}
