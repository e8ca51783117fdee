package vn.dangbo.member.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A paper with its contents, latest first.
 *
 * @param version counted up with every content; the ETag
 * @param own whether the person concerned handed it in, as evidence for a request about the own data
 * @param contents empty as long as nothing has been handed in, and always for a secret paper
 */
@Schema(name = "Attachment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttachmentView(
        UUID id,
        AttachmentOwner ownerType,
        UUID owner,
        @Schema(examples = "Quyết định khen thưởng") String title,
        Classification classification,
        @Schema(examples = "12-QĐ/TU") String referenceNo,
        int version,
        boolean own,
        Instant recordedAt,
        @Schema(examples = "grassroots-clerk.kt01") String recordedBy,
        List<Content> contents) {

    /**
     * A content.
     *
     * @param number 1 for the first
     * @param mediaType told by what is in it, not by its name
     * @param scanNote what the scanner said; absent for nothing
     */
    @Schema(name = "AttachmentContent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(
            int number,
            @Schema(examples = "quyet-dinh.pdf") String fileName,
            @Schema(examples = "application/pdf") String mediaType,
            long bytes,
            String sha256,
            ScanState scan,
            String scanNote,
            Instant recordedAt,
            String recordedBy) {

        static final String OF = """
                select v.attachment_id, v.number, v.file_name, v.media_type, v.bytes, v.sha256, v.scan, v.scan_note,
                       v.recorded_at, v.recorded_by
                from attachment_version v
                """;

        static Content of(Tuple row) {
            return new Content(
                    row.get("number", Integer.class),
                    row.get("file_name", String.class),
                    row.get("media_type", String.class),
                    row.get("bytes", Long.class),
                    row.get("sha256", String.class),
                    ScanState.valueOf(row.get("scan", String.class)),
                    row.get("scan_note", String.class),
                    row.get("recorded_at", Instant.class),
                    row.get("recorded_by", String.class));
        }
    }

    static final String FROM = """
            select a.id, a.owner_type, a.owner_id, a.title, a.classification, a.reference_no, a.version, a.own, a.recorded_at,
                   a.recorded_by
            from attachment a
            """;

    static AttachmentView of(Tuple row) {
        return new AttachmentView(
                row.get("id", UUID.class),
                AttachmentOwner.valueOf(row.get("owner_type", String.class)),
                row.get("owner_id", UUID.class),
                row.get("title", String.class),
                Classification.valueOf(row.get("classification", String.class)),
                row.get("reference_no", String.class),
                row.get("version", Integer.class),
                row.get("own", Boolean.class),
                row.get("recorded_at", Instant.class),
                row.get("recorded_by", String.class),
                List.of());
    }

    AttachmentView with(List<Content> found) {
        return new AttachmentView(
                id, ownerType, owner, title, classification, referenceNo, version, own, recordedAt, recordedBy, found);
    }
}
