package vn.dangbo.evaluation.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a rule set in the list.
 *
 * @param organisation code of the unit whose own it is; absent for those that come with the product
 * @param derivedFrom id and version of what it was made from
 * @param digest SHA-256 of the document, hexadecimal
 */
@Schema(name = "RuleSetEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleSetEntry(
        @Schema(examples = "E1b-2019") String id,
        int version,
        Status status,
        String organisation,
        @Schema(examples = "E1b-2019:1") String derivedFrom,
        String digest,
        Instant publishedAt,
        RuleSet rules,
        @JsonIgnore int recordVersion,
        @JsonIgnore String draftedBy) {

    /** Whether it can still be changed. */
    @Schema(name = "RuleSetStatus")
    public enum Status {
        DRAFT,
        /** For good. */
        PUBLISHED
    }
}
