package vn.dangbo.member.attachment;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HexFormat;

/** How a content goes out: to be saved and not shown, with the checksum taken when it came in. */
final class ContentAnswer {

    private ContentAnswer() {}

    static Response of(AttachmentFiles.Outgoing out) throws IOException {
        var about = out.about();
        var checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(about.sha256()));
        return Response.ok(Files.newInputStream(out.content().file(), StandardOpenOption.DELETE_ON_CLOSE))
                .type(about.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, about.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.header(about.fileName()))
                .header("Repr-Digest", "sha-256=:" + checksum + ":")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
