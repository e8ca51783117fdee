package vn.dangbo.evaluation.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.dangbo.evaluation.consistency.Finding.Severity;
import vn.dangbo.evaluation.consistency.Report.PrintedShare;

/** The printed percentages of a population against its counts. */
final class ShareCheck {

    private static final String EXACT = "PCT_MISMATCH_EXACT";

    private final Texts texts;
    private final String population;
    private final Counts counts;
    /** The year before; empty when nothing is known of it. */
    private final Counts previous;

    ShareCheck(Texts texts, String population, Counts counts, Counts previous) {
        this.texts = texts;
        this.population = population;
        this.counts = counts;
        this.previous = previous;
    }

    /** Whether each percentage is printed for its own base, where both numbers are known. */
    static boolean fits(Counts counts, List<PrintedShare> shares) {
        return shares.stream().allMatch(share -> {
            var part = counts.resolve(share.grade());
            var base = counts.resolve(base(share));
            return part.isEmpty()
                    || base.isEmpty()
                    || PrintedPercent.prints(part.getAsLong(), base.getAsLong(), share.percent());
        });
    }

    /** What is wrong with the percentages. */
    List<Finding> findings(List<PrintedShare> shares) {
        var findings = new ArrayList<Finding>();
        var wrong = new ArrayList<PrintedShare>();
        for (var share : shares) {
            var part = counts.resolve(share.grade());
            var base = counts.resolve(base(share));
            if (part.isEmpty() || base.isPresent() && prints(share, part, base.getAsLong())) {
                continue;
            }
            var other = otherBase(share, part.getAsLong());
            if (other.isPresent()) {
                findings.add(explained(share, part.getAsLong(), base, other.get()));
            } else if (base.isPresent()) {
                wrong.add(share);
            }
        }
        var common = BaseSearch.common(wrong.stream().map(PrintedShare::percent).toList());
        for (int i = 0; i < wrong.size(); i++) {
            var share = wrong.get(i);
            var stale = stale(share);
            var alternative = stale.orElse(common.isEmpty() ? null : common.get(i) + "/" + common.get(wrong.size()));
            findings.add(mismatch(share, alternative));
            stale.map(fraction -> carriedOver(share, fraction)).ifPresent(findings::add);
        }
        return findings;
    }

    private static boolean prints(PrintedShare share, OptionalLong part, long base) {
        return PrintedPercent.prints(part.getAsLong(), base, share.percent());
    }

    /** What the percentage is said to be of. */
    private static String base(PrintedShare share) {
        if (share.of() != null) {
            return share.of();
        }
        return Counts.gradesOf(share.grade()).isEmpty() ? Counts.TOTAL : Counts.GRADED;
    }

    /** Another number of this report, or last year's base, for which the percentage is right. */
    private Optional<Long> otherBase(PrintedShare share, long part) {
        return bases(counts).values().stream()
                .filter(base -> PrintedPercent.prints(part, base, share.percent()))
                .findFirst()
                .or(() -> previous.resolve(Counts.GRADED).stream()
                        .boxed()
                        .filter(base -> PrintedPercent.prints(part, base, share.percent()))
                        .findFirst());
    }

    private static Map<String, Long> bases(Counts counts) {
        var bases = new LinkedHashMap<String, Long>();
        for (var name : List.of(Counts.GRADED, Counts.GOOD_OR_BETTER, Counts.GOOD, Counts.TOTAL)) {
            counts.resolve(name).ifPresent(value -> bases.put(name, value));
        }
        counts.sumOfGrades().ifPresent(value -> bases.put("SUM", value));
        counts.value(Counts.TOTAL)
                .flatMap(total -> counts.value(Counts.EXEMPT).map(exempt -> total - exempt))
                .filter(rest -> rest > 0)
                .ifPresent(rest -> bases.put("NOT_EXEMPT", rest));
        return bases;
    }

    /** The counts of the year before of which this is the percentage. */
    private Optional<String> stale(PrintedShare share) {
        var part = previous.resolve(share.grade());
        if (part.isEmpty()) {
            return Optional.empty();
        }
        return bases(previous).values().stream()
                .filter(base -> prints(share, part, base))
                .findFirst()
                .map(base -> part.getAsLong() + "/" + base);
    }

    private Finding explained(PrintedShare share, long part, OptionalLong base, long other) {
        var fraction = part + "/" + other;
        return Finding.of(FindingCode.PCT_ALT_DENOMINATOR, Severity.INFO, population, share.grade())
                .printed(share.percent())
                .exact(base.isPresent() ? PrintedPercent.exact(part, base.getAsLong()) : null)
                .alternative(fraction)
                .message(texts.of("PCT_ALT_DENOMINATOR", share.percent(), fraction, base(share)));
    }

    private Finding mismatch(PrintedShare share, String alternative) {
        long part = counts.resolve(share.grade()).getAsLong();
        long base = counts.resolve(base(share)).getAsLong();
        var exact = PrintedPercent.exact(part, base);
        var message = new StringBuilder(
                texts.of("PCT_MISMATCH", share.percent(), part + "/" + base, exact == null ? "–" : exact));
        if (alternative != null) {
            message.append(' ').append(texts.of("PCT_MISMATCH_OTHER", alternative));
        } else {
            range(part, share.percent()).ifPresent(bases -> message.append(' ').append(texts.of(EXACT, part, bases)));
        }
        return Finding.of(FindingCode.PCT_MISMATCH, Severity.ERROR, population, share.grade())
                .printed(share.percent())
                .exact(exact)
                .alternative(alternative)
                .message(message.toString());
    }

    private Finding carriedOver(PrintedShare share, String fraction) {
        return Finding.of(FindingCode.PCT_STALE, Severity.WARNING, population, share.grade())
                .printed(share.percent())
                .alternative(fraction)
                .message(texts.of("PCT_STALE", share.percent(), fraction));
    }

    /** The bases for which the percentage would be right, as "4243–4246". */
    private static Optional<String> range(long part, BigDecimal percent) {
        if (part == 0 || percent.signum() == 0) {
            return Optional.empty();
        }
        var unit = BigDecimal.ONE.movePointLeft(
                Math.max(0, percent.stripTrailingZeros().scale()));
        var centre = BigDecimal.valueOf(part).movePointRight(2);
        var low = centre.divide(percent.add(unit), 0, RoundingMode.UP).longValue();
        var lowest = percent.subtract(unit.movePointLeft(1).multiply(BigDecimal.valueOf(5)));
        if (lowest.signum() <= 0) {
            return Optional.empty();
        }
        var high = centre.divide(lowest, 0, RoundingMode.DOWN).longValue();
        while (low <= high && !PrintedPercent.prints(part, low, percent)) {
            low++;
        }
        return low > high ? Optional.empty() : Optional.of(low == high ? "" + low : low + "–" + high);
    }
}
