package vn.dangbo.member.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.sql.Sql;

/**
 * The card numbers of a record that is merged: they are the survivor's former ones, so nobody else is ever given one.
 * Numbers are encrypted for whose they are, so they are encrypted anew. The card itself whose number the survivor's record
 * takes over is the survivor's, with its course, and the survivor's own goes the other way; both go back with the merge.
 */
@ApplicationScoped
class MergedCards {

    private static final String OF =
            "select number_hash, number_encrypted from former_card where member_id = :member order by number_hash";

    private static final String GONE_ALONG =
            "select number_hash, number_encrypted from former_card where merge_id = :merge order by number_hash";

    private static final String MOVE = "select cast(move_card(:merge, :hash, :holder, :encrypted) as text) as done";

    private static final String ADD = """
            insert into former_card (number_hash, member_id, number_encrypted, recorded_by, merge_id)
            select :hash, :holder, :encrypted, :by, :merge
            where not exists (select 1 from former_card f where f.member_id = :holder
                                                            and f.number_hash = any(cast(:hashes as text[])))
            """;

    /** The card whose number the survivor's record has from the other, and the survivor's own, which makes way for it. */
    private static final String CHANGING_HANDS = """
            (select c.id, c.member_id, c.number_encrypted, cast(:survivor as uuid) as holder
             from member_card c
             where c.member_id = :merged and c.number_hash = any(cast(:hashes as text[]))
             order by c.position desc limit 1)
            union all
            select c.id, c.member_id, c.number_encrypted, cast(:merged as uuid)
            from member_card c
            where c.member_id = :survivor and c.state in ('ISSUED', 'LOST')
            """;

    private static final String CHANGED_HANDS = """
            select c.id, c.member_id, c.number_encrypted, f.from_member as holder
            from member_merge_fact f
            join member_card c on c.id = cast(f.row_key as uuid)
            where f.case_id = :merge and f.relation = 'CARD'
            """;

    private static final String MERGE = "select cast(merge_cards(:merge, cast(:moves as jsonb), :by) as text) as done";

    private static final String UNMERGE =
            "select cast(unmerge_cards(:merge, cast(:moves as jsonb), :by) as text) as done";

    private static final String UNDER_WAY = "select set_config('dangbo.merge', :merge, true) as merge";

    private static final String DROP = "select cast(drop_merged_cards(:merge) as text) as done";

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHash hash;

    private record Card(String hash, String encrypted) {}

    private record Hand(String id, String holder, String encrypted) {}

    /** From now on this transaction makes the merge, or undoes it: the numbers in the records tell of no other cards. */
    @Transactional(Transactional.TxType.MANDATORY)
    void underWay(UUID merge) {
        sql.first(UNDER_WAY, Map.of("merge", merge.toString()), Function.identity());
    }

    /** The other's cards go along, its present one too when the survivor keeps another. */
    @Transactional(Transactional.TxType.MANDATORY)
    void gather(UUID merge, MergePlan plan, String by) {
        sql.open(Scope.everywhere());
        var survivor = plan.survivor().record().id();
        var merged = plan.merged().record().id();
        cards(OF, Map.of("member", merged)).forEach(card -> move(merge, card, merged, survivor));
        var chosen = plan.record().cardNumber();
        if (chosen != null && !chosen.equals(plan.survivor().record().cardNumber())) {
            var hashes = hash.texts(CardNumber.FIELD, chosen).toArray(String[]::new);
            var asked = Map.of("survivor", survivor, "merged", merged, "hashes", hashes);
            hand(MERGE, merge, hands(CHANGING_HANDS, asked), by);
        }
        var present = plan.merged().record().cardNumber();
        if (present == null || present.equals(plan.record().cardNumber())) {
            return;
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("hash", hash.text(CardNumber.FIELD, present));
        parameters.put("hashes", hash.texts(CardNumber.FIELD, present).toArray(String[]::new));
        parameters.put("holder", survivor);
        parameters.put("encrypted", cipher.encrypt(CardNumber.FIELD, survivor, present));
        parameters.put("by", by);
        parameters.put("merge", merge);
        sql.execute(ADD, parameters);
    }

    /** The cards that went along go back; the other's present one is no former card of the survivor. */
    @Transactional(Transactional.TxType.MANDATORY)
    void scatter(UUID merge, UUID survivor, UUID merged, String by) {
        sql.open(Scope.everywhere());
        hand(UNMERGE, merge, hands(CHANGED_HANDS, Map.of("merge", merge)), by);
        sql.first(DROP, Map.of("merge", merge), Function.identity());
        cards(GONE_ALONG, Map.of("merge", merge)).forEach(card -> move(merge, card, survivor, merged));
    }

    private List<Hand> hands(String query, Map<String, ?> parameters) {
        return sql.list(query, parameters, row -> {
            var number = cipher.decrypt(
                    CardNumber.FIELD, row.get("member_id", UUID.class), row.get("number_encrypted", String.class));
            var holder = row.get("holder", UUID.class);
            return new Hand(
                    row.get("id", UUID.class).toString(),
                    holder.toString(),
                    cipher.encrypt(CardNumber.FIELD, holder, number));
        });
    }

    private void hand(String how, UUID merge, List<Hand> hands, String by) {
        sql.first(how, Map.of("merge", merge, "moves", sql.toJson(hands), "by", by), Function.identity());
    }

    private List<Card> cards(String query, Map<String, ?> parameters) {
        return sql.list(
                query,
                parameters,
                row -> new Card(row.get("number_hash", String.class), row.get("number_encrypted", String.class)));
    }

    private void move(UUID merge, Card card, UUID from, UUID to) {
        var number = cipher.decrypt(CardNumber.FIELD, from, card.encrypted());
        sql.first(
                MOVE,
                Map.of(
                        "merge",
                        merge,
                        "hash",
                        card.hash(),
                        "holder",
                        to,
                        "encrypted",
                        cipher.encrypt(CardNumber.FIELD, to, number)),
                Function.identity());
    }
}
