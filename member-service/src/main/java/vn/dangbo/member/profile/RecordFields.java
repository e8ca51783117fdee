package vn.dangbo.member.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.member.record.CvNumber;
import vn.dangbo.member.record.MemberCodeLists;
import vn.dangbo.member.record.PersonalId;
import vn.dangbo.member.record.Sex;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.text.InvalidValueException;
import vn.dangbo.platform.text.VietnameseName;
import vn.dangbo.platform.web.Fields;

/** Judges what somebody wants a record to say; each refusal is a 400 that names the field. */
@ApplicationScoped
class RecordFields {

    private static final Pattern LEGACY_ID = Pattern.compile("[0-9]{9}");
    private static final int LONGEST = 100;
    private static final int TEN_CLASSES = 10;
    private static final int TWELVE_CLASSES = 12;
    private static final int MOST_CARDS = 10;

    @Inject
    MemberCodeLists codes;

    @Inject
    RecordCodeLists lists;

    @Inject
    Clock clock;

    /**
     * The record as it becomes, all values clear.
     *
     * @param before as it is recorded
     * @throws ProblemException 400 naming the field
     */
    MemberRecord applied(RecordRequest said, MemberRecord before) {
        var cleared = said.cleared() == null ? Set.<SensitiveField>of() : Set.copyOf(said.cleared());
        var ethnicity = ethnicity(said.ethnicity());
        scale(said);
        return new MemberRecord(
                before.id(),
                before.version(),
                name("fullName", Fields.required("fullName", said.fullName())),
                name("otherName", said.otherName()),
                Sex.valueOf(Fields.code("sex", Fields.required("sex", said.sex()), codes.sexes())),
                PartialDay.of(Fields.required("birthDate", said.birthDate())
                        .checked("birthDate", clock)
                        .toString()),
                ethnicity,
                Fields.code("religion", said.religion(), codes.religions()),
                code("familyBackground", said.familyBackground(), RecordCodeLists.FAMILY_BACKGROUNDS),
                code("occupation", said.occupation(), RecordCodeLists.OCCUPATIONS),
                said.educationGrade(),
                said.educationScale(),
                code("professionalLevel", said.professionalLevel(), RecordCodeLists.PROFESSIONAL_LEVELS),
                code("academicTitle", said.academicTitle(), RecordCodeLists.ACADEMIC_TITLES),
                code("politicalTheory", said.politicalTheory(), RecordCodeLists.THEORY_LEVELS),
                kept(
                        SensitiveField.PERSONAL_ID,
                        number("personalId", said.personalId(), PersonalId.FORM, "PERSONAL_ID_INVALID"),
                        before.personalId(),
                        cleared),
                kept(
                        SensitiveField.LEGACY_ID,
                        number("legacyId", said.legacyId(), LEGACY_ID, "LEGACY_ID_INVALID"),
                        before.legacyId(),
                        cleared),
                kept(
                        SensitiveField.CARD_NUMBER,
                        number("cardNumber", said.cardNumber(), CardNumber.FORM, "CARD_NUMBER_INVALID"),
                        before.cardNumber(),
                        cleared),
                cards(said.formerCardNumbers()),
                kept(
                        SensitiveField.CV_NUMBER,
                        number("cvNumber", said.cvNumber(), CvNumber.FORM, "CV_NUMBER_INVALID"),
                        before.cvNumber(),
                        cleared),
                kept(
                        SensitiveField.PHONE,
                        Unmasked.checked("phone", Fields.text("phone", said.phone(), LONGEST)),
                        before.phone(),
                        cleared),
                kept(
                        SensitiveField.DETAILS,
                        said.details() == null ? null : Details.checked(said.details(), clock),
                        before.details(),
                        cleared),
                before.recordedAt(),
                before.recordedBy(),
                List.of());
    }

    /** What was left out stays, unless it is to be emptied. */
    private static <T> T kept(SensitiveField field, T said, T before, Set<SensitiveField> cleared) {
        if (cleared.contains(field)) {
            return null;
        }
        return said == null ? before : said;
    }

    private static List<String> cards(List<String> said) {
        var all = said == null ? List.<String>of() : said;
        if (all.size() > MOST_CARDS) {
            throw ProblemException.badRequest("formerCardNumbers", "FIELD_TOO_MANY", "formerCardNumbers", MOST_CARDS);
        }
        return all.stream()
                .map(one -> number(
                        "formerCardNumbers",
                        Fields.required("formerCardNumbers", one),
                        CardNumber.FORM,
                        "CARD_NUMBER_INVALID"))
                .toList();
    }

    private static String number(String field, String said, Pattern form, String code) {
        var value = Unmasked.checked(field, Fields.text(field, said, LONGEST));
        if (value != null && !form.matcher(value).matches()) {
            throw ProblemException.badRequest(field, code);
        }
        return value;
    }

    private EthnicityCode ethnicity(EthnicityCode said) {
        if (said == null) {
            return null;
        }
        var system = said.codeSystem() == null ? EthnicityCode.USUAL : said.codeSystem();
        var code = Fields.required("ethnicity.code", said.code());
        var known = codes.list("ethnicities").items().stream()
                .filter(item -> system.equals(item.properties().get("codeSystem")))
                .map(CodeList.Item::code)
                .toList();
        if (known.isEmpty()) {
            throw ProblemException.badRequest("ethnicity.codeSystem", "CODE_SYSTEM_UNKNOWN", system);
        }
        Fields.code("ethnicity.code", code, known);
        return new EthnicityCode(system, code);
    }

    private static void scale(RecordRequest said) {
        if (said.educationGrade() == null && said.educationScale() == null) {
            return;
        }
        int scale = Fields.required("educationScale", said.educationScale());
        if (scale != TEN_CLASSES && scale != TWELVE_CLASSES) {
            throw ProblemException.badRequest("educationScale", "EDUCATION_SCALE_INVALID", scale);
        }
        Fields.number("educationGrade", Fields.required("educationGrade", said.educationGrade()), 0, scale);
    }

    private String code(String field, String said, String list) {
        return said == null ? null : Fields.code(field, said, lists.codes(list));
    }

    private static String name(String field, String said) {
        try {
            return said == null || said.isBlank() ? null : new VietnameseName(said).text();
        } catch (InvalidValueException e) {
            // names of persons do not go into messages
            throw ProblemException.badRequest(field, "FIELD_INVALID", field);
        }
    }
}
