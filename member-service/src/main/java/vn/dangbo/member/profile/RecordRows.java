package vn.dangbo.member.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.member.record.Sex;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.sql.Sql;

/** Reads records as they are, or as they were believed to be at a time. */
@ApplicationScoped
public class RecordRows {

    private static final String FIELDS = """
            full_name, other_name, sex, birth_date, ethnicity_system, ethnicity, religion, family_background, occupation,
            education_grade, education_scale, professional_level, academic_title, political_theory,
            card_number_encrypted, cv_number_encrypted, personal_id_encrypted, legacy_id_encrypted, phone_encrypted,
            details_encrypted, recorded_at, recorded_by, record_version""";

    /** A former state begins where it was recorded and ends where it was replaced. */
    private static final String BELIEVED = """
            with state as (
                select id, cast(null as timestamptz) as replaced_at, %1$s from member where id = :id
                union all
                select member_id, replaced_at, %1$s from member_history where member_id = :id)
            select s.*
            from state s
            join member m on m.id = s.id
            where (cast(:knownAt as timestamptz) is null and s.replaced_at is null
                   or s.recorded_at <= cast(:knownAt as timestamptz)
                      and (s.replaced_at is null or s.replaced_at > cast(:knownAt as timestamptz)))
              and %2$s
            order by s.replaced_at nulls first
            """.formatted(FIELDS, Sql.inScope("m.unit_path"));

    private static final String CARDS = """
            select f.number_encrypted
            from former_card f
            join member m on m.id = f.member_id
            where f.member_id = :id
              and (cast(:knownAt as timestamptz) is null or f.recorded_at <= cast(:knownAt as timestamptz))
              and %s
            order by f.recorded_at, f.number_hash
            """.formatted(Sql.inScope("m.unit_path"));

    private static final String CHANGES = """
            select h.record_version, h.recorded_at, h.recorded_by, h.replaced_at, h.replaced_by, h.replaced_reason
            from member_history h
            join member m on m.id = h.member_id
            where h.member_id = :id and h.record_version is not null and %s
            order by h.id
            """.formatted(Sql.inScope("m.unit_path"));

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    ObjectMapper json;

    /** A record with the stored texts of its encrypted fields, so that what stays is not encrypted anew. */
    record Stored(MemberRecord record, Map<SensitiveField, String> encrypted) {}

    /**
     * The record, all values clear.
     *
     * @param knownAt what had been recorded by then; null for what is recorded now
     * @return empty when the member is absent, outside the scope, or was not recorded yet
     */
    @Transactional
    public Optional<MemberRecord> one(UUID id, Instant knownAt, Scope scope) {
        return stored(id, knownAt, scope).map(Stored::record);
    }

    @Transactional
    Optional<Stored> stored(UUID id, Instant knownAt, Scope scope) {
        sql.open(scope);
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("knownAt", knownAt);
        var asked = Sql.scoped(scope, parameters);
        var cards = sql.list(
                CARDS,
                asked,
                row -> cipher.decrypt(
                        SensitiveField.CARD_NUMBER.field(), id, row.get("number_encrypted", String.class)));
        return sql.first(BELIEVED, asked, row -> read(id, row, cards));
    }

    /** When and why the record was corrected, oldest first; what it said is read with {@code knownAt}. */
    @Transactional
    public List<RecordChange> changes(UUID id, Scope scope) {
        sql.open(scope);
        return sql.list(
                CHANGES,
                Sql.scoped(scope, Map.of("id", id)),
                row -> new RecordChange(
                        row.get("record_version", Integer.class),
                        row.get("recorded_at", Instant.class),
                        row.get("recorded_by", String.class),
                        row.get("replaced_at", Instant.class),
                        row.get("replaced_by", String.class),
                        row.get("replaced_reason", String.class)));
    }

    private Stored read(UUID id, Tuple row, List<String> cards) {
        var encrypted = new EnumMap<SensitiveField, String>(SensitiveField.class);
        for (var field : SensitiveField.values()) {
            encrypted.put(field, row.get(column(field), String.class));
        }
        var ethnicity = row.get("ethnicity", String.class);
        var grade = row.get("education_grade", Short.class);
        var scale = row.get("education_scale", Short.class);
        var version = row.get("record_version", Integer.class);
        return new Stored(
                new MemberRecord(
                        id,
                        version == null ? 0 : version,
                        row.get("full_name", String.class),
                        row.get("other_name", String.class),
                        Sex.valueOf(row.get("sex", String.class)),
                        PartialDay.of(row.get("birth_date", String.class)),
                        ethnicity == null
                                ? null
                                : new EthnicityCode(row.get("ethnicity_system", String.class), ethnicity),
                        row.get("religion", String.class),
                        row.get("family_background", String.class),
                        row.get("occupation", String.class),
                        grade == null ? null : grade.intValue(),
                        scale == null ? null : scale.intValue(),
                        row.get("professional_level", String.class),
                        row.get("academic_title", String.class),
                        row.get("political_theory", String.class),
                        clear(SensitiveField.PERSONAL_ID, id, encrypted),
                        clear(SensitiveField.LEGACY_ID, id, encrypted),
                        clear(SensitiveField.CARD_NUMBER, id, encrypted),
                        cards,
                        clear(SensitiveField.CV_NUMBER, id, encrypted),
                        clear(SensitiveField.PHONE, id, encrypted),
                        details(clear(SensitiveField.DETAILS, id, encrypted)),
                        row.get("recorded_at", Instant.class),
                        row.get("recorded_by", String.class),
                        List.of()),
                encrypted);
    }

    private static String column(SensitiveField field) {
        return field.name().toLowerCase(Locale.ROOT) + "_encrypted";
    }

    private String clear(SensitiveField field, UUID id, Map<SensitiveField, String> encrypted) {
        var stored = encrypted.get(field);
        return stored == null ? null : cipher.decrypt(field.field(), id, stored);
    }

    private Details details(String text) {
        try {
            return text == null ? null : json.readValue(text, Details.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The details of a record cannot be read", e);
        }
    }
}
