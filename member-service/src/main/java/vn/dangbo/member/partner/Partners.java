package vn.dangbo.member.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;

/** The partners on record. Whom we trust and their public keys are no secret to whoever may see partners at all. */
@ApplicationScoped
public class Partners {

    private static final String SELECT = """
            select p.id, p.version, o.code, p.deployment, p.name, p.valid_from, p.valid_to, p.reason
            from hand_over_partner p
            join organisation o on o.id = p.organisation_id
            """;

    private static final String ALL = SELECT + "order by p.deployment, p.id";

    private static final String ONE = SELECT + "where p.id = :id";

    /** Trusted for a unit at or above the place. */
    private static final String ABOVE = SELECT + """
            where p.deployment = :deployment
              and (cast(:place as text) is null or starts_with(cast(:place as text), o.path))
            """;

    private static final String KEYS = """
            select cast(jwk as text) as jwk, valid_from, valid_to, compromised
            from hand_over_partner_key where partner_id = :partner order by valid_from, kid
            """;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    /** All of them, by name. */
    @Transactional
    List<PartnerView> all() {
        return withKeys(sql.list(ALL, Map.of(), Partners::row));
    }

    @Transactional
    Optional<PartnerView> find(UUID id) {
        return withKeys(sql.list(ONE, Map.of("id", id), Partners::row)).stream().findFirst();
    }

    /**
     * The name of a partner, when it is trusted on the day at the place.
     *
     * @param place path of the unit where somebody goes from or comes to; null for any place at all
     */
    @Transactional
    public Optional<String> nameOf(String deployment, String place, LocalDate day) {
        return trusted(deployment, place, day).stream().map(PartnerView::name).findFirst();
    }

    /** Its keys at the place that fulfil the condition, the newest first. */
    @Transactional
    List<PartnerKey> keys(String deployment, String place, LocalDate today, Predicate<PartnerKey> wanted) {
        return trusted(deployment, place, today).stream()
                .flatMap(partner -> partner.keys().stream())
                .filter(wanted)
                .sorted(Comparator.comparing(PartnerKey::validFrom).reversed())
                .toList();
    }

    @Transactional
    List<PartnerView> trusted(String deployment, String place, LocalDate day) {
        var asked = new HashMap<String, Object>();
        asked.put("deployment", deployment);
        asked.put("place", place);
        return withKeys(sql.list(ABOVE, asked, Partners::row).stream()
                .filter(one -> new Validity(one.validFrom(), one.validTo()).contains(day))
                .toList());
    }

    private List<PartnerView> withKeys(List<PartnerView> partners) {
        return partners.stream()
                .map(one -> new PartnerView(
                        one.id(),
                        one.version(),
                        one.organisation(),
                        one.deployment(),
                        one.name(),
                        one.validFrom(),
                        one.validTo(),
                        one.reason(),
                        keysOf(one.id())))
                .toList();
    }

    private List<PartnerKey> keysOf(UUID partner) {
        return sql.list(KEYS, Map.of("partner", partner), this::key);
    }

    private PartnerKey key(Tuple row) {
        try {
            var jwk = json.readValue(row.get("jwk", String.class), PublicJwk.class);
            return new PartnerKey(
                    jwk,
                    jwk.thumbprint(),
                    row.get("valid_from", LocalDate.class),
                    row.get("valid_to", LocalDate.class),
                    row.get("compromised", Boolean.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A key on record cannot be read", e);
        }
    }

    private static PartnerView row(Tuple row) {
        return new PartnerView(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                row.get("code", String.class),
                row.get("deployment", String.class),
                row.get("name", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class),
                row.get("reason", String.class),
                List.of());
    }
}
