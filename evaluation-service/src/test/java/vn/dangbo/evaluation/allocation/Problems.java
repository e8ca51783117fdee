package vn.dangbo.evaluation.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import vn.dangbo.evaluation.rule.CapBase;
import vn.dangbo.evaluation.rule.CapRatio;
import vn.dangbo.evaluation.rule.CapRounding;
import vn.dangbo.evaluation.rule.Ceiling;
import vn.dangbo.evaluation.rule.Grade;

/** Problems of allocation, invented. */
final class Problems {

    private Problems() {}

    static CapGroup group(String id, int percent, CapBase base, boolean excludeHeads) {
        var ceiling = new Ceiling(new CapRatio(percent, 100), base, CapRounding.FLOOR, 0);
        return new CapGroup(id, "HC16", ceiling, new CapRatio(Math.min(100, percent + 5), 100), excludeHeads);
    }

    static Subject subject(String id, Grade proposed, int points, String... groups) {
        var standing = new Standing(BigDecimal.valueOf(points), 0, 0);
        return new Subject(id, Set.of(groups), proposed, standing, false, List.of(), null);
    }

    static Subject head(Subject subject, String collective) {
        return new Subject(
                subject.id(),
                subject.groups(),
                subject.proposed(),
                subject.standing(),
                true,
                List.of(new Subject.Bond("HC1", collective)),
                null);
    }

    /** So many subjects of a group, the first ranked best. */
    static List<Subject> many(String prefix, int count, Grade proposed, String group) {
        var all = new ArrayList<Subject>();
        for (int i = 0; i < count; i++) {
            all.add(subject(prefix + i, proposed, 99 - i, group));
        }
        return all;
    }

    /**
     * Subjects in several groupings at once, some bound to others, some excluded.
     *
     * @param families of each grouping, how many groups it has
     */
    static AllocationProblem random(Random random, int count, int... families) {
        var groups = new ArrayList<CapGroup>();
        for (int f = 0; f < families.length; f++) {
            for (int i = 0; i < families[f]; i++) {
                var ceiling = new Ceiling(
                        new CapRatio(5 + random.nextInt(60), 100),
                        pick(random, CapBase.values()),
                        pick(random, CapRounding.values()),
                        random.nextInt(8) == 0 ? 1 : 0);
                groups.add(new CapGroup(f + "/" + i, "HC16", ceiling, new CapRatio(70, 100), random.nextBoolean()));
            }
        }
        var subjects = new ArrayList<Subject>();
        for (int i = 0; i < count; i++) {
            var in = new HashSet<String>();
            for (int f = 0; f < families.length; f++) {
                if (random.nextInt(10) > 0) {
                    in.add(f + "/" + random.nextInt(families[f]));
                }
            }
            subjects.add(randomSubject(random, i, in));
        }
        return new AllocationProblem(subjects, groups);
    }

    private static Subject randomSubject(Random random, int i, Set<String> groups) {
        var bonds = new ArrayList<Subject.Bond>();
        if (i > 0 && random.nextInt(5) == 0) {
            bonds.add(new Subject.Bond("HC1", "s" + random.nextInt(i)));
            if (random.nextInt(4) == 0) {
                bonds.add(new Subject.Bond("HC2", "s" + random.nextInt(i)));
            }
        }
        var score = random.nextInt(10) == 0 ? null : BigDecimal.valueOf(80 + random.nextInt(20));
        return new Subject(
                "s" + i,
                groups,
                random.nextInt(10) < 7 ? Grade.HTXSNV : pick(random, Grade.values()),
                new Standing(score, random.nextInt(10), 10),
                !bonds.isEmpty(),
                bonds,
                random.nextInt(12) == 0 ? new Subject.Exclusion("HC5", pick(random, Grade.values())) : null);
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
