package vn.dangbo.evaluation.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Confidence;

/**
 * A summary form. Each block repeats all rows for some kinds of organisation.
 *
 * @param version of the layout; another layout is another version
 * @param percentScale decimals of percentages, rounded half up
 */
@Schema(name = "FormDefinition")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormDefinition(
        @Schema(examples = "BIEU-DANG-VIEN") String code,
        int version,
        SubjectKind subjectKind,
        String title,
        String titleEn,
        String legalRef,
        Confidence confidence,
        int percentScale,
        List<Column> columns,
        List<Block> blocks,
        List<Row> rows) {

    /** Stands for every reason. */
    static final String ANY = "*";

    /** What a column takes. */
    @Schema(name = "FormColumnTakes")
    public enum Takes {
        /** Every subject. */
        ALL,
        /** Those of its sector types (loại hình). */
        SECTORS,
        /** Those that no other column takes. */
        REST
    }

    /** A column: sector types of the tổ chức cơ sở đảng to which the subject belongs. */
    @Schema(name = "FormColumn")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Column(String code, String vi, String en, Takes takes, List<String> sectors) {}

    /** Kinds of organisation whose results the rows of a block count; without kinds all. */
    @Schema(name = "FormBlock")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Block(String code, String vi, String en, List<String> kinds) {}

    /**
     * A row: a count of grades and reasons for none, or a share of two other rows.
     *
     * @param no number printed before it; may be empty
     */
    @Schema(name = "FormRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String code, String no, String vi, String en, List<String> grades, List<String> reasons, Share share) {

        /** Whether a result of this grade, or of this reason for none, counts here. */
        boolean takes(String grade, String reason) {
            return grade != null
                    ? grades != null && grades.contains(grade)
                    : reasons != null && (reasons.contains(ANY) || reasons.contains(reason));
        }
    }

    /** A percentage: the row that is a part, and the row that is the whole. Never the mean of percentages. */
    @Schema(name = "FormShare")
    public record Share(String part, String whole) {}
}
