package vn.dangbo.member.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.member.record.MemberView;
import vn.dangbo.member.record.PersonalId;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Origin;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.text.VietnameseName;
import vn.dangbo.platform.time.PartialDate;
import vn.dangbo.platform.time.Validity;

/** Members as recorded, and how dossiers become records. */
@ApplicationScoped
public class MemberRecords {

    static final String PERSONAL_ID = PersonalId.FIELD;
    static final String PHONE = "member.phone";

    private static final String KEYS =
            "select id, personal_id_hash, card_number_hash from members_by_key(:hashes, :cards)";

    private static final String PERSONS = """
            select m.id, m.card_number_encrypted, m.card_number_hash, m.cv_number_encrypted, m.personal_id_encrypted,
                   m.personal_id_hash, m.full_name, m.other_name, m.sex, m.birth_date, m.ethnicity, m.religion,
                   m.phone_encrypted, m.admitted_on, m.admission_context, m.official_on, %s as former
            from member m
            where m.id = any(cast(:ids as uuid[])) and %s
            """.formatted(Standing.FORMER, Sql.inScope("m.unit_path"));

    private static final String SEATINGS = """
            select s.member_id, s.cell_id, s.valid_from, s.valid_to, s.start_cause, s.end_cause, not %s as elsewhere
            from seatings_of(cast(:ids as uuid[])) s
            join organisation o on o.id = s.cell_id
            """.formatted(Sql.inScope("o.path"));

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    MemberWriter writer;

    /** What the records hold of the people asked for; the maps share dossiers. */
    record Found(Map<String, Dossier> byPersonalId, Map<String, Dossier> byCard, Set<String> outsideKeys) {

        /** Whether one of the person's numbers belongs to somebody whom the caller does not reach. */
        boolean outside(Person person) {
            return outsideKeys.contains(person.personalIdHash()) || outsideKeys.contains(person.cardNumberHash());
        }
    }

    private record Key(UUID id, String personalIdHash, String cardNumberHash) {}

    private record Seat(UUID member, Seating seating, boolean elsewhere) {}

    /** Looks the people up by their numbers. */
    @Transactional(Transactional.TxType.MANDATORY)
    Found find(Collection<Person> people, Scope scope) {
        sql.open(scope);
        var keys = sql.list(
                KEYS,
                Map.of("hashes", texts(people, Person::personalIdHash), "cards", texts(people, Person::cardNumberHash)),
                row -> new Key(
                        row.get("id", UUID.class),
                        row.get("personal_id_hash", String.class),
                        row.get("card_number_hash", String.class)));
        var ids = keys.stream().map(k -> k.id().toString()).distinct().toArray(String[]::new);
        var seats = seats(ids, scope);
        var dossiers = new HashMap<UUID, Dossier>();
        sql.list(
                        PERSONS,
                        Sql.scoped(scope, Map.of("ids", ids)),
                        row -> new Dossier(
                                row.get("id", UUID.class),
                                recorded(
                                        person(row),
                                        Standing.of(null, row.get("former", String[].class)),
                                        seats.getOrDefault(row.get("id", UUID.class), List.of()))))
                .forEach(dossier -> dossiers.put(dossier.id(), dossier));
        return sorted(keys, dossiers);
    }

    /** Records what has changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(List<Dossier> changed, ImportContext context) {
        sql.open(context.scope());
        writer.write(changed, Origin.file(context.recordedBy(), context.importId()));
    }

    private static Found sorted(List<Key> keys, Map<UUID, Dossier> dossiers) {
        var found = new Found(new HashMap<>(), new HashMap<>(), new HashSet<>());
        for (var key : keys) {
            var dossier = dossiers.get(key.id());
            if (dossier == null) {
                found.outsideKeys().add(key.personalIdHash());
                found.outsideKeys().add(key.cardNumberHash());
                found.outsideKeys().remove(null);
            } else {
                found.byPersonalId().put(key.personalIdHash(), dossier);
                found.byCard().put(key.cardNumberHash(), dossier);
            }
        }
        return found;
    }

    private static Dossier.Recorded recorded(Person person, Standing standing, List<Seat> seats) {
        return new Dossier.Recorded(
                person,
                seats.stream().map(Seat::seating).toList(),
                standing.former(),
                seats.stream()
                        .filter(Seat::elsewhere)
                        .map(seat -> seat.seating().cellId())
                        .collect(Collectors.toSet()));
    }

    private Map<UUID, List<Seat>> seats(String[] ids, Scope scope) {
        return sql
                .list(
                        SEATINGS,
                        Sql.scoped(scope, Map.of("ids", ids)),
                        row -> new Seat(
                                row.get("member_id", UUID.class),
                                new Seating(
                                        row.get("cell_id", UUID.class),
                                        new Validity(
                                                row.get("valid_from", LocalDate.class),
                                                row.get("valid_to", LocalDate.class)),
                                        StartCause.valueOf(row.get("start_cause", String.class)),
                                        nullable(row.get("end_cause", String.class), EndCause::valueOf)),
                                row.get("elsewhere", Boolean.class)))
                .stream()
                .collect(Collectors.groupingBy(Seat::member));
    }

    private Person person(Tuple row) {
        return new Person(
                decrypted(row, "card_number_encrypted", CardNumber.FIELD),
                row.get("card_number_hash", String.class),
                decrypted(row, "cv_number_encrypted", MemberView.CV_NUMBER_FIELD),
                decrypted(row, "personal_id_encrypted", PERSONAL_ID),
                row.get("personal_id_hash", String.class),
                new VietnameseName(row.get("full_name", String.class)),
                nullable(row.get("other_name", String.class), VietnameseName::new),
                Sex.valueOf(row.get("sex", String.class)),
                PartialDate.ofIso(row.get("birth_date", String.class)),
                row.get("ethnicity", String.class),
                row.get("religion", String.class),
                decrypted(row, "phone_encrypted", PHONE),
                row.get("admitted_on", LocalDate.class),
                row.get("admission_context", String.class),
                row.get("official_on", LocalDate.class));
    }

    private String decrypted(Tuple row, String column, String field) {
        return nullable(row.get(column, String.class), v -> cipher.decrypt(field, row.get("id", UUID.class), v));
    }

    private static <T> T nullable(String value, Function<String, T> convert) {
        return value == null ? null : convert.apply(value);
    }

    private static String[] texts(Collection<Person> people, Function<Person, String> key) {
        return people.stream().map(key).filter(Objects::nonNull).distinct().toArray(String[]::new);
    }
}
