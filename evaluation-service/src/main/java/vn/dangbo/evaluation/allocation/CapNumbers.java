package vn.dangbo.evaluation.allocation;

import vn.dangbo.evaluation.rule.CapBase;
import vn.dangbo.evaluation.rule.Ceiling;
import vn.dangbo.evaluation.rule.Grade;

/**
 * How many a ceiling counts before anybody is trimmed, and the number that it allows.
 *
 * <p>That number does not depend on who is trimmed, since who is trimmed becomes HTTNV: with T proposed HTTNV and P proposed
 * HTXSNV, a choice of x leaves T + P − x HTTNV. So GOOD_OR_BETTER counts T + P whatever x is, and EVALUATED counts all. Under
 * GOOD_ONLY the share falls as x rises: f(x) = round(r·(T + P − x)) does not increase while x does, so the x with x ≤ f(x) are
 * 0, 1, …, up to a largest one, which is the number; every smaller one is allowed as well.
 *
 * @param proposed proposed HTXSNV, and left it by all other rules
 * @param good HTTNV already
 * @param evaluated all who are graded
 */
public record CapNumbers(long proposed, long good, long evaluated) {

    static final CapNumbers NONE = new CapNumbers(0, 0, 0);

    CapNumbers with(Grade left) {
        return new CapNumbers(
                proposed + (left == Grade.HTXSNV ? 1 : 0), good + (left == Grade.HTTNV ? 1 : 0), evaluated + 1);
    }

    CapNumbers withGood(long more) {
        return new CapNumbers(proposed, good + more, evaluated + more);
    }

    /** The most that may be graded HTXSNV. */
    public long cap(Ceiling ceiling) {
        if (ceiling.base() != CapBase.GOOD_ONLY) {
            return ceiling.allowed(proposed, good, evaluated);
        }
        long most = proposed + good;
        long least = 0;
        while (least < most) {
            long middle = least + (most - least + 1) / 2;
            if (ceiling.holds(middle, proposed + good - middle, evaluated)) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return least;
    }
}
