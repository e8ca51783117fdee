package vn.dangbo.member.record;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dangbo.member.MemberServiceTest;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.TestTokens;

/** What a file corrects stays known: what was believed before, who said it and who replaced it. */
@MemberServiceTest
class FormerValuesTest {

    private static final String HEADER =
            "cardNumber,cvNumber,personalId,phone,fullName,sex,birthDate,ethnicity,officialOn,cell,seatedFrom,seatedTo,startCause,endCause";
    private static final String FIRST = TestTokens.ofAccount("first.officer", "ORG_OFFICER:PROVINCE:subtree");
    private static final String SECOND = TestTokens.ofAccount("second.officer", "ORG_OFFICER:PROVINCE:subtree");

    private static final String BELIEVED =
            "61000001,123456AB,000180000001,0600000001,Hà Văn Tư,MALE,1980,01,2001-01-01,CELL3,2015-01-01,,OPENING,";

    @Inject
    Registers registers;

    @Inject
    FieldCipher cipher;

    @BeforeEach
    void oneMember() {
        registers.empty();
        handIn(FIRST, BELIEVED);
    }

    @Test
    void aCorrectionKeepsTheFormerValuesAndWhoReplacedThem() {
        handIn(
                SECOND,
                "61000001,123456AB,000180000001,0600000002,Hà Văn Tú,MALE,1981-02,02,2001-02-02,CELL3,2015-01-01,,OPENING,");

        assertEquals(
                List.of(List.of("Hà Văn Tư", "MALE", "1980", "01", "2001-01-01", "first.officer", "second.officer")),
                registers.rows("select full_name, sex, birth_date, ethnicity, official_on, recorded_by, replaced_by"
                        + " from member_history"));
        assertEquals(
                List.of(List.of("t", "t", "t")),
                registers.rows("select h.replaced_at = m.recorded_at and h.recorded_at < h.replaced_at,"
                        + " h.replaced_import_id = m.import_id, h.import_id <> h.replaced_import_id"
                        + " from member_history h join member m on m.id = h.member_id"));
        assertEquals(List.of(), registers.rows("select 1 from seating_history"), "the seating is what it was");
    }

    /** A column that a table gains later is either derived, and named here, or one whose change is a correction. */
    @Test
    void aChangeOfAnyColumnThatIsNotDerivedIsACorrection() {
        assertEquals(List.of(), registers.rows("""
                        select c.table_name, c.column_name
                        from information_schema.columns c
                        join pg_trigger t on t.tgname = c.table_name || '_changed'
                        where c.table_name in ('member', 'seating')
                          and c.column_name not in ('id', 'member_id', 'card_number_hash', 'personal_id_hash', 'search_key',
                                                    'sort_key', 'validity', 'cell_id', 'unit_path', 'seated_from', 'seated_to',
                                                    'recorded_at', 'recorded_by', 'import_id', 'act_id', 'seniority_from',
                                                    'record_version', 'reason', 'reason_of', 'legacy_id_hash',
                                                    'deceased_on', 'merged_into', 'cv_number_hash', 'home_old_unit_hash',
                                                    'home_new_unit_hash', 'home_text_hash')
                          and pg_get_triggerdef(t.oid) !~ ('old\\.' || c.column_name || '\\M')
                        """));
        assertEquals(
                List.of(List.of("2")),
                registers.rows(
                        "select count(*) from pg_trigger where tgname in ('member_changed', 'seating_changed')"));
    }

    @Test
    void formerNumbersStayEncrypted() {
        handIn(SECOND, BELIEVED.replace("0600000001", "0600000002").replace("123456AB", "123456CD"));

        var former = registers
                .rows("select member_id, phone_encrypted, cv_number_encrypted, cast(h as text) from member_history h")
                .get(0);
        var member = UUID.fromString(former.get(0));
        assertEquals("0600000001", cipher.decrypt("member.phone", member, former.get(1)));
        assertEquals("123456AB", cipher.decrypt(CvNumber.FIELD, member, former.get(2)));
        for (var number : List.of("61000001", "123456AB", "000180000001", "0600000001")) {
            assertFalse(former.get(3).contains(number), number);
        }
    }

    @Test
    void whatChangesNothingLeavesNothing() {
        handIn(SECOND, BELIEVED);

        assertEquals(List.of(), registers.rows("select 1 from member_history"));
        assertEquals(List.of(), registers.rows("select 1 from seating_history"));
    }

    @Test
    void aSeatingThatIsToldAnewKeepsWhatItSaid() {
        handIn(
                SECOND,
                BELIEVED.replace(",,OPENING,", ",2018-05-05,OPENING,MOVED"),
                BELIEVED.replace("CELL3,2015-01-01,,OPENING,", "CELL1,2018-05-05,,MOVED,"));

        assertEquals(
                List.of(Arrays.asList("CELL3", "2015-01-01", null, null, "first.officer", "second.officer", "t")),
                registers.rows("select o.code, h.valid_from, h.valid_to, h.end_cause, h.recorded_by, h.replaced_by,"
                        + " h.import_id <> h.replaced_import_id"
                        + " from seating_history h join organisation o on o.id = h.cell_id"));
        assertEquals(List.of(), registers.rows("select 1 from member_history"), "the person is who it was");
        assertEquals(
                List.of(List.of("CELL1", "2018-05-05", "first.officer")),
                registers.rows("select o.code, m.seated_from, m.recorded_by"
                        + " from member m join organisation o on o.id = m.cell_id"));
        assertNotNull(registers
                .rows("select import_id from seating where valid_from = '2018-05-05'")
                .get(0)
                .get(0));
    }

    private static void handIn(String token, String... rows) {
        var lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        ImportCalls.csv(token, "members", false, lines.toArray(String[]::new)).body("rejected", equalTo(0));
    }
}
