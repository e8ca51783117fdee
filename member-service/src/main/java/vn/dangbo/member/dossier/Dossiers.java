package vn.dangbo.member.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.audit.ReadAudit;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.profile.RecordChange;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.register.MemberPlaces;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** The sections of dossiers: encrypted, corrected as a whole, with what they said before. */
@ApplicationScoped
public class Dossiers {

    private static final int REASON = 500;

    private static final String BELIEVED = """
            with state as (
                select d.id, d.version, d.content_encrypted, d.recorded_at, d.recorded_by,
                       cast(null as timestamptz) as replaced_at
                from dossier_section d where d.member_id = :member and d.section = :section
                union all
                select h.section_id, h.version, h.content_encrypted, h.recorded_at, h.recorded_by, h.replaced_at
                from dossier_section_history h
                join dossier_section d on d.id = h.section_id
                where d.member_id = :member and d.section = :section)
            select s.*
            from state s
            join member m on m.id = :member and %s
            where cast(:knownAt as timestamptz) is null and s.replaced_at is null
               or s.recorded_at <= cast(:knownAt as timestamptz)
                  and (s.replaced_at is null or s.replaced_at > cast(:knownAt as timestamptz))
            order by s.replaced_at nulls first
            """.formatted(Sql.inScope("m.unit_path"));

    private static final String CHANGES = """
            select h.version, h.recorded_at, h.recorded_by, h.replaced_at, h.replaced_by, h.replaced_reason
            from dossier_section_history h
            join dossier_section d on d.id = h.section_id
            join member m on m.id = d.member_id
            where d.member_id = :member and d.section = :section and %s
            order by h.id
            """.formatted(Sql.inScope("m.unit_path"));

    private static final String INSERT = """
            insert into dossier_section (id, member_id, section, content_encrypted, recorded_by, reason)
            values (:id, :member, :section, :content, :by, :reason)
            """;

    private static final String UPDATE = """
            update dossier_section set content_encrypted = :content, recorded_by = :by, reason = :reason where id = :id
            """;

    /** Two who write for the first time wait for each other. */
    private static final String LOCK = "select 1 as locked from member m where m.id = :member for update";

    @Inject
    Sql sql;

    @Inject
    FieldCipher cipher;

    @Inject
    ObjectMapper json;

    @Inject
    MemberQueries members;

    @Inject
    MemberPlaces places;

    @Inject
    CaseDesk desk;

    @Inject
    Clock clock;

    @Inject
    ReadAudit audit;

    private record Stored(UUID id, int version, String content, Instant recordedAt, String recordedBy) {}

    /**
     * A section.
     *
     * @param knownAt what had been recorded by then; null for what is recorded now
     * @throws ProblemException 404 MEMBER_NOT_FOUND
     */
    @Transactional
    public SectionView<Object> read(UUID member, Section section, Instant knownAt, Scope scope) {
        members.one(member, desk.today(), scope).orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
        var changes = changes(member, section, scope);
        return stored(member, section, knownAt, scope)
                .map(one -> new SectionView<>(
                        section,
                        section.fieldClass(),
                        one.version(),
                        content(section, cipher.decrypt(section.field(), one.id(), one.content())),
                        one.recordedAt(),
                        one.recordedBy(),
                        changes))
                .orElseGet(() -> new SectionView<>(section, section.fieldClass(), 0, null, null, null, changes));
    }

    /**
     * Writes a section as a whole.
     *
     * @throws ProblemException 404 MEMBER_NOT_FOUND, 409 OWN_RECORD, 428, 412; 400 naming the field
     */
    @Transactional
    public void write(UUID member, Section section, SectionRequest<?> said, String ifMatch, Scope scope) {
        var today = desk.today();
        places.writable(member, today, today, scope);
        sql.first(LOCK, Map.of("member", member), row -> row);
        var before = stored(member, section, null, scope);
        RecordVersion.require(ifMatch, before.map(Stored::version).orElse(0));
        var content = Fields.required("content", said.content());
        Contents.check("content", content, clock);
        var reason = Fields.text("reason", Fields.required("reason", said.reason()), REASON);
        var text = sql.toJson(content);
        if (before.map(one -> cipher.decrypt(section.field(), one.id(), one.content()))
                .filter(text::equals)
                .isPresent()) {
            return;
        }
        var id = before.map(Stored::id).orElseGet(() -> UuidVersion7Strategy.INSTANCE.generateUuid(null));
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("content", cipher.encrypt(section.field(), id, text));
        parameters.put("by", desk.name());
        parameters.put("reason", reason);
        if (before.isPresent()) {
            sql.execute(UPDATE, parameters);
        } else {
            parameters.put("member", member);
            parameters.put("section", section.name());
            sql.execute(INSERT, parameters);
        }
        audit.written(ReadAudit.Entry.write(member, section.fieldClass(), "dossier/" + section.path(), reason));
    }

    private Optional<Stored> stored(UUID member, Section section, Instant knownAt, Scope scope) {
        sql.open(scope);
        var parameters = new HashMap<String, Object>();
        parameters.put("member", member);
        parameters.put("section", section.name());
        parameters.put("knownAt", knownAt);
        return sql.first(
                BELIEVED,
                Sql.scoped(scope, parameters),
                row -> new Stored(
                        row.get("id", UUID.class),
                        row.get("version", Integer.class),
                        row.get("content_encrypted", String.class),
                        row.get("recorded_at", Instant.class),
                        row.get("recorded_by", String.class)));
    }

    private List<RecordChange> changes(UUID member, Section section, Scope scope) {
        sql.open(scope);
        return sql.list(
                CHANGES,
                Sql.scoped(scope, Map.of("member", member, "section", section.name())),
                row -> new RecordChange(
                        row.get("version", Integer.class),
                        row.get("recorded_at", Instant.class),
                        row.get("recorded_by", String.class),
                        row.get("replaced_at", Instant.class),
                        row.get("replaced_by", String.class),
                        row.get("replaced_reason", String.class)));
    }

    private Object content(Section section, String text) {
        try {
            return json.readValue(text, section.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A section of a dossier cannot be read", e);
        }
    }
}
