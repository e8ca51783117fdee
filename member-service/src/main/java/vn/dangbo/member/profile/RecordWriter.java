package vn.dangbo.member.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.record.SearchKey;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.text.VietnameseName;

/** Writes records as a whole; whether a record may say so is judged by whoever has it written. */
@ApplicationScoped
public class RecordWriter {

    private static final String UPDATE = """
            update member m
            set full_name = :fullName, other_name = cast(:otherName as text), search_key = :searchKey, sort_key = :sortKey,
                sex = :sex, birth_date = :birthDate, ethnicity_system = :ethnicitySystem,
                ethnicity = cast(:ethnicity as text), religion = cast(:religion as text),
                family_background = cast(:familyBackground as text), occupation = cast(:occupation as text),
                education_grade = cast(:educationGrade as smallint), education_scale = cast(:educationScale as smallint),
                professional_level = cast(:professionalLevel as text), academic_title = cast(:academicTitle as text),
                political_theory = cast(:politicalTheory as text),
                personal_id_encrypted = cast(:PERSONAL_ID as text), personal_id_hash = cast(:personalIdHash as text),
                legacy_id_encrypted = cast(:LEGACY_ID as text), legacy_id_hash = cast(:legacyIdHash as text),
                card_number_encrypted = cast(:CARD_NUMBER as text), card_number_hash = cast(:cardNumberHash as text),
                cv_number_encrypted = cast(:CV_NUMBER as text),
                cv_number_hash = cast(:cvNumberHash as text), phone_encrypted = cast(:PHONE as text),
                details_encrypted = cast(:DETAILS as text), home_old_unit_hash = cast(:OLD_UNIT as text),
                home_new_unit_hash = cast(:NEW_UNIT as text), home_text_hash = cast(:TEXT as text),
                recorded_at = now(), recorded_by = :by, import_id = null, reason = :reason, reason_of = m.record_version + 1
            where m.id = :id
            """;

    private static final Set<String> ID_CONSTRAINTS = Set.of("member_personal_id_of_living");
    private static final Set<String> CARD_CONSTRAINTS = Set.of("member_card_number_hash_key", "former_card_pkey");
    private static final String CV_CONSTRAINT = "member_cv_number_taken";

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    @Inject
    RecordRows rows;

    @Inject
    CaseDesk desk;

    /**
     * Writes a record over what is recorded now, whoever reaches it. The ledger is not touched.
     *
     * @throws ProblemException 409 PERSONAL_ID_TAKEN, CARD_NUMBER_TAKEN, CV_NUMBER_TAKEN
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(MemberRecord after, String reason) {
        var everywhere = Scope.everywhere();
        write(after, rows.stored(after.id(), null, everywhere).orElseThrow(), reason);
    }

    /** Writes a record; the person tables are open to whoever does. */
    void write(MemberRecord after, RecordRows.Stored stored, String reason) {
        told(() -> sql.execute(UPDATE, parameters(after, stored, reason)));
    }

    private Map<String, Object> parameters(MemberRecord after, RecordRows.Stored stored, String reason) {
        var name = new VietnameseName(after.fullName());
        var other = after.otherName() == null ? null : new VietnameseName(after.otherName());
        var all = new HashMap<String, Object>();
        all.put("id", after.id());
        all.put("fullName", after.fullName());
        all.put("otherName", after.otherName());
        all.put("searchKey", SearchKey.of(name, other));
        all.put("sortKey", name.sortKey());
        all.put("sex", after.sex().name());
        all.put("birthDate", after.birthDate().iso());
        all.put(
                "ethnicitySystem",
                after.ethnicity() == null
                        ? EthnicityCode.USUAL
                        : after.ethnicity().codeSystem());
        all.put(
                "ethnicity",
                after.ethnicity() == null ? null : after.ethnicity().code());
        all.put("religion", after.religion());
        all.put("familyBackground", after.familyBackground());
        all.put("occupation", after.occupation());
        all.put("educationGrade", after.educationGrade());
        all.put("educationScale", after.educationScale());
        all.put("professionalLevel", after.professionalLevel());
        all.put("academicTitle", after.academicTitle());
        all.put("politicalTheory", after.politicalTheory());
        for (var field : SensitiveField.values()) {
            all.put(field.name(), encrypted(field, after, stored));
        }
        all.put("personalIdHash", hashed(SensitiveField.PERSONAL_ID, after.personalId()));
        all.put("legacyIdHash", hashed(SensitiveField.LEGACY_ID, after.legacyId()));
        all.put("cardNumberHash", hashed(SensitiveField.CARD_NUMBER, after.cardNumber()));
        all.put("cvNumberHash", hashed(SensitiveField.CV_NUMBER, after.cvNumber()));
        var details = value(SensitiveField.DETAILS, after);
        for (var part : HomePlace.values()) {
            var key = part.key(details);
            all.put(part.name(), key == null ? null : hash.text(part.purpose(), key));
        }
        all.put("by", desk.name());
        all.put("reason", reason);
        return all;
    }

    /** What stays is not encrypted anew: it would look like a correction. */
    private String encrypted(SensitiveField field, MemberRecord after, RecordRows.Stored stored) {
        var value = value(field, after);
        if (value == null) {
            return null;
        }
        return value.equals(value(field, stored.record()))
                ? stored.encrypted().get(field)
                : cipher.encrypt(field.field(), after.id(), value);
    }

    /** The clear value of a field, details as JSON; null when there is none. */
    private String value(SensitiveField field, MemberRecord record) {
        if (field == SensitiveField.DETAILS) {
            return record.details() == null ? null : sql.toJson(record.details());
        }
        return field.of(record);
    }

    private String hashed(SensitiveField field, String value) {
        return value == null ? null : hash.text(field.field(), value);
    }

    /** Whose the number is stays unsaid: it may be somebody whom the caller does not reach. */
    static void told(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException failure) {
            var broken = Constraints.violated(failure).orElse("");
            if (ID_CONSTRAINTS.contains(broken)) {
                throw ProblemException.of(409, "PERSONAL_ID_TAKEN");
            }
            if (CARD_CONSTRAINTS.contains(broken)) {
                throw ProblemException.of(409, "CARD_NUMBER_TAKEN");
            }
            if (CV_CONSTRAINT.equals(broken)) {
                throw ProblemException.of(409, "CV_NUMBER_TAKEN");
            }
            throw failure;
        }
    }
}
