package vn.dangbo.member.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Permission;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.web.Fields;

/** The list of papers: whose they are and what they are. Who reaches the owner reaches its papers, and nobody else. */
@ApplicationScoped
class Attachments {

    static final int TEXT = 500;

    private static final String OF_OWNER =
            AttachmentView.FROM + "where a.owner_type = :ownerType and a.owner_id = :owner order by cast(a.id as text)";

    private static final String ONE = AttachmentView.FROM + "where a.id = :id";

    private static final String CONTENTS =
            AttachmentView.Content.OF + "where v.attachment_id = any(:ids) order by v.number desc";

    private static final String INSERT = """
            insert into attachment (id, owner_type, owner_id, title, classification, reference_no, recorded_by)
            values (:id, :ownerType, :owner, :title, :classification, cast(:referenceNo as text), :by)
            """;

    private record Found(UUID member) {}

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    CaseDesk desk;

    /**
     * The papers of an owner, earliest first.
     *
     * @throws ProblemException 404 ATTACHMENT_OWNER_NOT_FOUND
     */
    @Transactional
    List<AttachmentView> of(AttachmentOwner type, UUID owner) {
        var scope = caller.scope(type.reading());
        require(type, owner, scope);
        return listed(type, owner, scope);
    }

    /** The papers of an owner whom the caller has found in the scope. */
    List<AttachmentView> listed(AttachmentOwner type, UUID owner, Scope scope) {
        sql.open(scope);
        return withContents(
                sql.list(OF_OWNER, Map.of("ownerType", type.name(), "owner", owner), AttachmentView::of), scope);
    }

    /**
     * A paper whose owner the caller may read.
     *
     * @throws ProblemException 404 ATTACHMENT_NOT_FOUND
     */
    @Transactional
    AttachmentView readable(UUID id) {
        var one = find(id, caller.scope(Permission.ATTACHMENT_READ));
        var scope = caller.scope(one.ownerType().reading());
        if (owner(one.ownerType(), one.owner(), scope).isEmpty()) {
            throw notFound(id);
        }
        return withContents(List.of(one), scope).get(0);
    }

    /** The member whom a paper that the caller may read is about; none for an organisation's. */
    @Transactional
    Optional<UUID> member(AttachmentView paper) {
        var type = paper.ownerType();
        return owner(type, paper.owner(), caller.scope(type.reading())).map(Found::member);
    }

    /**
     * A paper to whose owner the caller may add.
     *
     * @throws ProblemException 404 ATTACHMENT_NOT_FOUND, 409 OWN_RECORD
     */
    @Transactional
    AttachmentView writable(UUID id) {
        var one = find(id, caller.scope(Permission.ATTACHMENT_WRITE));
        var scope = caller.scope(one.ownerType().writing());
        desk.notOwn(found(one.ownerType(), one.ownerType().findToWrite(), one.owner(), scope)
                .orElseThrow(() -> notFound(id))
                .member());
        return withContents(List.of(one), scope).get(0);
    }

    /**
     * Records a paper, without content yet.
     *
     * @throws ProblemException 404 ATTACHMENT_OWNER_NOT_FOUND; 400 for what cannot be; 409 OWN_RECORD
     */
    @Transactional
    UUID record(AttachmentRequest wanted) {
        var type = AttachmentOwner.valueOf(Fields.code(
                "ownerType",
                Fields.required("ownerType", wanted.ownerType()),
                Arrays.stream(AttachmentOwner.values()).map(Enum::name).toList()));
        var classification = Classification.valueOf(Fields.code(
                "classification",
                wanted.classification() == null ? Classification.NONE.name() : wanted.classification(),
                Arrays.stream(Classification.values()).map(Enum::name).toList()));
        var number = Fields.text("referenceNo", wanted.referenceNo(), TEXT);
        if (classification.secret()) {
            Fields.required("referenceNo", number);
        }
        var facts = new HashMap<String, Object>();
        facts.put("title", Fields.text("title", Fields.required("title", wanted.title()), TEXT));
        facts.put("owner", Fields.required("owner", wanted.owner()));
        desk.notOwn(found(type, type.findToWrite(), wanted.owner(), caller.scope(type.writing()))
                .orElseThrow(() -> ProblemException.notFound("ATTACHMENT_OWNER_NOT_FOUND", wanted.owner()))
                .member());
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        facts.put("id", id);
        facts.put("ownerType", type.name());
        facts.put("classification", classification.name());
        facts.put("referenceNo", number);
        facts.put("by", desk.name());
        sql.execute(INSERT, facts);
        return id;
    }

    private Found require(AttachmentOwner type, UUID owner, Scope scope) {
        return owner(type, owner, scope)
                .orElseThrow(() -> ProblemException.notFound("ATTACHMENT_OWNER_NOT_FOUND", owner));
    }

    private Optional<Found> owner(AttachmentOwner type, UUID owner, Scope scope) {
        return found(type, type.find(), owner, scope);
    }

    private Optional<Found> found(AttachmentOwner type, String find, UUID owner, Scope scope) {
        sql.open(scope);
        var parameters = Sql.scoped(scope, Map.of("owner", owner));
        if (!type.caseKinds().isEmpty()) {
            parameters.put("today", desk.today());
        }
        return sql.first(find, parameters, row -> new Found(row.get("member_id", UUID.class)));
    }

    private AttachmentView find(UUID id, Scope scope) {
        sql.open(scope);
        return sql.first(ONE, Map.of("id", id), AttachmentView::of).orElseThrow(() -> notFound(id));
    }

    private List<AttachmentView> withContents(List<AttachmentView> papers, Scope scope) {
        sql.open(scope);
        var ids = papers.stream().map(AttachmentView::id).toArray(UUID[]::new);
        record Row(UUID paper, AttachmentView.Content content) {}
        var contents = sql.list(
                CONTENTS,
                Map.of("ids", ids),
                row -> new Row(row.get("attachment_id", UUID.class), AttachmentView.Content.of(row)));
        return papers.stream()
                .map(paper -> paper.with(contents.stream()
                        .filter(row -> row.paper().equals(paper.id()))
                        .map(Row::content)
                        .toList()))
                .toList();
    }

    private static ProblemException notFound(UUID id) {
        return ProblemException.notFound("ATTACHMENT_NOT_FOUND", id);
    }
}
