package vn.dangbo.member.seniority;

import vn.dangbo.member.seating.EndCause;

/** Why a time does not count; code list {@code seniority-deductions}. Source: Hướng dẫn 12-HD/BTCTW 2022. */
enum DeductionGround {
    EXPELLED("bị khai trừ", "expelled"),
    STRUCK_OFF("bị xóa tên", "struck off"),
    RESIGNED("xin ra khỏi Đảng", "resigned"),
    LOST_CONTACT("mất liên lạc với tổ chức đảng", "lost contact"),
    LATE_TRANSFER("gián đoạn do chuyển sinh hoạt đảng chậm", "interrupted by a late transfer"),
    OTHER("thời gian khác không tham gia sinh hoạt đảng", "other time outside party life");

    private final String vi;
    private final String en;

    DeductionGround(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }

    /** The ground that follows from how somebody left; null when the time counts all the same, or ends with the life. */
    static DeductionGround of(EndCause cause) {
        if (cause == null) {
            return null;
        }
        return switch (cause) {
            case EXPELLED -> EXPELLED;
            case STRUCK_OFF -> STRUCK_OFF;
            case RESIGNED -> RESIGNED;
            default -> null;
        };
    }
}
