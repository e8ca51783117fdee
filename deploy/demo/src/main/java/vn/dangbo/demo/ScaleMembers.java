package vn.dangbo.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.demo.ScalePeople.ScalePerson;
import vn.dangbo.platform.crypto.CryptoKeys;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.text.VietnameseName;

/**
 * Writes people into member-service's tables, as an import of them would leave them: the person, where they sat, and what the ledger says of
 * it. Numbers lie where no real one can: personal ids begin with province 099, card numbers with 00, CV numbers end with QMMH.
 */
final class ScaleMembers {

    private static final String RECORDED_BY = "scale";
    private static final String CARD = "member.cardNumber";
    private static final String CV = "member.cvNumber";
    private static final String PERSONAL_ID = "member.personalId";
    private static final int NINE_DIGITS = 1_000_000_000;

    private final Map<String, String> paths;
    private final FieldCipher cipher;
    private final KeyedHash hash;

    /**
     * @param paths the place of each cell, by its code
     * @param keys {@code DANGBO_CRYPTO_KEYS} of the service
     * @param lookupKey its {@code DANGBO_CRYPTO_LOOKUP_KEY}
     */
    ScaleMembers(Map<String, String> paths, String keys, String lookupKey) {
        this.paths = paths;
        this.cipher = new FieldCipher(CryptoKeys.parse("DANGBO_CRYPTO_KEYS", keys));
        this.hash = KeyedHash.parse("DANGBO_CRYPTO_LOOKUP_KEY", lookupKey);
    }

    void write(Connection database, List<ScalePerson> people) throws SQLException {
        persons(database, people);
        try (CopyText copy = new CopyText(
                database,
                "seating (member_id, cell_id, unit_path, valid_from, valid_to, start_cause, end_cause, recorded_by)")) {
            for (ScalePerson person : people) {
                for (Seating seat : person.seatings()) {
                    copy.row(
                            id(person),
                            ScaleUnits.id(seat.cell()),
                            paths.get(seat.cell()),
                            seat.from(),
                            end(seat),
                            seat.start(),
                            seat.end(),
                            RECORDED_BY);
                }
            }
        }
        try (CopyText copy = new CopyText(
                database, "movement (cell_id, on_date, delta, cause, sex, state, member_id, recorded_by)")) {
            for (ScalePerson person : people) {
                for (Seating seat : person.seatings()) {
                    movements(copy, person, seat);
                }
            }
        }
    }

    private void persons(Connection database, List<ScalePerson> people) throws SQLException {
        try (CopyText copy = new CopyText(database, """
                member (id, card_number_encrypted, card_number_hash, cv_number_encrypted, personal_id_encrypted, personal_id_hash,
                        full_name, search_key, sort_key, sex, birth_date, ethnicity, religion, admitted_on, official_on,
                        cell_id, unit_path, seated_from, seated_to, recorded_by)""")) {
            for (ScalePerson person : people) {
                UUID id = id(person);
                VietnameseName name = new VietnameseName(person.fullName());
                String card = person.officialOn() == null ? null : "00" + nineDigits(person) + "0";
                String personalId = "099" + nineDigits(person);
                Seating last = person.last();
                copy.row(
                        id,
                        card == null ? null : cipher.encrypt(CARD, id, card),
                        card == null ? null : hash.text(CARD, card),
                        cipher.encrypt(CV, id, nineDigits(person).substring(3) + "QMMH"),
                        cipher.encrypt(PERSONAL_ID, id, personalId),
                        hash.text(PERSONAL_ID, personalId),
                        person.fullName(),
                        name.searchKey(),
                        name.sortKey(),
                        person.sex(),
                        person.born(),
                        person.ethnicity().isEmpty() ? null : person.ethnicity(),
                        "KHONG",
                        person.admittedOn(),
                        person.officialOn(),
                        ScaleUnits.id(last.cell()),
                        paths.get(last.cell()),
                        last.from(),
                        end(last),
                        RECORDED_BY);
            }
        }
    }

    /** In, a pair for becoming official while there, out. */
    private static void movements(CopyText copy, ScalePerson person, Seating seat) throws SQLException {
        String atStart = person.officialOn(seat.from()) ? "OFFICIAL" : "PROBATIONARY";
        boolean recognised = atStart.equals("PROBATIONARY")
                && person.officialOn() != null
                && person.officialOn().isBefore(seat.to());
        entry(copy, person, seat, seat.from(), 1, seat.start().name(), atStart);
        if (recognised) {
            entry(copy, person, seat, person.officialOn(), -1, "RECOGNISED", "PROBATIONARY");
            entry(copy, person, seat, person.officialOn(), 1, "RECOGNISED", "OFFICIAL");
        }
        if (!seat.isOpen()) {
            entry(copy, person, seat, seat.to(), -1, seat.end().name(), recognised ? "OFFICIAL" : atStart);
        }
    }

    private static void entry(
            CopyText copy, ScalePerson person, Seating seat, LocalDate day, int delta, String cause, String state)
            throws SQLException {
        copy.row(ScaleUnits.id(seat.cell()), day, delta, cause, person.sex(), state, id(person), RECORDED_BY);
    }

    private static LocalDate end(Seating seat) {
        return seat.isOpen() ? null : seat.to();
    }

    /** The same on every run. */
    private static UUID id(ScalePerson person) {
        return UUID.nameUUIDFromBytes(("scale person " + person.number()).getBytes(StandardCharsets.UTF_8));
    }

    private static String nineDigits(ScalePerson person) {
        return String.valueOf(NINE_DIGITS + person.number()).substring(1);
    }
}
