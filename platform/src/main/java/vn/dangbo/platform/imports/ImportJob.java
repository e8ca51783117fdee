package vn.dangbo.platform.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One file handed in.
 *
 * @param id kind and UUID, so that the gateway knows the service by it
 * @param status QUEUED, RUNNING, DONE (read to its end; see {@code rejected}) or FAILED (not read to its end)
 * @param rows rows of the file known so far
 * @param processed rows looked at
 * @param accepted rows without an error; in a dry run none of them was written
 * @param rejected rows with an error; none of them was written
 * @param findings number of errors and warnings, also of those beyond the ones listed
 * @param failure why the job failed, in words
 * @param errors errors and warnings, in order of rows; at most {@link #LISTED_FINDINGS}
 */
@Schema(name = "ImportJob")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJob(
        @Schema(examples = "members-0198f0a2-0000-7000-8000-000000000001")
        String id,

        @Schema(examples = "members") String kind,
        @Schema(examples = "DONE") String status,
        boolean dryRun,
        @Schema(examples = "dang-vien.xlsx") String fileName,
        long sizeBytes,

        @Schema(examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        int rows,
        int processed,
        int accepted,
        int rejected,
        int findings,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        String failure,
        List<Finding> errors,
        @JsonIgnore UUID uuid,
        @JsonIgnore List<String> grants,
        @JsonIgnore String createdBy,
        @JsonIgnore String createdByName) {

    /** How many findings an answer lists. */
    public static final int LISTED_FINDINGS = 1000;

    /**
     * An error or a warning.
     *
     * @param row as Excel numbers it: the header is row 1; 0 for the file as a whole
     * @param column code of the column; empty for the row as a whole
     * @param severity ERROR keeps the row out, WARNING does not
     */
    @Schema(name = "ImportFinding")
    public record Finding(
            @Schema(examples = "17") int row,
            @Schema(examples = "birthDate") String column,
            @Schema(examples = "DATE_INVALID") String code,
            @Schema(examples = "ERROR") String severity,

            @Schema(examples = "Ngày «31/02/1980» không hợp lệ; dùng dạng 2019-12-31 hoặc 31/12/2019.")
            String message) {}

    /** Whether nothing will change any more. */
    @JsonIgnore
    public boolean isOver() {
        return status.equals("DONE") || status.equals("FAILED");
    }

    static final String SELECT = """
            select id, kind, status, dry_run, file_name, sha256, size_bytes, rows, processed, accepted, rejected, findings,
                   created_at, started_at, finished_at, failure, grants, created_by, created_by_name
            from import_job
            """;

    static ImportJob of(Tuple row) {
        return new ImportJob(
                row.get("kind", String.class) + "-" + row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("status", String.class),
                row.get("dry_run", Boolean.class),
                row.get("file_name", String.class),
                row.get("size_bytes", Long.class),
                "sha256:" + row.get("sha256", String.class),
                row.get("rows", Integer.class),
                row.get("processed", Integer.class),
                row.get("accepted", Integer.class),
                row.get("rejected", Integer.class),
                row.get("findings", Integer.class),
                row.get("created_at", Instant.class),
                row.get("started_at", Instant.class),
                row.get("finished_at", Instant.class),
                row.get("failure", String.class),
                List.of(),
                row.get("id", UUID.class),
                List.of(row.get("grants", String[].class)),
                row.get("created_by", String.class),
                row.get("created_by_name", String.class));
    }

    ImportJob with(List<Finding> listed, String failureText) {
        return new ImportJob(
                id,
                kind,
                status,
                dryRun,
                fileName,
                sizeBytes,
                digest,
                rows,
                processed,
                accepted,
                rejected,
                findings,
                createdAt,
                startedAt,
                finishedAt,
                failureText,
                listed,
                uuid,
                grants,
                createdBy,
                createdByName);
    }
}
