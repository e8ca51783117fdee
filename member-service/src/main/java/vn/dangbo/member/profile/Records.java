package vn.dangbo.member.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.member.record.SearchKey;
import vn.dangbo.member.register.MemberPlaces;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.text.VietnameseName;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** Corrects records; what they said before is kept by trigger. */
@ApplicationScoped
public class Records {

    private static final int REASON = 500;

    private static final String LOCK = "select 1 as locked from member m where m.id = :id for update";

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
                cv_number_encrypted = cast(:CV_NUMBER as text), phone_encrypted = cast(:PHONE as text),
                details_encrypted = cast(:DETAILS as text),
                recorded_at = now(), recorded_by = :by, import_id = null, reason = :reason, reason_of = m.record_version + 1
            where m.id = :id
            """;

    private static final String CARD = """
            insert into former_card (number_hash, member_id, number_encrypted, recorded_by)
            select :hash, :id, :encrypted, :by
            where not exists (select 1 from member m where m.id = :id and m.card_number_hash = any(cast(:hashes as text[])))
              and not exists (select 1 from former_card f where f.member_id = :id
                                                            and f.number_hash = any(cast(:hashes as text[])))
            """;

    private static final Set<String> ID_CONSTRAINTS = Set.of("member_personal_id_of_living");
    private static final Set<String> CARD_CONSTRAINTS = Set.of("member_card_number_hash_key", "former_card_pkey");

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    @Inject
    RecordRows rows;

    @Inject
    RecordFields fields;

    @Inject
    MemberPlaces places;

    @Inject
    Lives lives;

    @Inject
    CaseDesk desk;

    @Inject
    ReadAudit audit;

    @Inject
    TakenNumbers taken;

    /**
     * Corrects a record.
     *
     * @throws ProblemException 404 MEMBER_NOT_FOUND, 409 OWN_RECORD, PERSONAL_ID_TAKEN, CARD_NUMBER_TAKEN, NUMBER_ELSEWHERE,
     *     428, 412, 429; 400 naming the field
     */
    @Transactional
    public void correct(UUID id, RecordRequest said, String ifMatch, Scope scope) {
        var today = desk.today();
        places.writable(id, today, today, scope);
        sql.first(LOCK, Map.of("id", id), row -> row);
        var stored = rows.stored(id, null, scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        var before = stored.record();
        RecordVersion.require(ifMatch, before.version());
        var after = fields.applied(said, before);
        var reason = Fields.text("reason", Fields.required("reason", said.reason()), REASON);
        if (after.sex() != before.sex()) {
            counted(id, after);
        }
        taken.refuse(before, after, scope);
        sql.open(scope);
        told(() -> sql.execute(UPDATE, parameters(after, stored, reason)));
        for (var card : after.formerCardNumbers()) {
            told(() -> sql.execute(CARD, card(id, card)));
        }
        audit.written(ReadAudit.Entry.write(id, FieldClass.SENSITIVE, "record", reason));
    }

    /** The ledger counts by sex: the entries of the other one are taken back. */
    private void counted(UUID id, MemberRecord after) {
        var life = lives.hold(id);
        lives.write(life, new Life(id, after.sex(), life.standing(), life.seatings()), desk.name());
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

    private Map<String, Object> card(UUID id, String number) {
        return Map.of(
                "id",
                id,
                "hash",
                hash.text(CardNumber.FIELD, number),
                "hashes",
                hash.texts(CardNumber.FIELD, number).toArray(String[]::new),
                "encrypted",
                cipher.encrypt(CardNumber.FIELD, id, number),
                "by",
                desk.name());
    }

    /** Whose the number is stays unsaid: it may be somebody whom the caller does not reach. */
    private static void told(Runnable write) {
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
            throw failure;
        }
    }
}
