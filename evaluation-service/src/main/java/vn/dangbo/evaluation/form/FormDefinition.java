package vn.dangbo.evaluation.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.result.SubjectKind;
import vn.dangbo.evaluation.rule.Confidence;

/**
 * A summary form. Each block repeats all rows for some kinds of organisation. Where its rows are groups of subjects they
 * come from the results, before the row that the definition has, which is their total.
 *
 * @param version of the layout; another layout is another version
 * @param percentScale decimals of percentages, rounded half up
 * @param groups what the rows are groups of; absent where the definition says the rows
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
        Groups groups,
        List<Column> columns,
        List<Block> blocks,
        List<Row> rows) {

    /** Stands for every reason. */
    static final String ANY = "*";

    /** What rows are groups of. */
    @Schema(name = "FormGroups")
    public enum Groups {
        /** Types of collectives, as they were on 31 December of the year. */
        COLLECTIVE_TYPE,
        /** Peer groups of leaders, by the level that manages them. */
        PEER_GROUP
    }

    /** What a column takes. */
    @Schema(name = "FormColumnTakes")
    public enum Takes {
        /** Every subject. */
        ALL,
        /** Those of its sector types (loại hình). */
        SECTORS,
        /** Those of sector types that no other column takes. */
        REST,
        /** Those of its grades and reasons for none. */
        RESULTS,
        /** Nothing of its own: a share of two other columns. */
        SHARE
    }

    /**
     * A column.
     *
     * @param sectors types (loại hình) of the tổ chức cơ sở đảng to which the subject belongs
     */
    @Schema(name = "FormColumn")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Column(
            String code,
            String vi,
            String en,
            Takes takes,
            List<String> sectors,
            List<String> grades,
            List<String> reasons,
            Share share) {}

    /** Kinds of organisation whose results the rows of a block count; without kinds all. */
    @Schema(name = "FormBlock")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Block(String code, String vi, String en, List<String> kinds) {}

    /**
     * A row: a count of grades and reasons for none, or a share of two other rows.
     *
     * @param no number printed before it; may be empty
     * @param shortfalls of the lowest grade only those for these reasons (code list {@code shortfall-reasons}); without it all
     * @param group code of the group that it counts; absent where it counts all
     */
    @Schema(name = "FormRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String code,
            String no,
            String vi,
            String en,
            List<String> grades,
            List<String> reasons,
            List<String> shortfalls,
            Share share,
            String group) {

        /** Whether such results count here. */
        boolean takes(Tallied tallied) {
            return among(grades, reasons, tallied)
                    && (shortfalls == null || shortfalls.contains(tallied.shortfall()))
                    && (group == null || group.equals(tallied.groupCode()));
        }
    }

    /** Whether it has one of the grades, or none for one of the reasons. */
    private static boolean among(List<String> grades, List<String> reasons, Tallied tallied) {
        return tallied.grade() != null
                ? grades != null && grades.contains(tallied.grade())
                : reasons != null && (reasons.contains(ANY) || reasons.contains(tallied.reason()));
    }

    /** Whether such results count in the column. */
    boolean takes(Column column, Tallied tallied) {
        return switch (column.takes()) {
            case ALL -> true;
            case SECTORS -> column.sectors().contains(tallied.sector());
            case REST ->
                columns.stream()
                        .noneMatch(other -> other.takes() == Takes.SECTORS
                                && other.sectors().contains(tallied.sector()));
            case RESULTS -> among(column.grades(), column.reasons(), tallied);
            case SHARE -> false;
        };
    }

    /** The form with a row for each group of the results, in their order, before the total. */
    FormDefinition withGroups(List<Tallied> tallied) {
        if (groups == null) {
            return this;
        }
        var total = rows.get(0);
        var found = tallied.stream().map(Tallied::group).distinct().sorted().toList();
        var all = new ArrayList<Row>();
        for (var group : found) {
            all.add(new Row(
                    group.code(),
                    String.valueOf(all.size() + 1),
                    group.vi(),
                    group.en(),
                    total.grades(),
                    total.reasons(),
                    null,
                    null,
                    group.code()));
        }
        all.add(total);
        return new FormDefinition(
                code,
                version,
                subjectKind,
                title,
                titleEn,
                legalRef,
                confidence,
                percentScale,
                groups,
                columns,
                blocks,
                List.copyOf(all));
    }

    /** A percentage: the row or column that is a part, and the one that is the whole. Never the mean of percentages. */
    @Schema(name = "FormShare")
    public record Share(String part, String whole) {}
}
