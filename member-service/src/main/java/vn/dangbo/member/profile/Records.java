package vn.dangbo.member.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.member.register.MemberPlaces;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** Corrects records; what they said before is kept by trigger. */
@ApplicationScoped
public class Records {

    private static final int REASON = 500;

    private static final String LOCK = "select 1 as locked from member m where m.id = :id for update";

    private static final String CARD = """
            insert into former_card (number_hash, member_id, number_encrypted, recorded_by)
            select :hash, :id, :encrypted, :by
            where not exists (select 1 from member m where m.id = :id and m.card_number_hash = any(cast(:hashes as text[])))
              and not exists (select 1 from former_card f where f.member_id = :id
                                                            and f.number_hash = any(cast(:hashes as text[])))
            """;

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
    RecordWriter writer;

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
     * @throws ProblemException 404 MEMBER_NOT_FOUND, 409 OWN_RECORD, PERSONAL_ID_TAKEN, CARD_NUMBER_TAKEN, CV_NUMBER_TAKEN,
     *     NUMBER_ELSEWHERE, 428, 412, 429; 400 naming the field
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
        writer.write(after, stored, reason);
        for (var card : after.formerCardNumbers()) {
            RecordWriter.told(() -> sql.execute(CARD, card(id, card)));
        }
        audit.written(ReadAudit.Entry.write(id, FieldClass.SENSITIVE, "record", reason));
    }

    /** The ledger counts by sex: the entries of the other one are taken back. */
    private void counted(UUID id, MemberRecord after) {
        var life = lives.hold(id);
        lives.write(life, new Life(id, after.sex(), life.standing(), life.seatings()), desk.name());
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
}
