package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Makes Vietnamese names: family name, middle name, given name, with about the frequencies of the southern provinces (family names in tenths
 * of a percent) and other given names for the generations born before and after 1975. All text is NFC, with tone marks in the older places
 * (Hòa, Thủy).
 */
final class Names {

    private static final Weighted FAMILY = new Weighted("""
            Nguyễn 315, Trần 109, Lê 89, Phạm 59, Huỳnh 51, Võ 36, Phan 28, Trương 22, Bùi 21, Đặng 20, Đỗ 17, Ngô 17, Hồ 16, Dương 16,
            Hoàng 14, Đinh 11, Đoàn 9, Lâm 9, Mai 9, Trịnh 8, Cao 8, Lương 8, Lý 7, Vũ 7, Lưu 6, Tô 5, Châu 5, Hà 5, Thái 5, Tạ 4, Văn 4,
            Phùng 4, Đào 4, Tống 3, Quách 2, Kiều 2, Giang 2, Mạc 1, Từ 2, Bạch 1, Đàm 1, La 1
            """);
    private static final Weighted KHMER_FAMILY = new Weighted("Thạch 40, Sơn 20, Danh 20, Kim 10, Kiên 10");
    private static final Weighted HOA_FAMILY =
            new Weighted("Lâm 25, Lý 20, Trương 15, Quách 10, Mã 8, Tăng 8, Hứa 7, Ngô 7");

    private static final Weighted MEN_MIDDLE = new Weighted("""
            Văn 230, Minh 80, Thanh 75, Hữu 70, Quốc 60, Hoàng 50, Ngọc 45, Công 40, Tấn 40, Trung 35, Đức 35, Phước 30, Chí 30, Xuân 25,
            Đình 25, Quang 30, Thành 30, Trọng 20, Duy 25, Hồng 20, Kim 10, Thế 15, Anh 15, Nhật 10, Bá 8, Phú 12, Hoài 10, Tuấn 12, Vĩnh 8
            """);
    private static final Weighted WOMEN_MIDDLE_OLDER = new Weighted("""
            Thị 560, Thị Kim 60, Thị Ngọc 50, Thị Thu 35, Thị Mỹ 35, Thị Hồng 35, Thị Bích 20, Thị Thanh 30, Kim 40, Ngọc 40, Thanh 25,
            Mỹ 20, Hồng 20, Thu 15, Bích 10, Thị Minh 10
            """);
    private static final Weighted WOMEN_MIDDLE_YOUNGER = new Weighted("""
            Thị 260, Thị Kim 60, Thị Ngọc 75, Thị Thu 50, Thị Mỹ 50, Thị Hồng 45, Thị Bích 35, Thị Thanh 45, Thị Cẩm 30, Thị Thúy 35,
            Ngọc 60, Kim 40, Thanh 35, Mỹ 30, Hồng 30, Thúy 25, Bích 20, Huỳnh 15, Phương 25, Thị Diễm 20, Thị Phương 30, Minh 20, Bảo 10
            """);

    private static final Weighted MEN_OLDER = new Weighted("""
            Hùng 45, Dũng 35, Sơn 38, Thành 40, Minh 30, Hải 32, Lợi 26, Phước 24, Nghĩa 24, Hòa 26, Đức 20, Chiến 18, Thắng 26, Bình 28,
            Tài 20, Tâm 24, Hai 10, Ba 10, Tư 10, Năm 8, Sáu 8, Bảy 8, Tám 8, Út 8, Quang 20, Trung 22, Cường 22, Long 22, Phong 16, Việt 14,
            Nam 16, Hiếu 14, Liêm 10, Kiệt 12, Danh 10, Được 8, Đẹp 4, Mẫn 8, Thuận 14, Vinh 18, Xuân 10, Ngọc 10, Khánh 12, Hoàng 16
            """);
    private static final Weighted MEN_YOUNGER = new Weighted("""
            Tuấn 48, Hùng 20, Dũng 22, Hải 26, Phong 30, Khánh 22, Duy 34, Huy 36, Khoa 26, Nam 26, Long 28, Tú 22, Thịnh 22, Tâm 20,
            Hiếu 30, Nhân 24, Phúc 28, Đạt 30, Bảo 22, Khang 20, Trí 24, Quân 22, Kiên 18, Vũ 26, Linh 16, Tân 16, Toàn 22, Lộc 22, Phát 20,
            Sang 22, Thái 18, Thắng 18, Vinh 20, Việt 16, An 14, Cường 24, Đăng 16, Giang 14, Hậu 18, Kiệt 22, Luân 16, Nghĩa 20, Quý 14
            """);
    private static final Weighted WOMEN_OLDER = new Weighted("""
            Lan 40, Hoa 38, Hương 34, Hồng 36, Cúc 24, Mai 30, Nga 30, Hạnh 32, Liên 30, Thủy 26, Hà 22, Loan 28, Phượng 26, Yến 24, Thu 26,
            Sáu 12, Bảy 10, Năm 10, Tư 8, Út 10, Bé 14, Gái 8, Xuân 18, Dung 22, Tuyết 26, Nguyệt 22, Đào 12, Kiều 10, Phương 20, Oanh 18,
            Thanh 18, Bích 12, Thảo 14, Chín 8, Lành 8, Diệu 10, Huệ 20, Lệ 14, Ánh 16, Vân 22
            """);
    private static final Weighted WOMEN_YOUNGER = new Weighted("""
            Trang 44, Linh 36, Thảo 40, Hằng 28, Ngân 38, Nhung 28, Phương 38, Thúy 28, Tiên 34, Trinh 32, Tuyền 28, Vy 22, Yến 30, Anh 26,
            Châu 22, Diễm 24, Duyên 30, Giang 18, Hân 22, Hiền 30, Huyền 28, Kiều 22, Lan 18, Loan 20, Mai 22, My 18, Nga 18, Ngọc 26,
            Nguyên 16, Nhi 26, Như 30, Oanh 20, Quyên 26, Quỳnh 24, Tâm 18, Thơ 20, Thủy 20, Thư 24, Trâm 28, Trúc 26, Uyên 20, Vân 20
            """);

    private static final Weighted BIRTH_ORDER =
            new Weighted("Hai 16, Ba 18, Tư 18, Năm 14, Sáu 12, Bảy 10, Tám 6, Chín 4, Mười 2, Út 8");

    private static final LocalDate YOUNGER_GENERATION = LocalDate.of(1975, 1, 1);

    private final Dice dice = new Dice("names");

    /** A full name; one that says a word twice, or belongs to a person of public life, is drawn again. */
    String full(Sex sex, LocalDate born, Ethnicity ethnicity) {
        boolean younger = !born.isBefore(YOUNGER_GENERATION);
        String name;
        do {
            name = String.join(" ", family(ethnicity), middle(sex, younger), given(sex, younger));
        } while (PublicNames.contains(name) || saysAWordTwice(name));
        return name;
    }

    /** The name that older people of the south are called by: their place among the children, then the given name. */
    String alias(String fullName) {
        return BIRTH_ORDER.draw(dice) + " " + fullName.substring(fullName.lastIndexOf(' ') + 1);
    }

    private static boolean saysAWordTwice(String name) {
        List<String> words = List.of(name.split(" "));
        return Set.copyOf(words).size() < words.size();
    }

    private String family(Ethnicity ethnicity) {
        return switch (ethnicity) {
            case KHMER -> KHMER_FAMILY.draw(dice);
            case HOA -> HOA_FAMILY.draw(dice);
            default -> FAMILY.draw(dice);
        };
    }

    private String middle(Sex sex, boolean younger) {
        if (sex == Sex.MALE) {
            return MEN_MIDDLE.draw(dice);
        }
        return (younger ? WOMEN_MIDDLE_YOUNGER : WOMEN_MIDDLE_OLDER).draw(dice);
    }

    private String given(Sex sex, boolean younger) {
        if (sex == Sex.MALE) {
            return (younger ? MEN_YOUNGER : MEN_OLDER).draw(dice);
        }
        return (younger ? WOMEN_YOUNGER : WOMEN_OLDER).draw(dice);
    }
}
