package vn.dangbo.member.cases;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.lifecycle.Transition;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.web.Export;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.Idempotency;
import vn.dangbo.platform.web.Items;
import vn.dangbo.platform.web.StepHeaders;

/**
 * The resource of a kind of case: a list, a way to open one, and one path for each step. What a subclass adds is the names
 * of its operations, their permissions, and how one of its cases is shown.
 *
 * @param <S> states
 * @param <F> facts
 * @param <V> how a case is shown
 */
public abstract class CaseResource<S extends Enum<S>, F, V extends Record> {

    private final CaseKind<S, F> kind;
    private final String path;

    @Inject
    CaseDesk desk;

    @Inject
    CaseBook book;

    @Inject
    CaseQueries queries;

    @Inject
    Terms terms;

    @Inject
    Idempotency idempotency;

    /** The resource of a kind at a path such as {@code /api/v1/transfers}. */
    protected CaseResource(CaseKind<S, F> kind, String path) {
        this.kind = kind;
        this.path = path;
    }

    /**
     * How cases are shown, in their order.
     *
     * @param course the steps of the only one; null in a list
     */
    protected abstract List<V> views(List<MemberCase<S, F>> cases, List<CaseEvent> course);

    /** Where the caller sees cases of this kind. */
    protected Scope reading() {
        return desk.reading();
    }

    /** Where the caller takes lists of this kind away as files. */
    protected Scope exporting() {
        return desk.exporting();
    }

    /** Today, in Vietnam. */
    protected final LocalDate today() {
        return desk.today();
    }

    /** Told which cases are about to be shown, one or a page of them; a kind of which reads are audited does so here. */
    protected void shown(List<MemberCase<S, F>> cases) {
        // of most kinds they are not
    }

    /** The years whose holidays are known, for the terms of cases. */
    protected final CompleteYears completeYears() {
        return terms.completeYears();
    }

    /** A page of them. */
    protected final Page<V> page(CaseListParameters parameters, PageRequest page) {
        return seen(parameters.filter(kind.states(), desk), page);
    }

    /** All of them as a file: those that the list would show to the caller. */
    protected final Export<V> exported(CaseListParameters parameters, Class<V> row) {
        var filter = parameters.filter(kind.states(), desk);
        var scope = exporting();
        return Export.of(
                path.substring(path.lastIndexOf('/') + 1),
                row,
                page -> listed(queries.list(kind, filter, scope, page)));
    }

    private Page<V> seen(CaseQueries.Filter filter, PageRequest page) {
        var found = queries.list(kind, filter, reading(), page);
        shown(found.items());
        return listed(found);
    }

    private Page<V> listed(Page<MemberCase<S, F>> found) {
        return new Page<>(views(found.items(), null), found.next(), found.total());
    }

    /** A page of those about one member. */
    protected final Page<V> pageOf(UUID member, PageRequest page) {
        return seen(new CaseQueries.Filter(null, member, null, today(), null), page);
    }

    /**
     * Opens a case, once for a key.
     *
     * @param operation the operation's id in the API document
     */
    protected final RestResponse<V> opened(String operation, String key, Object wanted, Supplier<UUID> opening) {
        Fields.required("body", wanted);
        var id = idempotency.once(key, operation, wanted, opening);
        var one = find(id);
        return Items.created(view(one), one.version(), path + "/" + id);
    }

    /** Takes a step, once for a key. */
    protected final RestResponse<V> stepped(
            StepHeaders headers, Transition<S> step, Object action, Supplier<UUID> taking) {
        idempotency.once(headers.key(), step.name() + " " + kind.code() + " " + headers.id(), action, taking);
        return answer(headers.id());
    }

    /**
     * One case with its steps.
     *
     * @throws ProblemException 404 CASE_NOT_FOUND when it is absent or outside the scope
     */
    protected final RestResponse<V> answer(UUID id) {
        var one = find(id);
        return Items.found(view(one), one.version());
    }

    private MemberCase<S, F> find(UUID id) {
        return book.find(kind, id, reading()).orElseThrow(() -> ProblemException.notFound("CASE_NOT_FOUND", id));
    }

    private V view(MemberCase<S, F> one) {
        shown(List.of(one));
        return views(List.of(one), book.course(one.id(), reading())).get(0);
    }
}
