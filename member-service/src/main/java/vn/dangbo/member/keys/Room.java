package vn.dangbo.member.keys;

import java.util.List;
import vn.dangbo.member.cases.SealedFacts;
import vn.dangbo.member.profile.SensitiveField;

/**
 * A table that holds encrypted values. The texts are constants of queries that the owner of the tables runs.
 *
 * @param table whose rows are changed
 * @param joined what must be joined to tell field or record, as {@code t}; empty for nothing
 * @param key column by which the rows are gone through
 * @param keyType its type
 * @param recordId expression of the id that values are bound to
 */
record Room(String table, String joined, String key, String keyType, String recordId, List<Column> columns) {

    private static final String SECTION = "'dossier.' || replace(lower(%s.section), '_', '-')";

    /**
     * An encrypted column.
     *
     * @param field expression of the name that values are encrypted for, and hashed under
     * @param hash column with the hash by which the value is found; null for none
     */
    record Column(String encrypted, String field, String hash) {}

    /** All of them: those from which others copy values come first. */
    static final List<Room> ALL = List.of(
            new Room("member", "", "id", "uuid", "t.id", ofMember()),
            new Room("member_history", "", "id", "bigint", "t.member_id", ofMember()),
            new Room(
                    "former_card",
                    "",
                    "number_hash",
                    "text",
                    "t.member_id",
                    List.of(new Column(
                            "number_encrypted", literal(SensitiveField.CARD_NUMBER.field()), "number_hash"))),
            new Room(
                    "dossier_section",
                    "",
                    "id",
                    "uuid",
                    "t.id",
                    List.of(new Column("content_encrypted", SECTION.formatted("t"), null))),
            new Room(
                    "dossier_section_history",
                    "join dossier_section d on d.id = t.section_id",
                    "id",
                    "bigint",
                    "t.section_id",
                    List.of(new Column("content_encrypted", SECTION.formatted("d"), null))),
            new Room(
                    "admission_candidate",
                    "",
                    "id",
                    "uuid",
                    "t.id",
                    List.of(column(SensitiveField.PERSONAL_ID, "personal_id", true))),
            new Room(
                    "hand_over_message",
                    "",
                    "id",
                    "uuid",
                    "t.id",
                    List.of(new Column("signed_encrypted", literal("handOver.message"), null))),
            new Room(
                    "rights_detail",
                    "",
                    "case_id",
                    "uuid",
                    "t.case_id",
                    List.of(new Column("content_encrypted", literal("rights.detail"), null))),
            new Room(
                    "supplement_content",
                    "",
                    "case_id",
                    "uuid",
                    "t.case_id",
                    List.of(new Column("content_encrypted", literal("supplement.content"), null))),
            new Room(
                    "member_case",
                    "",
                    "id",
                    "uuid",
                    "t.id",
                    List.of(new Column("sealed_encrypted", literal(SealedFacts.FIELD), null))));

    private static List<Column> ofMember() {
        return List.of(
                column(SensitiveField.CARD_NUMBER, "card_number", true),
                column(SensitiveField.CV_NUMBER, "cv_number", false),
                column(SensitiveField.PERSONAL_ID, "personal_id", true),
                column(SensitiveField.LEGACY_ID, "legacy_id", true),
                column(SensitiveField.PHONE, "phone", false),
                column(SensitiveField.DETAILS, "details", false));
    }

    private static Column column(SensitiveField field, String name, boolean hashed) {
        return new Column(name + "_encrypted", literal(field.field()), hashed ? name + "_hash" : null);
    }

    private static String literal(String text) {
        return "'" + text + "'";
    }

    /** The next rows behind a key, held until the transaction ends. */
    String read() {
        var values = new StringBuilder();
        for (var column : columns) {
            values.append(", t.").append(column.encrypted()).append(", ").append(column.field());
            if (column.hash() != null) {
                values.append(", t.").append(column.hash());
            }
        }
        return "select cast(t.%1$s as text), %2$s%3$s from %4$s t %5$s where cast(? as text) is null or t.%1$s > cast(? as %6$s) "
                .concat("order by t.%1$s limit ? for update of t")
                .formatted(key, recordId, values, table, joined, keyType);
    }

    /** Puts the values of one row. */
    String write() {
        var values = new StringBuilder();
        for (var column : columns) {
            values.append(values.isEmpty() ? "" : ", ")
                    .append(column.encrypted())
                    .append(" = ?");
            if (column.hash() != null) {
                values.append(", ").append(column.hash()).append(" = ?");
            }
        }
        return "update %s set %s where %s = cast(? as %s)".formatted(table, values, key, keyType);
    }
}
