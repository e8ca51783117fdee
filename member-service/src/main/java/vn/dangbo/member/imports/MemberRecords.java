package vn.dangbo.member.imports;

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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dangbo.member.ledger.Standing;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.member.record.CvNumber;
import vn.dangbo.member.record.PersonalId;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Origin;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
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

    /** In one order for all, so that two files do not wait for each other. */
    private static final String HOLD =
            "select m.id from member m where m.id = any(cast(:ids as uuid[])) order by m.id for update";

    /** Cases that end with the membership, or decide on it: a file would leave them open. */
    private static final String BUSY = """
            select distinct c.member_id from member_case c
            where c.member_id = any(cast(:ids as uuid[])) and not c.closed
              and c.kind not in ('DISCIPLINE', 'RIGHTS_REQUEST', 'SUPPLEMENT')
            """;

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    @Inject
    MemberWriter writer;

    /** What the records hold of the people asked for; the maps share dossiers. */
    record Found(Map<String, Dossier> byPersonalId, Map<String, Dossier> byCard, Map<String, UUID> outside) {

        /** Whose one of the person's numbers is, when the caller does not reach the holder; else null. */
        UUID outside(Person person) {
            var holder = outside.get(person.personalIdHash());
            return holder == null ? outside.get(person.cardNumberHash()) : holder;
        }
    }

    private record Key(UUID id, String personalIdHash, String cardNumberHash) {}

    private record Seat(UUID member, Seating seating, boolean elsewhere) {}

    /**
     * Looks the people up by their numbers.
     *
     * @param hold whether nobody else may change them until the transaction ends
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Found find(Collection<Person> people, Scope scope, boolean hold) {
        sql.open(scope);
        var ids = known(people, PERSONAL_ID, Person::personalId);
        var cards = known(people, CardNumber.FIELD, Person::cardNumber);
        var keys = sql.list(
                KEYS,
                Map.of(
                        "hashes",
                        ids.keySet().toArray(String[]::new),
                        "cards",
                        cards.keySet().toArray(String[]::new)),
                row -> new Key(
                        row.get("id", UUID.class),
                        present(ids, row.get("personal_id_hash", String.class)),
                        present(cards, row.get("card_number_hash", String.class))));
        var found = keys.stream().map(k -> k.id().toString()).distinct().toArray(String[]::new);
        if (hold) {
            sql.list(HOLD, Map.of("ids", found), row -> row.get("id", UUID.class));
        }
        var busy = Set.copyOf(sql.list(BUSY, Map.of("ids", found), row -> row.get("member_id", UUID.class)));
        var seats = seats(found, scope);
        var dossiers = new HashMap<UUID, Dossier>();
        sql.list(
                        PERSONS,
                        Sql.scoped(scope, Map.of("ids", found)),
                        row -> new Dossier(
                                row.get("id", UUID.class),
                                recorded(
                                        person(row),
                                        Standing.of(null, row.get("former", String[].class)),
                                        seats.getOrDefault(row.get("id", UUID.class), List.of()),
                                        busy.contains(row.get("id", UUID.class)))))
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
        var found = new Found(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (var key : keys) {
            var dossier = dossiers.get(key.id());
            if (dossier == null) {
                found.outside().put(key.personalIdHash(), key.id());
                found.outside().put(key.cardNumberHash(), key.id());
                found.outside().remove(null);
            } else {
                found.byPersonalId().put(key.personalIdHash(), dossier);
                found.byCard().put(key.cardNumberHash(), dossier);
            }
        }
        return found;
    }

    private static Dossier.Recorded recorded(Person person, Standing standing, List<Seat> seats, boolean busy) {
        return new Dossier.Recorded(
                person,
                seats.stream().map(Seat::seating).toList(),
                standing.former(),
                seats.stream()
                        .filter(Seat::elsewhere)
                        .map(seat -> seat.seating().cellId())
                        .collect(Collectors.toSet()),
                busy);
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
        var card = decrypted(row, "card_number_encrypted", CardNumber.FIELD);
        var personalId = decrypted(row, "personal_id_encrypted", PERSONAL_ID);
        return new Person(
                card,
                hashed(CardNumber.FIELD, card),
                decrypted(row, "cv_number_encrypted", CvNumber.FIELD),
                personalId,
                hashed(PERSONAL_ID, personalId),
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

    /** The hashes under which the numbers of these people may stand, each with the one under the present key. */
    private Map<String, String> known(Collection<Person> people, String purpose, Function<Person, String> number) {
        var all = new HashMap<String, String>();
        people.stream().map(number).filter(Objects::nonNull).distinct().forEach(one -> {
            var texts = hash.texts(purpose, one);
            texts.forEach(text -> all.put(text, texts.get(0)));
        });
        return all;
    }

    private static String present(Map<String, String> known, String stored) {
        return stored == null ? null : known.getOrDefault(stored, stored);
    }

    /** Under the present key: what is recorded under an older one is the same number. */
    private String hashed(String purpose, String number) {
        return nullable(number, text -> hash.text(purpose, text));
    }
}
