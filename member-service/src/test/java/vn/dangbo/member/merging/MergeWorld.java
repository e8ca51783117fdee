package vn.dangbo.member.merging;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.Registers;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.member.record.CvNumber;
import vn.dangbo.member.record.PersonalId;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.text.VietnameseName;
import vn.dangbo.testkit.SampleWorld;
import vn.dangbo.testkit.TestTokens;

/** Invented people with all that can hang on a record, and the ways to have two of them merged. */
@ApplicationScoped
class MergeWorld {

    static final String CLERK = TestTokens.ofAccount("clerk who merges", "GRASSROOTS_CLERK:TOWN:subtree");
    static final String OTHER_CLERK = TestTokens.ofAccount("clerk who undoes", "GRASSROOTS_CLERK:TOWN:subtree");
    static final String APPROVER = TestTokens.ofAccount("approver of merges", "GRASSROOTS_APPROVER:TOWN:subtree");
    static final String HEAD = TestTokens.ofAccount("head over merges", "ORG_HEAD:TOWN:subtree");
    static final String PATH = "/api/v1/merges";

    /** What a state is compared by: what the tables say, not who wrote it last and how often. */
    private static final List<String> STATE = List.of(
            """
            select to_jsonb(m) - array['record_version', 'recorded_at', 'recorded_by', 'reason', 'reason_of', 'import_id',
                   'card_number_encrypted', 'personal_id_encrypted', 'phone_encrypted', 'cv_number_encrypted',
                   'legacy_id_encrypted', 'details_encrypted'] from member m order by id
            """,
            "select to_jsonb(s) from seating s order by member_id, valid_from",
            """
            select to_jsonb(e) from (select member_id, cell_id, on_date, cause, correction, sex, state, sum(delta) as told
                                     from movement group by 1, 2, 3, 4, 5, 6, 7 having sum(delta) <> 0) e order by 1
            """,
            "select to_jsonb(f) from former_membership f order by member_id, until",
            "select to_jsonb(f) - 'number_encrypted' from former_card f order by number_hash",
            "select to_jsonb(c) - 'number_encrypted' from member_card c order by id",
            "select to_jsonb(s) from member_card_step s order by id",
            "select to_jsonb(a) from award a order by id",
            "select to_jsonb(b) from badge b order by id",
            "select to_jsonb(t) from training_entry t order by id",
            "select to_jsonb(y) from seniority y order by id",
            "select to_jsonb(d) from dossier_section d order by id",
            "select to_jsonb(a) from attachment a order by id",
            "select to_jsonb(c) from member_case c where kind <> 'MERGE' order by id",
            "select to_jsonb(d) from discipline d order by case_id",
            "select to_jsonb(t) from temporary_seating t order by member_id, valid_from",
            "select to_jsonb(v) from member_overlay v order by member_id, type, valid_from",
            "select to_jsonb(r) from restructuring_move r order by act_id, member_id, valid_from",
            "select to_jsonb(h) - 'id' from register_history h order by id");

    @Inject
    Registers registers;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    /** A member with this life; the record says no more than it must. */
    UUID person(Life life, String name) {
        var id = life.member();
        var last = life.latest();
        registers.run("""
                insert into member (id, full_name, search_key, sort_key, sex, birth_date, official_on, cell_id, unit_path,
                                    seated_from, seated_to, recorded_by)
                select '%s', '%s', 'dang thi hoa', '%s', '%s', '1980-02-03', %s, o.id, o.path, '%s', %s, 'test'
                from organisation o where o.id = '%s'
                """.formatted(
                        id,
                        name,
                        new VietnameseName(name).sortKey(),
                        life.sex(),
                        quoted(life.standing().officialOn()),
                        last.validity().from(),
                        quoted(last.validity().to()),
                        last.cellId()));
        life.standing()
                .former()
                .forEach(former -> registers.run(
                        "insert into former_membership (member_id, until, official_on, recorded_by) values ('%s', '%s', %s, 'test')"
                                .formatted(id, former.until(), quoted(former.officialOn()))));
        life.seatings()
                .forEach(s -> registers.run("""
                        insert into seating (member_id, cell_id, unit_path, valid_from, valid_to, start_cause, end_cause, recorded_by)
                        select '%s', o.id, o.path, '%s', %s, '%s', %s, 'test' from organisation o where o.id = '%s'
                        """.formatted(
                                id,
                                s.validity().from(),
                                quoted(s.validity().to()),
                                s.startCause(),
                                quoted(s.endCause()),
                                s.cellId())));
        life.movements()
                .forEach(e -> registers.run(
                        """
                        insert into movement (cell_id, on_date, delta, cause, sex, state, member_id, recorded_by)
                        values ('%s', '%s', %d, '%s', '%s', '%s', '%s', 'test')
                        """.formatted(e.cellId(), e.onDate(), e.delta(), e.cause(), e.sex(), e.state(), id)));
        return id;
    }

    /** A card number as it stands in the records of a member. */
    String card(UUID member, String number) {
        return cipher.encrypt(CardNumber.FIELD, member, number);
    }

    /** A number of a lý lịch as it stands in the records of a member. */
    String cv(UUID member, String number) {
        return cipher.encrypt(CvNumber.FIELD, member, number);
    }

    /** Gives the record numbers. */
    void numbered(UUID member, String card, String personalId) {
        registers.run("""
                update member set card_number_encrypted = '%s', card_number_hash = '%s', personal_id_encrypted = '%s',
                                  personal_id_hash = '%s'
                where id = '%s'
                """.formatted(
                        cipher.encrypt(CardNumber.FIELD, member, card),
                        hash.text(CardNumber.FIELD, card),
                        cipher.encrypt(PersonalId.FIELD, member, personalId),
                        hash.text(PersonalId.FIELD, personalId),
                        member));
    }

    /** One of everything that can hang on a member; the decision's number tells awards apart, the step badges. */
    void laden(UUID member, String decision, int step) {
        var cell = SampleWorld.id("CELL1");
        var path = registers
                .texts("select path from organisation where id = '" + cell + "'")
                .get(0);
        var discipline = UUID.randomUUID();
        var overlay = UUID.randomUUID();
        registers.run("""
                insert into award (id, recipient_type, member_id, unit_id, unit_path, form, level, decision_no, decided_on, year,
                                   recorded_by)
                values (gen_random_uuid(), 'MEMBER', '%1$s', '%2$s', '%3$s', 'GIAY_KHEN', 'GRASSROOTS', '%4$s', '2018-01-05', 2017,
                        'test');
                insert into badge (id, member_id, step, variant, awarded_on, decision_no, unit_id, unit_path, recorded_by)
                values (gen_random_uuid(), '%1$s', %5$d, 'REGULAR', '2018-02-03', '1-QĐ', '%2$s', '%3$s', 'test');
                insert into training_entry (id, member_id, unit_id, unit_path, program, sent_by, started_on, recorded_by)
                values (gen_random_uuid(), '%1$s', '%2$s', '%3$s', 'BOI_DUONG', '%2$s', '2017-0%6$d-01', 'test');
                insert into seniority (id, member_id, start_on, basis, source, recorded_by)
                values (gen_random_uuid(), '%1$s', '2014-0%6$d-01', 'ADMISSION_DECISION', '2-QĐ', 'test');
                insert into attachment (id, owner_type, owner_id, title, classification, recorded_by)
                values (gen_random_uuid(), 'MEMBER', '%1$s', 'Lý lịch %4$s', 'NONE', 'test');
                insert into member_case (id, kind, state, member_id, place_id, place_path, facts, closed, opened_by)
                values ('%7$s', 'DISCIPLINE', 'IN_FORCE', '%1$s', '%2$s', '%3$s', '{}', true, 'test'),
                       ('%8$s', 'OVERLAY', 'ENDED', '%1$s', '%2$s', '%3$s', '{}', true, 'test');
                insert into discipline (case_id, member_id, organisation_id, form, level, violation, announced_on)
                values ('%7$s', '%1$s', '%2$s', 'KHIEN_TRACH', 'CELL', 'KHAC', '2019-05-06');
                insert into member_overlay (member_id, type, ground, valid_from, valid_to, case_id)
                values ('%1$s', 'EXEMPT', 'OTHER', '2019-0%6$d-01', '2019-0%6$d-20', '%8$s');
                insert into temporary_seating (member_id, cell_id, unit_path, valid_from, valid_to)
                values ('%1$s', '%2$s', '%3$s', '2018-0%6$d-01', '2018-0%6$d-20');
                """.formatted(member, cell, path, decision, step, step % 7 + 1, discipline, overlay));
        var section = UUID.randomUUID();
        registers.run("""
                insert into dossier_section (id, member_id, section, content_encrypted, recorded_by, reason)
                values ('%s', '%s', 'CAREER', '%s', 'test', 'test')
                """.formatted(section, member, cipher.encrypt("dossier.career", section, "{\"entries\":[]}")));
    }

    /** What the tables say. */
    List<String> state() {
        var all = new ArrayList<String>();
        STATE.forEach(query -> all.addAll(registers.texts(query)));
        return all;
    }

    /** A proposal; its id. */
    String proposed(UUID survivor, UUID merged) {
        return propose(CLERK, survivor, merged).statusCode(201).extract().path("id");
    }

    ValidatableResponse propose(String token, UUID survivor, UUID merged) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "survivor",
                        survivor,
                        "merged",
                        merged,
                        "reason",
                        "Nhập trùng",
                        "evidence",
                        "Đã đối chiếu lý lịch"))
                .post(PATH)
                .then();
    }

    ValidatableResponse step(String token, String id, String step, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + "/" + id + "/" + step)
                .then();
    }

    ValidatableResponse choose(String id, Map<String, ?> points, List<?> seatings) {
        return step(CLERK, id, "choose", Map.of("choices", Map.of("points", points, "seatings", seatings)));
    }

    ValidatableResponse preview(String token, String id) {
        return get(token, PATH + "/" + id + "/preview");
    }

    ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    /** Undone by two people. */
    void undone(String id) {
        step(OTHER_CLERK, id, "propose-reversal", Map.of("reason", "Hai người khác nhau"))
                .statusCode(200);
        step(HEAD, id, "decide-reversal", Map.of("reason", "Hai người khác nhau"))
                .statusCode(200);
    }

    static String figure(String metric, String organisation, String of) {
        return "/api/v1/statistics/%s?organisation=%s&%s".formatted(metric, organisation, of);
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    static LocalDate day(int offset) {
        return LocalDate.of(2015, 1, 1).plusDays(offset);
    }
}
