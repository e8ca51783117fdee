package vn.dangbo.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException.Fault;
import vn.dangbo.platform.sql.Sql;

/** Persons whom a campaign has decided twice, because two records of theirs were merged only afterwards. */
@ApplicationScoped
class PersonsTwice {

    private static final String TWICE = """
            select a.id, o.code, t.other, p.code as other_code
            from persons_twice(:campaign) t
            join assessment a on a.id = t.course
            join organisation o on o.id = a.organisation_id
            join assessment b on b.id = t.other
            join organisation p on p.id = b.organisation_id
            where %s
            order by a.id, t.other
            limit :most
            """.formatted(Sql.inScope("a.unit_path"));

    /** Faults told of one refusal; the rest comes with the next. */
    private static final int MOST_FAULTS = 50;

    @Inject
    Sql sql;

    /**
     * Each course that may be withdrawn, with its unit, and the other one.
     *
     * @param whole reaches the whole campaign
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Fault> in(UUID campaign, Scope whole) {
        return sql.list(
                TWICE,
                Sql.scoped(whole, Map.of("campaign", campaign, "most", MOST_FAULTS)),
                row -> new Fault(
                        row.get("id", UUID.class).toString(),
                        "PERSON_TWICE",
                        List.of(
                                row.get("code", String.class),
                                row.get("other", UUID.class).toString(),
                                row.get("other_code", String.class))));
    }
}
