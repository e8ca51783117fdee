package vn.dangbo.member.attachment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.RecordVersion;

/**
 * Hands contents in and out. In: received as a file, its type told, scanned, put into the store, recorded; what breaks
 * off before the record leaves at most a content that no record names, and {@link AttachmentSweep} deletes it.
 */
@ApplicationScoped
class AttachmentFiles {

    private static final Logger LOG = Logger.getLogger(AttachmentFiles.class);

    @Inject
    AttachmentConfig config;

    @Inject
    Attachments attachments;

    @Inject
    Contents contents;

    @Inject
    FileStore store;

    @Inject
    Scanning scanning;

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    @Inject
    ReadAudit audit;

    private Path incoming;

    /**
     * A content that is handed out.
     *
     * @param content deleted when it is closed
     */
    record Outgoing(AttachmentView.Content about, Received content) {}

    @PostConstruct
    void configure() {
        incoming = FileStores.directory(config).resolve("incoming");
    }

    /** Where contents are received. */
    Path incoming() {
        return incoming;
    }

    /**
     * Takes a content in. What the paper's latest content says already is not recorded again.
     *
     * @param fileName as the sender calls it; may be null
     * @throws ProblemException 404, 409 OWN_RECORD, 412, 428; 413 ATTACHMENT_TOO_LARGE, 415 ATTACHMENT_TYPE_UNKNOWN,
     *     422 ATTACHMENT_SECRET, ATTACHMENT_INFECTED
     */
    void handIn(UUID id, InputStream body, String fileName, String ifMatch) {
        var paper = attachments.writable(id);
        take(paper, caller.scope(paper.ownerType().writing()), body, fileName, ifMatch);
    }

    /** Takes a content of a paper in to which the caller may add. */
    void take(AttachmentView paper, Scope scope, InputStream body, String fileName, String ifMatch) {
        RecordVersion.require(ifMatch, paper.version());
        if (paper.classification().secret()) {
            throw ProblemException.of(422, "ATTACHMENT_SECRET", paper.classification());
        }
        try (var received = Received.from(body, incoming, config.maximumFileBytes())) {
            if (!isLatest(paper, received)) {
                keep(paper, scope, received, fileName == null ? "file" : fileName);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(AttachmentView paper, Scope scope, Received received, String fileName) throws IOException {
        var kind = MediaKind.of(received.file())
                .orElseThrow(() -> ProblemException.of(415, "ATTACHMENT_TYPE_UNKNOWN", known()));
        var verdict = scanning.verdict(received.file());
        var scan = verdict.map(said -> said.step().after(ScanState.NOT_SCANNED)).orElse(ScanState.NOT_SCANNED);
        // Of its own, and not the paper's: two contents of one paper may be on their way at once.
        var key = scan == ScanState.INFECTED ? null : UUID.randomUUID();
        if (key != null) {
            store.save(key, received.file());
        }
        var arrival = new Contents.Arrival(
                key,
                kind.named(fileName),
                kind,
                received,
                scan,
                verdict.map(Scanner.Verdict::note).orElse(null),
                desk.name());
        contents.add(paper, arrival, scope);
        if (scan == ScanState.INFECTED) {
            throw ProblemException.of(422, "ATTACHMENT_INFECTED");
        }
    }

    /**
     * A content as it was handed in, audited, and compared with its checksum before a byte of it goes out.
     *
     * @param number null for the latest
     * @throws ProblemException 404; 409 ATTACHMENT_NOT_CLEAN; 500 ATTACHMENT_DAMAGED
     */
    Outgoing handOut(UUID id, Integer number) {
        var paper = attachments.readable(id);
        return give(
                paper,
                caller.scope(paper.ownerType().reading()),
                attachments.member(paper).orElse(null),
                number);
    }

    /** Hands out a content of a paper that the caller may read; {@code member} is whom it is about. */
    Outgoing give(AttachmentView paper, Scope scope, UUID member, Integer number) {
        var id = paper.id();
        var about = paper.contents().stream()
                .filter(one -> number == null || one.number() == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("ATTACHMENT_CONTENT_NOT_FOUND", id));
        if (about.scan() != ScanState.CLEAN && (scanning.active() || about.scan() != ScanState.NOT_SCANNED)) {
            throw ProblemException.of(409, "ATTACHMENT_NOT_CLEAN", about.scan());
        }
        var key = contents.key(id, about.number(), scope)
                .orElseThrow(() -> ProblemException.notFound("ATTACHMENT_CONTENT_NOT_FOUND", id));
        audit.granted(
                ReadAudit.Entry.read(member, FieldClass.SENSITIVE, "attachments/%s/%d".formatted(id, about.number())));
        try {
            var content = Received.from(store, key, incoming);
            if (content.sha256().equals(about.sha256())) {
                return new Outgoing(about, content);
            }
            content.close();
            LOG.errorf("Content %s of attachment %s is not what was handed in", key, id);
        } catch (IOException e) {
            LOG.errorf(e, "Content %s of attachment %s cannot be read", key, id);
        }
        throw ProblemException.of(500, "ATTACHMENT_DAMAGED");
    }

    private static boolean isLatest(AttachmentView paper, Received received) {
        return !paper.contents().isEmpty()
                && paper.contents().get(0).sha256().equals(received.sha256())
                && paper.contents().get(0).scan() != ScanState.INFECTED;
    }

    private static String known() {
        return Arrays.stream(MediaKind.values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
