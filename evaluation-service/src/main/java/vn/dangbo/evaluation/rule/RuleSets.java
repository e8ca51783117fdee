package vn.dangbo.evaluation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.dangbo.evaluation.rule.RuleSetEntry.Status;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.RecordVersion;

/** The rule sets of this deployment. Regulations are public: whoever may read any of them may read all. */
@ApplicationScoped
public class RuleSets {

    private static final String SELECT = """
            select r.id, r.version, r.status, r.document, r.digest, r.derived_from, r.derived_version, r.published_at,
                   r.record_version, r.drafted_by, o.code
            from rule_set r left join organisation o on o.id = r.organisation_id
            """;

    private static final String LATEST = SELECT + """
            where r.id = :id and (cast(:version as int) is null or r.version = :version)
              and (cast(:status as text) is null or r.status = :status)
            order by r.version desc
            """;

    private static final String INSERT = """
            insert into rule_set (id, version, status, document, digest, organisation_id, derived_from, derived_version,
                                  drafted_by, published_by, published_at)
            values (:id, :version, :status, :document, :digest, cast(:organisation as uuid), :from, cast(:fromVersion as int),
                    :by, :publisher, cast(:publishedAt as timestamptz))
            on conflict do nothing
            """;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Organisations organisations;

    @Inject
    RuleSetReader reader;

    @Inject
    Clock clock;

    private final Map<String, RuleSet> published = new ConcurrentHashMap<>();

    /** Those that come with the product are there before the first request. */
    @Transactional
    void install(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        for (var id : BuiltInRuleSets.IDS) {
            int version = 0;
            for (var document : BuiltInRuleSets.versions(id)) {
                version++;
                insert(id, version, Status.PUBLISHED, document, null, null, "dangbo");
                var stored = find(id, version).orElseThrow();
                if (!stored.digest().equals(digest(document))) {
                    throw new IllegalStateException("Rule set " + id + ":" + version
                            + " differs from the one published here: a changed one takes a new version");
                }
            }
        }
    }

    /** All versions, in the order of their ids. */
    public List<RuleSetEntry> all() {
        return sql.list(SELECT + " order by r.id collate \"C\", r.version", Map.of(), this::entry);
    }

    /** A version; without a number the latest, drafts included. */
    public Optional<RuleSetEntry> find(String id, Integer version) {
        return first(id, version, null);
    }

    /** The published version of that number; without a number the latest. */
    public Optional<RuleSetEntry> published(String id, Integer version) {
        return first(id, version, Status.PUBLISHED);
    }

    private Optional<RuleSetEntry> first(String id, Integer version, Status status) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("version", version);
        parameters.put("status", status == null ? null : status.name());
        return sql.first(LATEST, parameters, this::entry);
    }

    /** The rules of a published version, which never change. @throws ProblemException 404 RULE_SET_NOT_FOUND */
    public RuleSet rules(String id, int version) {
        return published.computeIfAbsent(id + ":" + version, key -> published(id, version)
                .orElseThrow(() -> ProblemException.notFound("RULE_SET_NOT_FOUND", id))
                .rules());
    }

    /** @throws ProblemException 404 RULE_SET_NOT_FOUND */
    public RuleSetEntry require(String id, Integer version) {
        return find(id, version).orElseThrow(() -> ProblemException.notFound("RULE_SET_NOT_FOUND", id));
    }

    /**
     * Drafts a rule set of an organisation, or the next version of one, from one that is published.
     *
     * @throws ProblemException 404 for an organisation out of reach or an unknown origin; 409 RULE_SET_INVALID,
     *     RULE_SET_DRAFTED when a draft of the id is open or the id is not the organisation's
     */
    @Transactional
    public RuleSetEntry draft(String organisation, String derivedFrom, JsonNode document) {
        var scope = caller.scope(Permission.RULE_SET_WRITE);
        var owner = organisations.require(organisation, scope, VietnamTime.today(clock));
        var origin = published(derivedFrom, null)
                .orElseThrow(() -> ProblemException.notFound("RULE_SET_NOT_FOUND", derivedFrom));
        var rules = reader.read(document);
        var latest = find(rules.id(), null);
        if (latest.filter(l -> l.status() == Status.DRAFT || !owner.code().equals(l.organisation()))
                .isPresent()) {
            throw ProblemException.conflict("RULE_SET_DRAFTED", List.of(), rules.id());
        }
        int version = latest.map(l -> l.version() + 1).orElse(1);
        if (insert(
                        rules.id(),
                        version,
                        Status.DRAFT,
                        document.toString(),
                        owner.id().toString(),
                        origin,
                        caller.name())
                == 0) {
            throw ProblemException.conflict("RULE_SET_DRAFTED", List.of(), rules.id());
        }
        return require(rules.id(), version);
    }

    /** Replaces a draft. @throws ProblemException 404, 409 RULE_SET_PUBLISHED, RULE_SET_INVALID, 412, 428 */
    @Transactional
    public RuleSetEntry replace(String id, JsonNode document, String ifMatch) {
        var draft = writable(id, Permission.RULE_SET_WRITE);
        RecordVersion.require(ifMatch, draft.recordVersion());
        var rules = reader.read(document);
        if (!rules.id().equals(id)) {
            throw ProblemException.badRequest("id", "RULE_SET_OTHER_ID", rules.id(), id);
        }
        update(
                draft,
                "document = :document, digest = :digest",
                Map.of("document", document.toString(), "digest", digest(document.toString())));
        return require(id, draft.version());
    }

    /**
     * Publishes a draft, for good.
     *
     * @throws ProblemException 404, 409 RULE_SET_PUBLISHED, SAME_PERSON when the publisher drafted it
     */
    @Transactional
    public RuleSetEntry publish(String id, String ifMatch) {
        var draft = writable(id, Permission.RULE_SET_PUBLISH);
        RecordVersion.check(ifMatch, draft.recordVersion());
        if (draft.draftedBy().equals(caller.name())) {
            throw ProblemException.conflict("RULE_SET_OWN_DRAFT", List.of(), id);
        }
        update(
                draft,
                "status = 'PUBLISHED', published_by = :by, published_at = cast(:at as timestamptz)",
                Map.of("by", caller.name(), "at", clock.instant().toString()));
        return require(id, draft.version());
    }

    private RuleSetEntry writable(String id, Permission permission) {
        var entry = require(id, null);
        if (entry.status() == Status.PUBLISHED) {
            throw ProblemException.conflict("RULE_SET_PUBLISHED", List.of(), id);
        }
        organisations.require(entry.organisation(), caller.scope(permission), VietnamTime.today(clock));
        return entry;
    }

    private void update(RuleSetEntry draft, String change, Map<String, ?> values) {
        var parameters = new HashMap<String, Object>(values);
        parameters.put("id", draft.id());
        parameters.put("version", draft.version());
        parameters.put("seen", draft.recordVersion());
        int changed = sql.execute(
                "update rule_set set record_version = record_version + 1, " + change
                        + " where id = :id and version = :version and record_version = :seen",
                parameters);
        if (changed == 0) {
            throw ProblemException.of(412, "VERSION_CHANGED");
        }
    }

    private int insert(
            String id,
            int version,
            Status status,
            String document,
            String organisation,
            RuleSetEntry origin,
            String by) {
        var isPublished = status == Status.PUBLISHED;
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("version", version);
        parameters.put("status", status.name());
        parameters.put("document", document);
        parameters.put("digest", digest(document));
        parameters.put("organisation", organisation);
        parameters.put("from", origin == null ? null : origin.id());
        parameters.put("fromVersion", origin == null ? null : origin.version());
        parameters.put("by", by);
        parameters.put("publisher", isPublished ? by : null);
        parameters.put("publishedAt", isPublished ? clock.instant().toString() : null);
        return sql.execute(INSERT, parameters);
    }

    private RuleSetEntry entry(Tuple row) {
        var from = row.get("derived_from", String.class);
        return new RuleSetEntry(
                row.get("id", String.class),
                row.get("version", Integer.class),
                Status.valueOf(row.get("status", String.class)),
                row.get("code", String.class),
                from == null ? null : from + ":" + row.get("derived_version", Integer.class),
                row.get("digest", String.class),
                row.get("published_at", Instant.class),
                reader.stored(row.get("document", String.class)),
                row.get("record_version", Integer.class),
                row.get("drafted_by", String.class));
    }

    private static String digest(String document) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
