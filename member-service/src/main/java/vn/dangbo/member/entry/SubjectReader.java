package vn.dangbo.member.entry;

import static vn.dangbo.member.entry.SubjectColumns.*;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.member.record.PersonalId;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.tabular.RowReader;

/** Reads from a row whom it is about. */
public final class SubjectReader {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,49}");

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final KeyedHash hash;
    private final boolean organisations;

    /** @param organisations whether rows may be about organisations */
    SubjectReader(KeyedHash hash, boolean organisations) {
        this.hash = hash;
        this.organisations = organisations;
    }

    /** Whom the row names; what is wrong with it is among the reader's errors. */
    SubjectKey read(RowReader reader) {
        var organisation = organisations ? reader.pattern(ORGANISATION, CODE, "KT01C01") : Optional.<String>empty();
        var member = reader.pattern(MEMBER, ID, "0198c0de-0000-7000-8000-000000000000");
        var card = reader.pattern(CARD_NUMBER, CardNumber.FORM, "12345678");
        var personalId = reader.pattern(PERSONAL_ID, PersonalId.FORM, "012345678901");
        var birthDate = reader.partialDate(BIRTH_DATE);
        boolean hasId = reader.text(MEMBER).isPresent();
        boolean namesMember = hasId
                || reader.text(CARD_NUMBER).isPresent()
                || reader.text(PERSONAL_ID).isPresent();
        boolean namesUnit = organisations && reader.text(ORGANISATION).isPresent();
        if (namesMember && namesUnit) {
            reader.error(ORGANISATION, "SUBJECT_TWOFOLD");
        } else if (!namesMember && !namesUnit) {
            reader.error(CARD_NUMBER, organisations ? "SUBJECT_MISSING" : "MEMBER_KEY_MISSING");
        } else if (namesMember && !hasId && reader.text(PERSONAL_ID).isEmpty()) {
            reader.requiredText(BIRTH_DATE);
        }
        return new SubjectKey(
                organisation.orElse(null),
                member.map(UUID::fromString).orElse(null),
                personalId.map(id -> PersonalId.hash(id, hash)).orElse(null),
                card.flatMap(number -> CardNumber.hash(number, hash)).orElse(null),
                birthDate.orElse(null));
    }
}
