package vn.dangbo.org.committee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.testkit.TestPostgres;

/**
 * Whatever terms and seats are written, moved and ended by the role that serves requests, in any order: the database takes
 * each write exactly when a model that compares every pair of spans does.
 */
class CommitteePropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int WRITES = 40;
    private static final int DAYS = 20;
    private static final int UNITS = 2;
    private static final int HOLDERS = 3;
    private static final List<String> KINDS = List.of("CHI_UY", "BI_THU");
    private static final List<String> ROLES = List.of("SECRETARY", "DEPUTY");

    private static TestPostgres postgres;

    private Connection connection;
    private Random dice;
    private final List<UUID> units = new ArrayList<>();
    private List<Term> terms = new ArrayList<>();
    private List<Seat> seats = new ArrayList<>();

    private record Term(UUID id, UUID unit, String kind, Validity span) {}

    private record Seat(UUID id, Term term, String role, String holder, Validity span) {}

    @BeforeContainer
    static void start() {
        postgres = TestPostgres.start().migrate("db/platform", "db/migration");
    }

    @AfterContainer
    static void stop() {
        postgres.close();
    }

    @BeforeTry
    void connect() throws SQLException {
        connection = postgres.traffic();
        connection.setAutoCommit(false);
        units.clear();
        terms = new ArrayList<>();
        seats = new ArrayList<>();
        run("select set_config('dangbo.scope_low', '', true), set_config('dangbo.scope_high', ':', true), "
                + "set_config('dangbo.scope_lows', '', true), set_config('dangbo.scope_highs', ':', true)");
        for (int i = 0; i < UNITS; i++) {
            units.add(UUID.randomUUID());
            run("insert into organisation (id, code, established_on) values ('%s', 'U%d', '2010-01-01')"
                    .formatted(units.get(i), i));
        }
    }

    @AfterTry
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void noOrderOfWritesMakesTwoTermsTwoSecretariesOrASeatOutsideItsTerm(@ForAll long seed) throws SQLException {
        dice = new Random(seed);
        int taken = 0;
        for (int i = 0; i < WRITES; i++) {
            taken += write("seed " + seed + ", write " + i) ? 1 : 0;
        }
        assertTrue(taken > 0, "some writes are legal");
    }

    private boolean write(String when) throws SQLException {
        int kind = dice.nextInt(8);
        var nextTerms = new ArrayList<>(terms);
        var nextSeats = new ArrayList<>(seats);
        String sql;
        if (terms.isEmpty() || kind < 2) {
            var term = new Term(UUID.randomUUID(), any(units), any(KINDS), anySpan());
            nextTerms.add(term);
            sql = "insert into committee (id, organisation_id, kind, term_label, valid_from, valid_to, recorded_by) "
                    + "values ('%s', '%s', '%s', 'x', %s, 'test')"
                            .formatted(term.id(), term.unit(), term.kind(), span(term.span(), ", "));
        } else if (seats.isEmpty() || kind < 5) {
            var term = any(terms);
            var seat = new Seat(UUID.randomUUID(), term, any(ROLES), "h" + dice.nextInt(HOLDERS), anySpan());
            nextSeats.add(seat);
            sql =
                    ("insert into seat (id, committee_id, organisation_id, unit_path, holder_ref, role, start_mode, valid_from, "
                                    + "valid_to, end_reason, recorded_by) values ('%s', '%s', '%s', 'x', '%s', '%s', 'APPOINTED', %s, %s, "
                                    + "'test')")
                            .formatted(
                                    seat.id(),
                                    term.id(),
                                    term.unit(),
                                    seat.holder(),
                                    seat.role(),
                                    span(seat.span(), ", "),
                                    reason(seat));
        } else if (kind < 7) {
            var before = any(seats);
            var seat = new Seat(before.id(), before.term(), any(ROLES), before.holder(), anySpan());
            nextSeats.remove(before);
            nextSeats.add(seat);
            sql = "update seat set role = '%s', (valid_from, valid_to) = (%s), end_reason = %s where id = '%s'"
                    .formatted(seat.role(), "select " + span(seat.span(), ", "), reason(seat), seat.id());
        } else {
            var before = any(terms);
            var term = new Term(before.id(), before.unit(), before.kind(), anySpan());
            nextTerms.remove(before);
            nextTerms.add(term);
            nextSeats.replaceAll(seat -> seat.term().equals(before)
                    ? new Seat(seat.id(), term, seat.role(), seat.holder(), seat.span())
                    : seat);
            sql = "update committee set (valid_from, valid_to) = (select %s) where id = '%s'"
                    .formatted(span(term.span(), ", "), term.id());
        }
        boolean wasTaken = attempt(sql);
        assertEquals(isSound(nextTerms, nextSeats), wasTaken, () -> when + ": " + sql);
        if (wasTaken) {
            terms = nextTerms;
            seats = nextSeats;
        }
        return wasTaken;
    }

    /** Says by comparing every pair what the database says by constraint. */
    private static boolean isSound(List<Term> terms, List<Seat> seats) {
        for (int i = 0; i < terms.size(); i++) {
            for (int j = 0; j < i; j++) {
                // both kinds lead a cell, so one at a time
                if (terms.get(i).unit().equals(terms.get(j).unit())
                        && terms.get(i).span().overlaps(terms.get(j).span())) {
                    return false;
                }
            }
        }
        for (int i = 0; i < seats.size(); i++) {
            var seat = seats.get(i);
            if (!seat.term().span().contains(seat.span())) {
                return false;
            }
            for (int j = 0; j < i; j++) {
                var other = seats.get(j);
                if (seat.term().id().equals(other.term().id())
                        && seat.role().equals(other.role())
                        && seat.span().overlaps(other.span())
                        && (seat.role().equals("SECRETARY") || seat.holder().equals(other.holder()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the database took it, what it judges at the end of a transaction included. */
    private boolean attempt(String sql) throws SQLException {
        var before = connection.setSavepoint();
        try {
            run("set constraints all deferred");
            run(sql);
            run("set constraints all immediate");
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException refused) {
            assertTrue(refused.getSQLState().startsWith("23"), refused::toString);
            connection.rollback(before);
            return false;
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private <T> T any(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    private Validity anySpan() {
        var from = FIRST.plusDays(dice.nextInt(DAYS));
        return new Validity(from, dice.nextInt(4) == 0 ? null : from.plusDays(1 + dice.nextInt(DAYS)));
    }

    private static String reason(Seat seat) {
        return seat.span().isOpen() ? "null" : "'OTHER'";
    }

    private static String span(Validity span, String separator) {
        return "date '" + span.from() + "'" + separator
                + (span.isOpen() ? "cast(null as date)" : "date '" + span.to() + "'");
    }
}
