package vn.dangbo.member.keys;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.dangbo.member.cases.SealedFacts;
import vn.dangbo.member.profile.HomePlace;
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
     * @param field expression of the name that values are encrypted for
     * @param lookups hashes by which the value, or a part of it, is found
     */
    record Column(String encrypted, String field, List<Lookup> lookups) {}

    /**
     * A column with a keyed hash.
     *
     * @param purpose under which it is hashed
     * @param key what is hashed of the clear value; null for nothing
     */
    record Lookup(String column, String purpose, UnaryOperator<String> key) {}

    /** All of them: those from which others copy values come first. */
    static final List<Room> ALL = List.of(
            new Room("member", "", "id", "uuid", "t.id", ofMember(homePlace())),
            new Room("member_history", "", "id", "bigint", "t.member_id", ofMember(List.of())),
            new Room(
                    "former_card",
                    "",
                    "number_hash",
                    "text",
                    "t.member_id",
                    List.of(new Column(
                            "number_encrypted",
                            literal(SensitiveField.CARD_NUMBER.field()),
                            List.of(lookup(SensitiveField.CARD_NUMBER, "number_hash"))))),
            new Room(
                    "member_card",
                    "",
                    "id",
                    "uuid",
                    "t.member_id",
                    List.of(new Column(
                            "number_encrypted",
                            literal(SensitiveField.CARD_NUMBER.field()),
                            List.of(lookup(SensitiveField.CARD_NUMBER, "number_hash"))))),
            new Room(
                    "dossier_section",
                    "",
                    "id",
                    "uuid",
                    "t.id",
                    List.of(new Column("content_encrypted", SECTION.formatted("t"), List.of()))),
            new Room(
                    "dossier_section_history",
                    "join dossier_section d on d.id = t.section_id",
                    "id",
                    "bigint",
                    "t.section_id",
                    List.of(new Column("content_encrypted", SECTION.formatted("d"), List.of()))),
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
                    List.of(new Column("signed_encrypted", literal("handOver.message"), List.of()))),
            new Room(
                    "rights_detail",
                    "",
                    "case_id",
                    "uuid",
                    "t.case_id",
                    List.of(new Column("content_encrypted", literal("rights.detail"), List.of()))),
            new Room(
                    "supplement_content",
                    "",
                    "case_id",
                    "uuid",
                    "t.case_id",
                    List.of(new Column("content_encrypted", literal("supplement.content"), List.of()))),
            new Room(
                    "member_case",
                    "",
                    "id",
                    "uuid",
                    "t.id",
                    List.of(new Column("sealed_encrypted", literal(SealedFacts.FIELD), List.of()))),
            new Room(
                    "member_case_event",
                    "",
                    "id",
                    "bigint",
                    "t.case_id",
                    List.of(new Column("note_encrypted", literal(SealedFacts.NOTE), List.of()))));

    /** What a record said before is not compared by home place. */
    private static List<Column> ofMember(List<Lookup> home) {
        return List.of(
                column(SensitiveField.CARD_NUMBER, "card_number", true),
                column(SensitiveField.CV_NUMBER, "cv_number", true),
                column(SensitiveField.PERSONAL_ID, "personal_id", true),
                column(SensitiveField.LEGACY_ID, "legacy_id", true),
                column(SensitiveField.PHONE, "phone", false),
                new Column("details_encrypted", literal(SensitiveField.DETAILS.field()), home));
    }

    private static List<Lookup> homePlace() {
        return Stream.of(HomePlace.values())
                .map(part -> new Lookup(part.column(), part.purpose(), part::key))
                .toList();
    }

    private static Lookup lookup(SensitiveField field, String column) {
        return new Lookup(column, field.field(), UnaryOperator.identity());
    }

    private static Column column(SensitiveField field, String name, boolean hashed) {
        return new Column(
                name + "_encrypted",
                literal(field.field()),
                hashed ? List.of(lookup(field, name + "_hash")) : List.of());
    }

    private static String literal(String text) {
        return "'" + text + "'";
    }

    /** The next rows behind a key, held until the transaction ends. */
    String read() {
        var values = new StringBuilder();
        for (var column : columns) {
            values.append(", t.").append(column.encrypted()).append(", ").append(column.field());
            column.lookups().forEach(lookup -> values.append(", t.").append(lookup.column()));
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
            column.lookups()
                    .forEach(lookup ->
                            values.append(", ").append(lookup.column()).append(" = ?"));
        }
        return "update %s set %s where %s = cast(? as %s)".formatted(table, values, key, keyType);
    }
}
