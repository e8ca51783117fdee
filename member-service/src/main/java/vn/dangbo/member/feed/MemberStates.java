package vn.dangbo.member.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.member.profile.PartialDay;
import vn.dangbo.member.profile.SensitiveField;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.feed.CloudEvent;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.PartialDate;

/** Says of the members and decisions that events name how they are now. */
@ApplicationScoped
public class MemberStates {

    private static final String MEMBERS = """
            select m.id, m.card_number_encrypted, m.admitted_on, m.official_on,
                   (select cast(coalesce(jsonb_agg(jsonb_build_object(
                               'cell', s.cell_id, 'from', s.valid_from, 'to', s.valid_to, 'endCause', s.end_cause)
                           order by s.valid_from), '[]') as text)
                    from seating s where s.member_id = m.id) as seatings,
                   (select cast(coalesce(jsonb_agg(jsonb_build_object(
                               'cell', s.cell_id, 'from', s.valid_from, 'to', s.valid_to) order by s.valid_from), '[]') as text)
                    from temporary_seating s where s.member_id = m.id) as stays,
                   (select cast(coalesce(jsonb_agg(jsonb_build_object(
                               'type', v.type, 'from', v.valid_from, 'to', v.valid_to) order by v.type, v.valid_from), '[]') as text)
                    from member_overlay v where v.member_id = m.id) as overlays,
                   (select cast(coalesce(jsonb_agg(f.number_encrypted order by f.number_hash), '[]') as text)
                    from former_card f where f.member_id = m.id) as former_cards,
                   (with recursive merged as (
                        select r.id from member r where r.merged_into = m.id
                        union all
                        select r.id from merged g join member r on r.merged_into = g.id)
                    select cast(coalesce(jsonb_agg(g.id order by g.id), '[]') as text) from merged g) as merged_records
            from member m
            where m.id = any(cast(:ids as uuid[])) and m.merged_into is null and %s
            """.formatted(Sql.inScope("m.unit_path"));

    private static final String DISCIPLINES = """
            select d.case_id, d.member_id, d.organisation_id, d.form, d.announced_on, d.ended_on,
                   cast(c.facts -> 'circumstances' -> 'occurredOn' as text) as occurred_on
            from discipline d
            join member_case c on c.id = d.case_id
            where d.case_id = any(cast(:ids as uuid[])) and %s
            """.formatted(Sql.inScope("c.place_path"));

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    ObjectMapper json;

    /** The events with the state of what they name; one whose subject is no more tells the reader to forget it. */
    @Transactional
    public List<CloudEvent> told(List<CloudEvent> events, Scope scope) {
        if (events.isEmpty()) {
            return events;
        }
        sql.open(scope);
        var states = new HashMap<String, Object>();
        sql.list(MEMBERS, ids(events, MemberState.CHANGED, scope), this::member)
                .forEach(member -> states.put(member.id().toString(), member));
        sql.list(DISCIPLINES, ids(events, MemberState.DISCIPLINE_CHANGED, scope), this::discipline)
                .forEach(discipline -> states.put(discipline.id().toString(), discipline));
        return events.stream()
                .map(event -> told(event, states.get(event.subject())))
                .toList();
    }

    private CloudEvent told(CloudEvent event, Object state) {
        JsonNode data = state == null ? null : json.valueToTree(state);
        return new CloudEvent(
                event.specversion(),
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                state == null ? CloudEvent.DELETE : null,
                event.time(),
                state == null ? null : event.datacontenttype(),
                data);
    }

    private static Map<String, Object> ids(List<CloudEvent> events, String type, Scope scope) {
        Collection<String> ids = events.stream()
                .filter(event -> event.type().equals(type))
                .map(CloudEvent::subject)
                .distinct()
                .toList();
        return Sql.scoped(scope, Map.of("ids", ids.toArray(String[]::new)));
    }

    private MemberState member(Tuple row) {
        var id = row.get("id", UUID.class);
        var card = row.get("card_number_encrypted", String.class);
        List<String> formerCards = read(row, "former_cards", new TypeReference<>() {});
        return new MemberState(
                id,
                card == null ? null : card(id, card),
                row.get("admitted_on", LocalDate.class),
                row.get("official_on", LocalDate.class),
                read(row, "seatings", new TypeReference<>() {}),
                read(row, "stays", new TypeReference<>() {}),
                read(row, "overlays", new TypeReference<>() {}),
                formerCards.stream().map(former -> card(id, former)).toList(),
                read(row, "merged_records", new TypeReference<>() {}));
    }

    private String card(UUID member, String encrypted) {
        return cipher.decrypt(SensitiveField.CARD_NUMBER.field(), member, encrypted);
    }

    private MemberState.Discipline discipline(Tuple row) {
        return new MemberState.Discipline(
                row.get("case_id", UUID.class),
                row.get("member_id", UUID.class),
                row.get("organisation_id", UUID.class),
                row.get("form", String.class),
                row.get("announced_on", LocalDate.class),
                occurred(row.get("occurred_on", String.class)),
                row.get("ended_on", LocalDate.class));
    }

    private LocalDate occurred(String told) {
        if (told == null) {
            return null;
        }
        try {
            var day = json.readValue(told, PartialDay.class);
            return day == null ? null : PartialDate.ofIso(day.iso()).earliest();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("occurredOn", e);
        }
    }

    private <T> List<T> read(Tuple row, String column, TypeReference<List<T>> type) {
        try {
            return json.readValue(row.get(column, String.class), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(column, e);
        }
    }
}
