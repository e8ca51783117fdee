package vn.dangbo.demo;

import java.util.Arrays;
import java.util.List;

/** Ethnic groups of the demo with their TCTK codes, and how many of 1,000 members belong to each. */
enum Ethnicity {
    KINH("01", 965),
    KHMER("05", 13),
    HOA("04", 10),
    MUONG("06", 3),
    TAY("02", 3),
    UNKNOWN("", 6);

    private static final List<Integer> FREQUENCIES =
            Arrays.stream(values()).map(group -> group.perThousand).toList();

    final String code;
    private final int perThousand;

    Ethnicity(String code, int perThousand) {
        this.code = code;
        this.perThousand = perThousand;
    }

    static Ethnicity draw(Dice dice) {
        return values()[dice.weighted(FREQUENCIES)];
    }
}
