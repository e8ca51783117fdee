package vn.dangbo.member.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dangbo.member.entry.OutsiderCount;
import vn.dangbo.member.record.CvNumber;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.sql.Sql;

/**
 * Whose each số lý lịch is while a file is read: by the records, and by what the file has said so far. One that a record
 * has already is not judged, because records of before may share one.
 */
final class CvNumbers {

    private static final String HOLDERS = """
            select k.id, k.cv_number_hash, exists (select 1 from member m where m.id = k.id and %s) as reached
            from members_by_cv(cast(:hashes as text[])) k
            """.formatted(Sql.inScope("m.unit_path"));

    /** As the trigger takes them; in one order for all, so that two files do not wait for each other. */
    private static final String HOLD = """
            select cast(count(*) filter (where pg_advisory_xact_lock(n.key) is null) as int) as held
            from (select distinct hashtextextended(h, 0) as key from unnest(cast(:hashes as text[])) h order by 1) n
            """;

    private final Sql sql;
    private final KeyedHash hash;
    private final Map<String, Told> told = new HashMap<>();
    private Map<String, List<Holder>> recorded = Map.of();

    CvNumbers(Sql sql, KeyedHash hash) {
        this.sql = sql;
        this.hash = hash;
    }

    /** @param reached whether the caller reaches the holder */
    private record Holder(UUID id, boolean reached) {}

    private record Told(UUID id, int row) {}

    /**
     * Keeps the numbers of the next rows until they are written: who gives one of them at the same time waits, or is waited
     * for and then read. Without it the database would refuse the whole file.
     */
    void hold(Collection<Person> people) {
        var hashes = people.stream()
                .map(Person::cvNumber)
                .filter(Objects::nonNull)
                .map(number -> CvNumber.hash(number, hash))
                .distinct()
                .toArray(String[]::new);
        if (hashes.length > 0) {
            sql.first(HOLD, Map.of("hashes", hashes), row -> row.get("held", Integer.class));
        }
    }

    /** Looks the numbers of the next rows up; the person tables are open to the scope. */
    void read(Collection<Person> people, Scope scope) {
        var numbers = new HashMap<String, String>();
        people.stream()
                .map(Person::cvNumber)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(number -> hash.texts(CvNumber.FIELD, number).forEach(text -> numbers.put(text, number)));
        recorded = new HashMap<>();
        var asked = Sql.scoped(scope, Map.of("hashes", numbers.keySet().toArray(String[]::new)));
        sql.list(HOLDERS, asked, row -> {
                    var holder = new Holder(row.get("id", UUID.class), row.get("reached", Boolean.class));
                    return Map.entry(numbers.get(row.get("cv_number_hash", String.class)), holder);
                })
                .forEach(found -> recorded.merge(found.getKey(), List.of(found.getValue()), CvNumbers::both));
    }

    /**
     * Whether a row gives somebody a number that is another's, which is then among the findings.
     *
     * @param row its number in the file
     */
    boolean refuses(int row, Dossier dossier, Person person, Findings findings, OutsiderCount outsiders) {
        var number = person.cvNumber();
        var before = dossier.recorded().map(one -> one.person().cvNumber()).orElse(null);
        if (number == null || number.equals(before)) {
            return false;
        }
        var column = MemberColumns.CV_NUMBER.code();
        var other = told.get(number);
        if (other != null && !other.id().equals(dossier.id())) {
            findings.error(row, column, "CV_NUMBER_TWICE", String.valueOf(other.row()));
            return true;
        }
        var holders = recorded.getOrDefault(number, List.of()).stream()
                .filter(holder -> !holder.id().equals(dossier.id()))
                .toList();
        if (holders.isEmpty()) {
            return false;
        }
        if (holders.stream().anyMatch(Holder::reached)) {
            findings.error(row, column, "CV_NUMBER_TAKEN");
        } else {
            outsiders.next(row, holders.get(0).id());
            findings.error(row, column, "MEMBER_ELSEWHERE");
        }
        return true;
    }

    /** Notes what a row without an error has said. */
    void told(int row, Dossier dossier) {
        var number = dossier.person().cvNumber();
        if (number != null) {
            told.putIfAbsent(number, new Told(dossier.id(), row));
        }
    }

    private static List<Holder> both(List<Holder> one, List<Holder> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
