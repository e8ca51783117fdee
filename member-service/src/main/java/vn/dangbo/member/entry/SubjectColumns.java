package vn.dangbo.member.entry;

import java.util.List;
import java.util.stream.Stream;
import vn.dangbo.platform.tabular.Column;

/** The columns by which a row says whom it is about. */
public final class SubjectColumns {

    /** Of rows about organisations. */
    public static final Column ORGANISATION =
            Column.optional("organisation", "Mã tổ chức đảng", "Organisation code", "mã tổ chức");

    /** The id by which this deployment knows a member: exports name members by it, so that they hold no numbers. */
    public static final Column MEMBER =
            Column.optional("member", "Mã đảng viên trong hệ thống", "Member id", "UUID đảng viên");

    public static final Column CARD_NUMBER = Column.optional("cardNumber", "Số thẻ đảng viên", "Card number", "số thẻ")
            .asSensitive();
    public static final Column PERSONAL_ID = Column.optional(
                    "personalId", "Số căn cước", "Personal id", "số CCCD", "số định danh cá nhân")
            .asSensitive();

    /** Makes a key of a card number. */
    public static final Column BIRTH_DATE = Column.optional("birthDate", "Ngày sinh", "Birth date", "sinh ngày");

    /** How many columns after {@link #MEMBER} name a member by numbers: card, personal id, birth date. */
    static final int NUMBERS = 3;

    private SubjectColumns() {}

    /** Those of a member, and what the file tells. */
    public static List<Column> ofMembers(Column... told) {
        return Stream.concat(Stream.of(MEMBER, CARD_NUMBER, PERSONAL_ID, BIRTH_DATE), Stream.of(told))
                .toList();
    }

    /** Those of a member or an organisation, and what the file tells. */
    public static List<Column> ofAny(Column... told) {
        return Stream.concat(Stream.of(ORGANISATION), ofMembers(told).stream()).toList();
    }
}
