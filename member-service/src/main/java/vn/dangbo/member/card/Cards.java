package vn.dangbo.member.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.member.record.CardNumber;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.sql.Sql;

/** The cards that members were given, also those of records that went into the member's. */
@ApplicationScoped
class Cards {

    /** Of a record that was merged away no card is the member's present one. */
    private static final String OF_MEMBER = """
            select c.id, c.member_id, c.number_encrypted, c.issued_on, c.decision_no,
                   case when m.merged_into is not null and c.state = 'ISSUED' then 'REPLACED' else c.state end as state
            from member_card c
            join member m on m.id = c.member_id
            where (m.id = :member or m.merged_into is not null and survivor_of(m.id) = :member) and %s
            order by m.merged_into is null, c.position
            """.formatted(Sql.inScope("m.unit_path"));

    private static final String STEPS = """
            select s.card_id, s.step, s.on_day, s.decision_no, s.reason, s.recorded_by
            from member_card_step s
            join member_card c on c.id = s.card_id
            join member m on m.id = c.member_id
            where (m.id = :member or m.merged_into is not null and survivor_of(m.id) = :member) and %s
            order by s.id
            """.formatted(Sql.inScope("m.unit_path"));

    private static final String FORMER = """
            select f.member_id, f.number_encrypted
            from former_card f
            join member m on m.id = f.member_id
            where f.member_id = :member and %s
            order by f.recorded_at, f.number_hash
            """.formatted(Sql.inScope("m.unit_path"));

    private static final String STANDING = """
            select c.id from member_card c
            join member m on m.id = c.member_id
            where c.member_id = :member and c.state in ('ISSUED', 'LOST') and %s
            """.formatted(Sql.inScope("m.unit_path"));

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    private record Taken(UUID card, CardView.Step step) {}

    /**
     * The cards of a member, the first one first, numbers clear. A former number of which nothing else is on record comes
     * before all others.
     */
    @Transactional
    List<CardView> of(UUID member, Scope scope) {
        sql.open(scope);
        var asked = Sql.scoped(scope, Map.of("member", member));
        var courses = sql.list(STEPS, asked, row -> new Taken(row.get("card_id", UUID.class), step(row))).stream()
                .collect(Collectors.groupingBy(Taken::card, Collectors.mapping(Taken::step, Collectors.toList())));
        var cards = sql.list(OF_MEMBER, asked, row -> card(row, courses));
        var known = cards.stream().map(CardView::number).toList();
        var all = new ArrayList<>(sql.list(FORMER, asked, this::number).stream()
                .filter(number -> !known.contains(number))
                .map(number -> new CardView(null, number, CardState.REPLACED, null, null, List.of()))
                .toList());
        // a number that both records of one person had was one card
        cards.stream()
                .filter(one -> one.state() != CardState.REPLACED
                        || !one.course().isEmpty()
                        || known.indexOf(one.number()) == known.lastIndexOf(one.number()))
                .forEach(all::add);
        return all;
    }

    /** The card that the member holds, or has lost. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<CardView> standing(UUID member, Scope scope) {
        sql.open(scope);
        return sql.first(STANDING, Sql.scoped(scope, Map.of("member", member)), row -> row.get("id", UUID.class))
                .map(id -> one(member, id, scope));
    }

    CardView one(UUID member, UUID card, Scope scope) {
        return of(member, scope).stream()
                .filter(one -> card.equals(one.id()))
                .findFirst()
                .orElseThrow();
    }

    private CardView card(Tuple row, Map<UUID, List<CardView.Step>> courses) {
        var id = row.get("id", UUID.class);
        return new CardView(
                id,
                number(row),
                CardState.valueOf(row.get("state", String.class)),
                row.get("issued_on", LocalDate.class),
                row.get("decision_no", String.class),
                courses.getOrDefault(id, List.of()));
    }

    private String number(Tuple row) {
        return cipher.decrypt(
                CardNumber.FIELD, row.get("member_id", UUID.class), row.get("number_encrypted", String.class));
    }

    private static CardView.Step step(Tuple row) {
        return new CardView.Step(
                CardStep.valueOf(row.get("step", String.class)),
                row.get("on_day", LocalDate.class),
                row.get("decision_no", String.class),
                row.get("reason", String.class),
                row.get("recorded_by", String.class));
    }
}
