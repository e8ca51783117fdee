package vn.dangbo.member.supplement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a supplement says. Pure.
 *
 * @param parts in the order of {@link SupplementPart}; those of which nothing is told are left out
 */
public record Sheet(List<Part> parts) {

    /**
     * A part.
     *
     * @param changes what the records say has changed
     * @param declared what the member, or the cell, adds; null for nothing
     */
    @Schema(name = "SupplementPartContent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            SupplementPart part,
            List<Change> changes,

            @Schema(examples = "Từ tháng 9 công tác tại Phòng Nội vụ")
            String declared) {}

    /**
     * Something that changed.
     *
     * @param field of the record or the section; of party life the register
     * @param before null when there was nothing
     * @param after null when there is nothing any more
     */
    @Schema(name = "SupplementChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            @Schema(examples = "occupation") String field,
            @Schema(examples = "NONG_DAN") String before,
            @Schema(examples = "VIEN_CHUC") String after) {}

    public Sheet {
        parts = List.copyOf(parts);
    }

    /** What is declared, by part. */
    Map<SupplementPart, String> declared() {
        return parts.stream()
                .filter(part -> part.declared() != null)
                .collect(Collectors.toMap(Part::part, Part::declared));
    }

    /** Digest of a sheet as it is stored, in hexadecimal digits. */
    static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
