package vn.dangbo.member.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.web.Export;

/**
 * What is on record of a kind of entries, as the file that {@link EntryImport} takes: handed in again it changes nothing,
 * and where the register is empty it fills it. Members are named by their id in this deployment and by nothing else.
 *
 * <p>Told is what is on record of the members and organisations that the caller reaches today, wherever it counts.
 */
@ApplicationScoped
public class EntryExports {

    private static final String MEMBERS = """
            select m.id, cast(null as text) as code
            from member m
            where m.id > cast(:after as uuid) and %s
              and (cast(:low as text) is null or (m.unit_path >= cast(:low as text) and m.unit_path < cast(:high as text)))
            order by m.id
            limit :fetch
            """.formatted(Sql.inScope("m.unit_path"));

    private static final String ORGANISATIONS = """
            select o.id, o.code
            from organisation o
            where o.id > cast(:after as uuid) and %s
              and (cast(:low as text) is null or (o.path >= cast(:low as text) and o.path < cast(:high as text)))
            order by o.id
            limit :fetch
            """.formatted(Sql.inScope("o.path"));

    /** Before all ids. */
    private static final String FIRST = new UUID(0, 0).toString();

    private static final String MEMBER = "M";
    private static final String ORGANISATION = "O";

    @Inject
    Sql sql;

    /** @param code of an organisation; null for a member */
    private record Named(UUID id, String code) {

        List<String> key() {
            return List.of(code == null ? MEMBER : ORGANISATION, id.toString());
        }
    }

    /**
     * The file of a kind.
     *
     * @param below only those who sit there or below today, and these organisations; null for all in the scope
     */
    public Export<List<Object>> of(EntryImport kind, OrganisationRef below, Scope scope) {
        var file = kind.file(scope);
        return Export.ofCells(
                kind.kind(),
                kind.columns().stream().map(Column::code).toList(),
                page -> page(file, below, scope, page));
    }

    /** Rows of as many subjects as the page is long. */
    @Transactional
    <E> Page<List<Object>> page(EntryFile<E> file, OrganisationRef below, Scope scope, PageRequest page) {
        var subjects = Page.cut(subjects(file, below, scope, page), page, Named::key, null);
        var recorded = file.recorded(subjects.items().stream().map(Named::id).toList(), Scope.everywhere());
        var rows = new ArrayList<List<Object>>();
        for (var subject : subjects.items()) {
            recorded.getOrDefault(subject.id(), List.of()).stream()
                    .sorted((one, other) -> file.day(one).compareTo(file.day(other)))
                    .forEach(facts -> rows.add(row(file, subject, facts)));
        }
        return new Page<>(rows, subjects.next(), null);
    }

    /** Members first; where they end, organisations, when there are entries about them. */
    private List<Named> subjects(EntryFile<?> file, OrganisationRef below, Scope scope, PageRequest page) {
        var after = page.after(2);
        var found = new ArrayList<Named>();
        boolean inOrganisations = after.get(0).equals(ORGANISATION);
        if (!inOrganisations) {
            found.addAll(read(MEMBERS, after.get(1).isEmpty() ? FIRST : after.get(1), page.fetch(), below, scope));
        }
        if (file.takesOrganisations() && found.size() < page.fetch()) {
            found.addAll(read(
                    ORGANISATIONS, inOrganisations ? after.get(1) : FIRST, page.fetch() - found.size(), below, scope));
        }
        return found;
    }

    private List<Named> read(String statement, String after, int fetch, OrganisationRef below, Scope scope) {
        sql.open(scope);
        var range = below == null ? null : Scope.subtree(below.path());
        var parameters = new HashMap<String, Object>();
        parameters.put("after", after);
        parameters.put("fetch", fetch);
        parameters.put("low", range == null ? null : range.low());
        parameters.put("high", range == null ? null : range.high());
        return sql.list(
                statement,
                Sql.scoped(scope, parameters),
                row -> new Named(row.get("id", UUID.class), row.get("code", String.class)));
    }

    private static <E> List<Object> row(EntryFile<E> file, Named subject, E facts) {
        var cells = new ArrayList<Object>();
        if (file.takesOrganisations()) {
            cells.add(subject.code());
        }
        cells.add(subject.code() == null ? subject.id().toString() : null);
        // no numbers and no birth dates: the id is enough
        cells.addAll(Collections.nCopies(SubjectColumns.NUMBERS, null));
        file.cells(facts).forEach(cell -> cells.add(cell instanceof Enum<?> code ? code.name() : cell));
        return cells;
    }
}
