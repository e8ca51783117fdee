package vn.dangbo.member.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.OpenTerms;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;

/** The calendar of public holidays as records, a year at a time. */
@ApplicationScoped
class Holidays {

    private static final int TEXT = 500;
    /** More is a mistake: there are eleven days by law, and those moved. */
    private static final int MOST_DAYS = 60;

    private static final String DAYS = """
            select on_day, works, vi, en, legal_basis from holiday
            where on_day between make_date(:year, 1, 1) and make_date(:year, 12, 31) order by on_day
            """;

    private static final String YEAR = "select complete, note from holiday_year where year = :year";

    private static final String DELETE = "delete from holiday where on_day = any(:days)";

    private static final String INSERT = """
            insert into holiday (on_day, works, vi, en, legal_basis)
            select "on", works, vi, en, "legalBasis"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("on" date, works boolean, vi text, en text, "legalBasis" text)
            """;

    private static final String TELL_YEAR = """
            insert into holiday_year (year, complete, note) values (:year, :complete, cast(:note as text))
            on conflict (year) do update set complete = excluded.complete, note = excluded.note
            """;

    @Inject
    Sql sql;

    @Inject
    CaseDesk desk;

    @Inject
    RuleChanges changes;

    @Inject
    OpenTerms terms;

    private record Told(boolean complete, String note) {}

    /** What is known of a year; of one that nobody has told of, nothing. */
    @Transactional
    HolidayYear of(int year) {
        var key = Integer.toString(year);
        var told = sql.first(
                        YEAR,
                        Map.of("year", year),
                        row -> new Told(row.get("complete", Boolean.class), row.get("note", String.class)))
                .orElse(new Told(false, null));
        return new HolidayYear(
                year,
                told.complete(),
                told.note(),
                sql.list(DAYS, Map.of("year", year), Holidays::day),
                changes.of(RuleChanges.HOLIDAYS, key),
                null,
                changes.version(RuleChanges.HOLIDAYS, key));
    }

    private static HolidayYear.Day day(Tuple row) {
        return new HolidayYear.Day(
                row.get("on_day", LocalDate.class),
                row.get("works", Boolean.class),
                row.get("vi", String.class),
                row.get("en", String.class),
                row.get("legal_basis", String.class));
    }

    /**
     * Tells a year anew. Terms that run are counted anew from the first day to come that differs; what has passed by a day that is
     * put right stays as it was counted.
     *
     * @return how many open cases have another last day
     * @throws ProblemException 403, 412, 428 as {@link RuleChanges#hold}; 409 RULE_HAS_ACTED; 400 naming the field
     */
    @Transactional
    int replace(int year, HolidayRequest wanted, String ifMatch) {
        var ground = RuleChanges.Ground.of(wanted.legalBasis(), wanted.reason(), wanted.correction());
        var after = checked(year, Fields.required("days", wanted.days()));
        boolean complete = Fields.required("complete", wanted.complete());
        var key = Integer.toString(year);
        changes.hold(RuleChanges.HOLIDAYS, key, ifMatch);
        var before = of(year);
        var differing = differing(byDay(before.days()), after);
        differing.stream().findFirst().ifPresent(first -> changes.correctedKnowingly(first, ground));
        var old = terms.calendar();
        write(byDay(before.days()), after);
        var note = new HashMap<String, Object>();
        note.put("year", year);
        note.put("complete", complete);
        note.put("note", Fields.text("note", wanted.note(), TEXT));
        sql.execute(TELL_YEAR, note);
        changes.record(RuleChanges.HOLIDAYS, key, ground, before.days(), after.values());
        return differing.stream()
                .filter(day -> day.isAfter(desk.today()))
                .findFirst()
                .map(first -> terms.recount(old, terms.calendar(), first))
                .orElse(0);
    }

    private void write(TreeMap<LocalDate, HolidayYear.Day> before, TreeMap<LocalDate, HolidayYear.Day> after) {
        var gone = before.values().stream()
                .filter(day -> !day.equals(after.get(day.on())))
                .map(HolidayYear.Day::on)
                .toArray(LocalDate[]::new);
        sql.execute(DELETE, Map.of("days", gone));
        sql.write(
                INSERT,
                after.values().stream()
                        .filter(day -> !day.equals(before.get(day.on())))
                        .toList());
    }

    /** The days on which one works by the one and not by the other, earliest first; other words change no term. */
    private static List<LocalDate> differing(
            TreeMap<LocalDate, HolidayYear.Day> before, TreeMap<LocalDate, HolidayYear.Day> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .filter(day -> !Objects.equals(works(before.get(day)), works(after.get(day))))
                .toList();
    }

    private static Boolean works(HolidayYear.Day day) {
        return day == null ? null : day.works();
    }

    private static TreeMap<LocalDate, HolidayYear.Day> byDay(List<HolidayYear.Day> days) {
        var byDay = new TreeMap<LocalDate, HolidayYear.Day>();
        days.forEach(day -> byDay.put(day.on(), day));
        return byDay;
    }

    private static TreeMap<LocalDate, HolidayYear.Day> checked(int year, List<HolidayYear.Day> told) {
        Fields.number("days", told.size(), 0, MOST_DAYS);
        var days = new TreeMap<LocalDate, HolidayYear.Day>();
        for (var day : told) {
            var on = Fields.required("days.on", Fields.required("days", day).on());
            if (on.getYear() != year) {
                throw ProblemException.badRequest("days.on", "HOLIDAY_OF_OTHER_YEAR", on, year);
            }
            boolean weekend = on.getDayOfWeek() == DayOfWeek.SATURDAY || on.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (day.works() && !weekend) {
                throw ProblemException.badRequest("days.works", "WORKED_IN_THE_WEEK", on);
            }
            var checked = new HolidayYear.Day(
                    on,
                    day.works(),
                    Fields.text("days.vi", Fields.required("days.vi", day.vi()), TEXT),
                    Fields.text("days.en", Fields.required("days.en", day.en()), TEXT),
                    Fields.text("days.legalBasis", Fields.required("days.legalBasis", day.legalBasis()), TEXT));
            if (days.put(on, checked) != null) {
                throw ProblemException.badRequest("days.on", "HOLIDAY_TWICE", on);
            }
        }
        return days;
    }
}
