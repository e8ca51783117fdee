package vn.dangbo.member.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.dangbo.member.life.Life;
import vn.dangbo.member.life.Lives;
import vn.dangbo.member.profile.MemberRecord;
import vn.dangbo.member.profile.RecordRows;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.sql.Sql;

/** Reads two records as they are told now, held until the transaction ends. */
@ApplicationScoped
class MergePlans {

    private static final String MEMBERSHIP =
            "select admitted_on, official_on, admission_context from member where id = :id";

    @Inject
    Sql sql;

    @Inject
    Lives lives;

    @Inject
    RecordRows records;

    @Inject
    MergeFacts facts;

    /**
     * The plan of a merge by these choices.
     *
     * @throws vn.dangbo.platform.problem.ProblemException 404 MEMBER_NOT_FOUND
     */
    @Transactional(Transactional.TxType.MANDATORY)
    MergePlan of(UUID survivor, UUID merged, MergeChoices choices) {
        var held = held(survivor, merged);
        return new MergePlan(
                person(survivor, held.get(survivor)),
                person(merged, held.get(merged)),
                facts.onceOnly(survivor, merged),
                choices);
    }

    /** Both lives; whoever else holds two takes them in the same order. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, Life> held(UUID survivor, UUID merged) {
        var held = new HashMap<UUID, Life>();
        Stream.of(survivor, merged).sorted().forEach(id -> held.put(id, lives.hold(id)));
        return held;
    }

    /**
     * A record.
     *
     * @param knownAt as it was recorded then; null for now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    MemberRecord record(UUID member, Instant knownAt) {
        return records.one(member, knownAt, Scope.everywhere()).orElseThrow();
    }

    private MergePlan.Person person(UUID member, Life life) {
        sql.open(Scope.everywhere());
        var membership = sql.first(
                        MEMBERSHIP,
                        Map.of("id", member),
                        row -> new MergePlan.Membership(
                                row.get("admitted_on", LocalDate.class),
                                row.get("official_on", LocalDate.class),
                                row.get("admission_context", String.class)))
                .orElseThrow();
        return new MergePlan.Person(record(member, null), life, membership);
    }
}
