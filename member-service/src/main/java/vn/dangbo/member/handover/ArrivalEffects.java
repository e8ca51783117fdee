package vn.dangbo.member.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.MemberCase;
import vn.dangbo.member.discipline.DisciplinesAlong;
import vn.dangbo.member.dossier.DossiersAlong;
import vn.dangbo.member.handover.HandOverMessages.Direction;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.life.NewMembers;
import vn.dangbo.member.partner.Courier;
import vn.dangbo.member.partner.MessageType;
import vn.dangbo.member.profile.RecordRows;
import vn.dangbo.member.profile.Records;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.member.record.PersonalId;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seniority.SeniorityAlong;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/**
 * What an acceptance brings about: the person is found by the personal id, or by the card when the record here has no personal
 * id, and the record is continued; who is not on record begins. The case judges who may; who is found may have left from anywhere.
 */
@ApplicationScoped
class ArrivalEffects {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:hash, 0)) is null as locked";

    private static final String FIND = """
            select k.id
            from members_by_key(cast(:hashes as text[]), cast(:cards as text[])) k
            where k.personal_id_hash = any(cast(:hashes as text[]))
               or k.personal_id_hash is null and k.card_number_hash = any(cast(:cards as text[]))
            """;

    /** Steps that are held already stay as they are. */
    private static final String BADGE = """
            insert into badge (id, member_id, step, variant, awarded_on, decision_no, unit_id, unit_path, brought_by, recorded_by)
            select :id, :member, :step, :variant, :awardedOn, :decisionNo, o.id, o.path, :arrival, :by
            from organisation o where o.id = :cell
            on conflict on constraint badge_once do nothing
            """;

    @Inject
    Sql sql;

    @Inject
    CaseDesk desk;

    @Inject
    Courier courier;

    @Inject
    HandOverMessages messages;

    @Inject
    Lives lives;

    @Inject
    NewMembers newMembers;

    @Inject
    RecordRows rows;

    @Inject
    Records records;

    @Inject
    SeniorityAlong seniority;

    @Inject
    DossiersAlong dossiers;

    @Inject
    DisciplinesAlong disciplines;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    /** @param returning whether the member was on record here before */
    record Arrived(UUID member, boolean returning) {}

    /**
     * Seats the member and records what has come along.
     *
     * @throws ProblemException 409 MEMBER_SEATED, MEMBER_DECEASED, SEVERAL_RECORDS, OWN_RECORD, MEMBER_HELD, CARD_NUMBER_TAKEN,
     *     CV_NUMBER_TAKEN; 400 naming the field of the record that cannot be taken
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Arrived accept(MemberCase<ArrivalState, Arrival> one, MemberCase.Unit cell, LocalDate on) {
        var everywhere = Scope.everywhere();
        var handOver = content(one);
        var found = find(handOver);
        found.ifPresent(desk::notOwn);
        var member = found.map(id -> back(id, handOver, cell, on)).orElseGet(() -> begin(handOver, cell, on));
        var reason =
                "%s %s".formatted(one.facts().deployment(), one.facts().letter().number());
        int version = rows.one(member, null, everywhere).orElseThrow().version();
        records.correct(member, handOver.record().because(reason), RecordVersion.tag(version), everywhere);
        if (handOver.seniority() != null) {
            seniority.take(member, handOver.seniority(), reason, everywhere);
        }
        handOver.dossier().forEach(part -> dossiers.take(member, part, reason, everywhere));
        handOver.badges().forEach(badge -> brought(badge, member, cell, one.id()));
        disciplines.take(
                new DisciplinesAlong.Arrived(
                        member,
                        handOver.record().fullName(),
                        cell.id(),
                        one.id(),
                        one.facts().deploymentName(),
                        on),
                handOver.disciplines());
        return new Arrived(member, found.isPresent());
    }

    /** What came, as it was signed. */
    HandOver content(MemberCase<ArrivalState, Arrival> one) {
        var kept =
                messages.of(one.id(), Direction.RECEIVED, MessageType.HAND_OVER).orElseThrow();
        return courier.body(courier.kept(kept.signed(), MessageType.HAND_OVER), HandOver.class);
    }

    private Optional<UUID> find(HandOver handOver) {
        var number = PersonalId.required("personalId", handOver.record().personalId());
        // two acceptances of the same person wait for each other
        sql.first(LOCK, Map.of("hash", PersonalId.hash(number, hash)), row -> row);
        List<UUID> found = sql.list(
                FIND,
                Map.of(
                        "hashes",
                        PersonalId.hashes(number, hash),
                        "cards",
                        CardNumber.hashes(handOver.record().cardNumber(), hash)),
                row -> row.get("id", UUID.class));
        if (found.size() > 1) {
            throw ProblemException.of(409, "SEVERAL_RECORDS");
        }
        return found.stream().findFirst();
    }

    private UUID back(UUID member, HandOver handOver, MemberCase.Unit cell, LocalDate on) {
        var before = lives.hold(member);
        if (before.latest().endCause() == EndCause.DECEASED) {
            throw ProblemException.of(409, "MEMBER_DECEASED");
        }
        lives.write(before, Returning.seated(before, handOver.membership(), cell.id(), on), desk.name());
        return member;
    }

    private UUID begin(HandOver handOver, MemberCase.Unit cell, LocalDate on) {
        var said = handOver.record();
        var number = PersonalId.required("personalId", said.personalId());
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var membership = handOver.membership();
        newMembers.arrive(
                new NewMembers.Person(
                        id,
                        cipher.encrypt(PersonalId.FIELD, id, number),
                        PersonalId.hash(number, hash),
                        said.fullName(),
                        Sex.valueOf(Fields.code(
                                "sex",
                                Fields.required("sex", said.sex()),
                                List.of(Sex.MALE.name(), Sex.FEMALE.name()))),
                        Fields.required("birthDate", said.birthDate()).iso(),
                        null,
                        null,
                        null,
                        membership.admissionContext()),
                membership.admittedOn(),
                Returning.standing(membership),
                cell.id(),
                on,
                desk.name());
        return id;
    }

    private void brought(HandOver.Badge badge, UUID member, MemberCase.Unit cell, UUID arrival) {
        sql.open(Scope.everywhere());
        sql.execute(
                BADGE,
                Map.of(
                        "id", UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        "member", member,
                        "step", badge.step(),
                        "variant", badge.variant(),
                        "awardedOn", badge.awardedOn(),
                        "decisionNo", badge.decisionNo(),
                        "cell", cell.id(),
                        "arrival", arrival,
                        "by", desk.name()));
    }
}
