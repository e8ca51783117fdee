package vn.dangbo.platform.tabular;

import java.util.List;
import java.util.Objects;

/**
 * A column that an upload may have. Its header is recognised by code, label or alias; capitals, tones, blanks and
 * punctuation do not count ("Họ và tên *" is "ho va ten").
 *
 * @param code stable name, such as {@code birthDate}
 * @param required whether the column must be there and every row must have a value in it
 * @param labelVi header in Vietnamese templates
 * @param labelEn header in English templates
 * @param aliases other headers met in the field
 * @param sensitive whether findings must not repeat what stands in the cell (identity numbers, contact data)
 */
public record Column(
        String code, boolean required, String labelVi, String labelEn, List<String> aliases, boolean sensitive) {
    public Column {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(labelVi, "labelVi");
        Objects.requireNonNull(labelEn, "labelEn");
        aliases = List.copyOf(aliases);
    }

    /** A column whose content may be repeated in findings. */
    public Column(String code, boolean required, String labelVi, String labelEn, List<String> aliases) {
        this(code, required, labelVi, labelEn, aliases, false);
    }

    /** A column that must be there with a value in every row. */
    public static Column required(String code, String labelVi, String labelEn, String... aliases) {
        return new Column(code, true, labelVi, labelEn, List.of(aliases));
    }

    /** A column that may be missing or empty. */
    public static Column optional(String code, String labelVi, String labelEn, String... aliases) {
        return new Column(code, false, labelVi, labelEn, List.of(aliases));
    }

    /** The same column, its content masked in findings. */
    public Column asSensitive() {
        return new Column(code, required, labelVi, labelEn, aliases, true);
    }
}
