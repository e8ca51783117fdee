package vn.dangbo.org.committee;

import java.util.regex.Pattern;

/** Numbers of congresses as the Party writes them: "lần thứ XXVI". From I to CCCXCIX. */
public final class RomanNumeral {

    /** The one way of writing each number. */
    public static final Pattern FORM = Pattern.compile("(?=.)C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");

    private RomanNumeral() {}

    /** Whether the text is a roman numeral in capitals. */
    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}
