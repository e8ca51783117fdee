package vn.dangbo.member.imports;

import static vn.dangbo.member.imports.MemberColumns.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.member.record.CvNumber;
import vn.dangbo.member.record.PersonalId;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.tabular.Row;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.text.VietnameseName;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.platform.time.VietnamTime;

/** Reads a row and judges what can be judged of it alone. */
final class MemberRowParser {

    private static final int MAXIMUM_TEXT = 100;

    private final Clock clock;
    private final KeyedHash hash;
    private final Codes codes;

    /** The codes that a file may use, read once for all its rows. */
    record Codes(List<String> ethnicities, List<String> religions, List<String> admissionContexts) {}

    MemberRowParser(Clock clock, KeyedHash hash, Codes codes) {
        this.clock = clock;
        this.hash = hash;
        this.codes = codes;
    }

    /** The row; empty when it has an error, which is then among the findings. */
    Optional<MemberRow> parse(Row row, Findings findings) {
        var reader = new RowReader(row, clock);
        var person = person(reader);
        var cell = reader.text(CELL, MAXIMUM_TEXT);
        var seated = seated(reader);
        var startCause = reader.code(START_CAUSE, StartCause.class);
        var endCause = reader.code(END_CAUSE, EndCause.class);
        boolean ends = !row.value(SEATED_TO).isEmpty();
        if (ends && row.value(END_CAUSE).isEmpty()) {
            reader.error(END_CAUSE, "END_CAUSE_MISSING");
        }
        if (!ends && !row.value(END_CAUSE).isEmpty()) {
            reader.error(SEATED_TO, "SEATED_TO_MISSING");
        }
        if (startCause.filter(StartCause.ADMITTED::equals).isPresent() && seated.isPresent()) {
            checkAdmission(reader, person, seated.get());
        }
        findings.addAll(reader.errors());
        if (reader.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new MemberRow(
                row.number(),
                person,
                cell.orElseThrow(),
                seated.orElseThrow(),
                startCause.orElseThrow(),
                endCause.orElse(null)));
    }

    private Person person(RowReader reader) {
        var card = reader.pattern(CARD_NUMBER, CardNumber.FORM, "12345678");
        var personalId = reader.pattern(PERSONAL_ID, PersonalId.FORM, "012345678901");
        if (reader.text(CARD_NUMBER).isEmpty() && reader.text(PERSONAL_ID).isEmpty()) {
            reader.error(CARD_NUMBER, "MEMBER_KEY_MISSING");
        }
        var today = VietnamTime.today(clock);
        var birth = reader.partialDate(BIRTH_DATE);
        var admitted = reader.date(ADMITTED_ON, AsOf.EARLIEST, today);
        var official = reader.date(OFFICIAL_ON, AsOf.EARLIEST, today);
        if (birth.isPresent() && admitted.isPresent() && !birth.get().earliest().isBefore(admitted.get())) {
            reader.error(ADMITTED_ON, "ADMITTED_BEFORE_BIRTH");
        }
        if (admitted.isPresent() && official.isPresent() && official.get().isBefore(admitted.get())) {
            reader.error(OFFICIAL_ON, "OFFICIAL_BEFORE_ADMISSION");
        }
        return new Person(
                card.orElse(null),
                card.flatMap(number -> CardNumber.hash(number, hash)).orElse(null),
                reader.pattern(CV_NUMBER, CvNumber.FORM, "123456AB").orElse(null),
                personalId.orElse(null),
                personalId.map(id -> PersonalId.hash(id, hash)).orElse(null),
                reader.value(FULL_NAME, VietnameseName::new).orElse(null),
                reader.value(OTHER_NAME, VietnameseName::new).orElse(null),
                reader.code(SEX, Sex.class).orElse(null),
                birth.orElse(null),
                reader.code(ETHNICITY, codes.ethnicities()).orElse(null),
                reader.code(RELIGION, codes.religions()).orElse(null),
                reader.text(PHONE, MAXIMUM_TEXT).orElse(null),
                admitted.orElse(null),
                reader.code(ADMISSION_CONTEXT, codes.admissionContexts()).orElse(null),
                official.orElse(null));
    }

    private Optional<Validity> seated(RowReader reader) {
        // A seating is a fact: it cannot begin or end in days to come.
        var today = VietnamTime.today(clock);
        var from = reader.date(SEATED_FROM, AsOf.EARLIEST, today);
        var to = reader.date(SEATED_TO, AsOf.EARLIEST, today);
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            reader.error(SEATED_TO, "SEATING_REVERSED");
            return Optional.empty();
        }
        return from.map(day -> new Validity(day, to.orElse(null)));
    }

    /** The seating of an admission begins with the ceremony (Điều lệ Đảng, Article 4). */
    private static void checkAdmission(RowReader reader, Person person, Validity seated) {
        LocalDate ceremony = person.admittedOn();
        if (ceremony == null) {
            reader.requiredText(ADMITTED_ON);
        } else if (!ceremony.equals(seated.from())) {
            reader.error(
                    ADMITTED_ON,
                    "ADMISSION_ELSEWHEN",
                    ceremony.toString(),
                    seated.from().toString());
        }
    }
}
