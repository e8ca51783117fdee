package vn.dangbo.evaluation.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dangbo.evaluation.Calls;
import vn.dangbo.evaluation.EvaluationServiceTest;

/** What the database itself shows to the role of the traffic, whatever the service asks. Year 2022. */
@EvaluationServiceTest
class RowLevelSecurityTest {

    private static final String MEMBERS =
            "select count(*) from evaluation where year = 2022 and subject_kind = 'MEMBER'";

    @Inject
    AgroalDataSource dataSource;

    private Connection connection;

    @BeforeEach
    void results() throws SQLException {
        Calls.recordOnce(
                "2022,MEMBER,CELL1,70000001,KHTNV,,,",
                "2022,MEMBER,CELL9,70000003,HTTNV,,,",
                "2022,ORGANISATION,CELL1,,HTTNV,,,");
        Calls.recordOnce("2022,MEMBER,CELL1,70000001,HTNV,,,");
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aTransactionWithoutAScopeSeesNoMember() throws SQLException {
        assertEquals("service_app", text("select current_user"));
        assertEquals(0, count(MEMBERS));
        // the member's former grade; those of organisations are nobody's secret
        assertEquals(0, count("select count(*) from evaluation_history where grade = 'KHTNV'"));
        assertEquals(1, count("select count(*) from evaluation where year = 2022 and subject_kind = 'ORGANISATION'"));
    }

    @Test
    void aScopeShowsItsMembersAndNoOther() throws SQLException {
        open(path("TOWN"));
        assertEquals(1, count(MEMBERS));
        assertTrue(count(
                        "select count(*) from evaluation_history h join evaluation e on e.id = h.evaluation_id where e.year = 2022")
                >= 1);
        open(path("SCHOOL"));
        assertEquals(0, count(MEMBERS));
        assertEquals(
                0,
                count(
                        "select count(*) from evaluation_history h join evaluation e on e.id = h.evaluation_id where e.year = 2022"));
        open(path("PROVINCE"));
        assertEquals(2, count(MEMBERS));
    }

    @Test
    void leadersArePersonsAndCollectivesAreNot() throws SQLException {
        Calls.recordLongOnce(
                List.of("RLS_BODY,Tập thể,KHAC,PHUONG,CELL1,2014-01-01,"),
                List.of("2022,LEADER,CELL1,70000001,HTNV,,,,,PHUONG,", "2022,COLLECTIVE,CELL1,,HTNV,,,,RLS_BODY,,"));
        assertEquals(0, count("select count(*) from evaluation where year = 2022 and subject_kind = 'LEADER'"));
        assertEquals(1, count("select count(*) from evaluation where year = 2022 and subject_kind = 'COLLECTIVE'"));
        open(path("TOWN"));
        assertEquals(1, count("select count(*) from evaluation where year = 2022 and subject_kind = 'LEADER'"));
        open(path("SCHOOL"));
        assertEquals(0, count("select count(*) from evaluation where year = 2022 and subject_kind = 'LEADER'"));
    }

    @Test
    void aScopeEndsWithItsTransaction() throws SQLException {
        open(path("PROVINCE"));
        connection.commit();
        assertEquals(0, count(MEMBERS));
    }

    @Test
    void thePolicyIsWrittenIntoTheQueryAndNotCalledForEachRow() throws SQLException {
        open(path("TOWN"));
        var plan = new StringBuilder();
        try (var statement = connection.createStatement();
                var lines = statement.executeQuery("explain " + MEMBERS)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        assertTrue(plan.toString().contains("dangbo.scope_low"), plan::toString);
        assertFalse(plan.toString().contains("in_person_scope"), plan::toString);
    }

    @Test
    void nobodyWritesAMemberOutsideTheScope() throws SQLException {
        open(path("TOWN"));
        var refused = assertThrows(SQLException.class, () -> execute("""
                insert into evaluation (id, year, subject_kind, organisation_id, unit_path, subject_hash,
                                        card_number_encrypted, grade, recorded_by)
                select gen_random_uuid(), 2022, 'MEMBER', id, path, 'hash', 'k1:none', 'HTTNV', 'test'
                from organisation where code = 'CELL9'
                """));
        assertTrue(refused.getMessage().contains("row-level security"), refused.getMessage());
    }

    @Test
    void aResultWithBothAGradeAndAReasonIsImpossible() throws SQLException {
        open(path("TOWN"));
        var refused = assertThrows(
                SQLException.class,
                () -> execute("update evaluation set not_evaluated_reason = 'VANG' where year = 2022"));
        assertTrue(refused.getMessage().contains("evaluation_grade_or_reason"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from evaluation",
                "update evaluation set year = 2021",
                "update evaluation set subject_hash = 'other'",
                "update evaluation_history set grade = 'HTXSNV'",
                "delete from evaluation_history",
                "insert into evaluation_history (evaluation_id, organisation_id, recorded_at, recorded_by, replaced_at, "
                        + "replaced_by) select id, organisation_id, now(), 'x', now(), 'x' from evaluation",
                "alter table evaluation disable row level security",
                "update grade set rank = 9 where code = 'KHTNV'",
                "update evaluation set collective_id = null",
                "update collective set code = 'OTHER'",
                "delete from collective_version",
                "insert into collective_history (collective_id, valid_from, name, type, level, organisation_id, recorded_at, "
                        + "recorded_by, replaced_at, replaced_by) select collective_id, valid_from, 'x', type, level, "
                        + "organisation_id, now(), 'x', now(), 'x' from collective_version"
            })
    void trafficCannotRewriteWhatIsRecorded(String statement) throws SQLException {
        open(path("PROVINCE"));
        var refused = assertThrows(SQLException.class, () -> execute(statement));
        assertTrue(
                refused.getMessage().contains("permission denied")
                        || refused.getMessage().contains("must be owner"),
                refused.getMessage());
    }

    private void open(String path) throws SQLException {
        var high = path.substring(0, path.length() - 1) + "/";
        for (var setting :
                new String[][] {{"scope_low", path}, {"scope_high", high}, {"scope_lows", path}, {"scope_highs", high}
                }) {
            text("select set_config('dangbo.%s', '%s', true)".formatted(setting[0], setting[1]));
        }
    }

    private String path(String code) throws SQLException {
        return text("select path from organisation where code = '%s'".formatted(code));
    }

    private int count(String query) throws SQLException {
        return Integer.parseInt(text(query));
    }

    private String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
