package vn.dangbo.member.roll;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dangbo.member.record.Sex;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.StartCause;

/**
 * The fourteen columns of the list (mẫu 7-HSĐV), as texts. Pure. What the caller may not see stays empty, and the last column
 * says so.
 */
final class RollLine {

    static final List<String> TITLES = List.of(
            "STT",
            "Họ và tên khai sinh; tên gọi khác",
            "Giới tính; dân tộc; tôn giáo",
            "Quê quán",
            "Trình độ: học vấn; lý luận chính trị; chuyên môn; ngoại ngữ",
            "Nghề nghiệp hiện nay",
            "Ngày vào Đảng; ngày chính thức",
            "Số thẻ đảng viên; số lý lịch; Huy hiệu Đảng",
            "Bộ đội; công an; hưu trí",
            "Chuyển đi: ngày; nơi đến",
            "Chuyển đến: ngày; nơi đi",
            "Từ trần: ngày",
            "Ra khỏi Đảng: ngày; hình thức",
            "Ghi chú");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private RollLine() {}

    /**
     * The cells of a line.
     *
     * @param number in the list
     * @param since the first day whose coming and going the list tells
     */
    static List<Object> of(int number, RollMember one, LocalDate since) {
        var sight = one.sight();
        var stay = one.stay();
        return Arrays.asList(
                number,
                joined(one.fullName(), one.otherName()),
                sight.record() ? joined(sex(one.sex()), one.ethnicity(), one.religion()) : sex(one.sex()),
                sight.clear() ? one.home() : null,
                joined(
                        sight.record() ? one.education() : null,
                        sight.record() ? one.politicalTheory() : null,
                        sight.record() ? one.professionalLevel() : null,
                        sight.languages() ? listed(one.languages()) : null),
                sight.record() ? one.occupation() : null,
                joined(day(one.admittedOn()), day(one.officialOn())),
                joined(
                        sight.clear() ? one.cardNumber() : null,
                        sight.clear() ? one.cvNumber() : null,
                        one.badges().isEmpty()
                                ? null
                                : one.badges().stream()
                                        .map(step -> step + " năm")
                                        .collect(Collectors.joining(", "))),
                sight.record() ? listed(one.service()) : null,
                went(stay) ? joined(day(stay.to()), stay.wentTo()) : null,
                came(stay) && !stay.from().isBefore(since) ? joined(day(stay.from()), stay.cameFrom()) : null,
                stay.endCause() == EndCause.DECEASED ? day(stay.to()) : null,
                left(stay),
                note(one));
    }

    private static boolean went(RollMember.Stay stay) {
        return stay.endCause() != null
                && (!stay.endCause().endsMembership() || stay.endCause() == EndCause.TRANSFER_OUT);
    }

    private static boolean came(RollMember.Stay stay) {
        return stay.startCause().isMove() || stay.startCause() == StartCause.TRANSFER_IN;
    }

    private static String left(RollMember.Stay stay) {
        if (stay.endCause() == null || !stay.endCause().leavesTheParty()) {
            return null;
        }
        var form =
                switch (stay.endCause()) {
                    case EXPELLED -> "khai trừ";
                    case STRUCK_OFF -> "xóa tên";
                    default -> "xin ra khỏi Đảng";
                };
        return joined(day(stay.to()), form);
    }

    private static String note(RollMember one) {
        var withheld = new ArrayList<String>();
        if (!one.sight().record()) {
            withheld.add("3 (dân tộc, tôn giáo), 5, 6, 9");
        }
        if (!one.sight().clear()) {
            withheld.add("4, 8 (số thẻ, số lý lịch)");
        }
        if (!one.sight().languages()) {
            withheld.add("5 (ngoại ngữ)");
        }
        return joined(
                one.stay().cell(), withheld.isEmpty() ? null : "không được xem cột " + String.join("; ", withheld));
    }

    private static String sex(Sex sex) {
        return sex == Sex.FEMALE ? "nữ" : "nam";
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.format(DAY);
    }

    private static String listed(List<String> several) {
        return several.isEmpty() ? null : String.join(", ", several);
    }

    /** What is there, in its order; null for nothing. */
    private static String joined(String... parts) {
        var text = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }
}
