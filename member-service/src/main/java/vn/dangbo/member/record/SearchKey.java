package vn.dangbo.member.record;

import vn.dangbo.platform.text.VietnameseName;

/** By what a member is found: both names without tones. */
public final class SearchKey {

    private SearchKey() {}

    /** @param other tên gọi khác; null for none */
    public static String of(VietnameseName name, VietnameseName other) {
        return other == null ? name.searchKey() : name.searchKey() + " | " + other.searchKey();
    }
}
