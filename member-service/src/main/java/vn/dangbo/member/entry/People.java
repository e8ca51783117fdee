package vn.dangbo.member.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.PartialDate;
import vn.dangbo.platform.time.Validity;

/** The members that rows name, many at once. */
@ApplicationScoped
class People {

    private static final String KEYS =
            "select id, personal_id_hash, card_number_hash from members_by_key(:hashes, :cards)";

    private static final String PERSONS = """
            select m.id, m.full_name, m.birth_date, m.sex, m.official_on, %s as former
            from member m
            where m.id = any(cast(:ids as uuid[])) and %s
            """.formatted(Standing.FORMER, Sql.inScope("m.unit_path"));

    private static final String SEATINGS = """
            select s.member_id, s.cell_id, s.valid_from, s.valid_to, s.start_cause, s.end_cause, o.path
            from seatings_of(cast(:ids as uuid[])) s
            join organisation o on o.id = s.cell_id
            """;

    @Inject
    Sql sql;

    /**
     * A member whom the caller reaches.
     *
     * @param personalIdHash null when none is on record
     * @param paths where the cells of the seatings stand today
     */
    record Person(Life life, String fullName, PartialDate birthDate, String personalIdHash, Map<UUID, String> paths) {}

    /** Those found, by key; who holds a key and is out of reach stands apart, by id alone. */
    record Found(
            Map<UUID, Person> byId,
            Map<String, Person> byPersonalId,
            Map<String, Person> byCard,
            Map<String, UUID> outside) {}

    private record Key(UUID id, String personalIdHash, String cardNumberHash) {}

    private record Seat(UUID member, Seating seating, String path) {}

    /** Looks up all at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    Found find(Collection<SubjectKey> wanted, Scope scope) {
        sql.open(scope);
        var keys = sql.list(
                KEYS,
                Map.of(
                        "hashes",
                        texts(wanted, SubjectKey::personalIdHash),
                        "cards",
                        texts(wanted, SubjectKey::cardNumberHash)),
                row -> new Key(
                        row.get("id", UUID.class),
                        row.get("personal_id_hash", String.class),
                        row.get("card_number_hash", String.class)));
        var ids = Stream.concat(
                        keys.stream().map(Key::id),
                        wanted.stream().map(SubjectKey::member).filter(Objects::nonNull))
                .map(UUID::toString)
                .distinct()
                .toArray(String[]::new);
        var seats = sql.list(SEATINGS, Map.of("ids", ids), People::seat).stream()
                .collect(Collectors.groupingBy(Seat::member));
        var hashes = new HashMap<UUID, String>();
        keys.forEach(key -> hashes.put(key.id(), key.personalIdHash()));
        var people =
                sql.list(PERSONS, Sql.scoped(scope, Map.of("ids", ids)), row -> person(row, seats, hashes)).stream()
                        .collect(Collectors.toMap(person -> person.life().member(), Function.identity()));
        var found = new Found(people, new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (var key : keys) {
            var person = people.get(key.id());
            if (person == null) {
                found.outside().put(key.personalIdHash(), key.id());
                found.outside().put(key.cardNumberHash(), key.id());
            } else {
                found.byPersonalId().put(key.personalIdHash(), person);
                found.byCard().put(key.cardNumberHash(), person);
            }
        }
        found.outside().remove(null);
        return found;
    }

    private static Person person(Tuple row, Map<UUID, List<Seat>> seats, Map<UUID, String> hashes) {
        var id = row.get("id", UUID.class);
        var sat = seats.get(id);
        var standing = Standing.of(row.get("official_on", LocalDate.class), row.get("former", String[].class));
        var life = new Life(
                id,
                Sex.valueOf(row.get("sex", String.class)),
                standing,
                sat.stream().map(Seat::seating).toList());
        return new Person(
                life,
                row.get("full_name", String.class),
                PartialDate.ofIso(row.get("birth_date", String.class)),
                hashes.get(id),
                sat.stream().collect(Collectors.toMap(s -> s.seating().cellId(), Seat::path, (one, same) -> one)));
    }

    private static Seat seat(Tuple row) {
        var end = row.get("end_cause", String.class);
        return new Seat(
                row.get("member_id", UUID.class),
                new Seating(
                        row.get("cell_id", UUID.class),
                        new Validity(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)),
                        StartCause.valueOf(row.get("start_cause", String.class)),
                        end == null ? null : EndCause.valueOf(end)),
                row.get("path", String.class));
    }

    private static String[] texts(Collection<SubjectKey> wanted, Function<SubjectKey, String> key) {
        return wanted.stream().map(key).filter(Objects::nonNull).distinct().toArray(String[]::new);
    }
}
