package vn.dangbo.member.badge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** The steps with what holds for them, and the days of award, as they are recorded with their dates. */
@ApplicationScoped
class BadgeRules implements CodeList.Source {

    static final String STEPS = "badge-steps";
    static final String VARIANTS = "badge-variants";

    private static final String ONE = """
            select step, early_months, posthumous_months from badge_step
            where step = :step and validity @> cast(:day as date)
            """;

    private static final String AWARD_DAY = """
            select 1 as found from badge_award_day
            where month = extract(month from cast(:day as date)) and day = extract(day from cast(:day as date))
              and valid_from <= cast(:day as date) and (valid_to is null or valid_to > cast(:day as date))
            """;

    private static final String LIST = """
            select s.step, s.early_months, s.posthumous_months, s.valid_from, s.valid_to, g.coefficient
            from badge_step s
            left join lateral (select g.coefficient from badge_gift g where g.step = s.step
                               order by g.valid_from desc limit 1) g on true
            order by s.step, s.valid_from
            """;

    @Inject
    Sql sql;

    /** The step as it holds on the day; empty when there is no such badge then. */
    Optional<BadgeRule> step(int step, LocalDate day) {
        return sql.first(
                ONE,
                Map.of("step", step, "day", day),
                row -> new BadgeRule(
                        row.get("step", Integer.class),
                        row.get("early_months", Integer.class),
                        row.get("posthumous_months", Integer.class)));
    }

    /** Whether badges are given on the day: 3/2, 19/5, 2/9, 7/11. */
    boolean isAwardDay(LocalDate day) {
        return sql.first(AWARD_DAY, Map.of("day", day), row -> true).orElse(false);
    }

    @Override
    public List<String> names() {
        return List.of(STEPS, VARIANTS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                name.equals(VARIANTS)
                        ? Arrays.stream(BadgeVariant.values())
                                .map(variant -> CodeList.Item.of(variant.name(), variant.vi(), variant.en()))
                                .toList()
                        : sql.list(LIST, Map.of(), row -> {
                            var step = row.get("step", Integer.class);
                            var properties = new HashMap<String, String>();
                            properties.put(
                                    "earlyMonths",
                                    row.get("early_months", Integer.class).toString());
                            properties.put(
                                    "posthumousMonths",
                                    row.get("posthumous_months", Integer.class).toString());
                            var gift = row.get("coefficient", BigDecimal.class);
                            if (gift != null) {
                                properties.put("giftCoefficient", gift.toPlainString());
                            }
                            return new CodeList.Item(
                                    step.toString(),
                                    step + " năm tuổi đảng",
                                    step + " years in the Party",
                                    row.get("valid_from", LocalDate.class),
                                    row.get("valid_to", LocalDate.class),
                                    properties);
                        }));
    }
}
