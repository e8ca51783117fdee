package vn.dangbo.member.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.Findings;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;
import vn.dangbo.platform.tabular.Row;
import vn.dangbo.platform.tabular.RowReader;

/**
 * One file of entries. A row that says what is on record changes nothing; one that says otherwise of the same entry is
 * refused, because a correction has a reason and a file has none.
 */
final class EntrySession<E> implements ImportHandler.Session {

    private final EntryFile<E> file;
    private final SubjectReader reader;
    private final Subjects subjects;
    private final ImportContext context;
    private final Tools tools;
    /** What this file has told so far, by subject. */
    private final Map<UUID, Map<Object, Told<E>>> told = new HashMap<>();

    private record Line<E>(int row, SubjectKey subject, E facts) {}

    private record Told<E>(int row, E facts) {}

    EntrySession(EntryFile<E> file, Subjects subjects, ImportContext context, Tools tools) {
        this.file = file;
        this.reader = new SubjectReader(tools.hash(), file.takesOrganisations());
        this.subjects = subjects;
        this.context = context;
        this.tools = tools;
    }

    @Override
    public void accept(List<Row> rows, boolean write) {
        if (write) {
            tools.registers().lock();
        }
        var lines = rows.stream().map(this::line).flatMap(Optional::stream).toList();
        subjects.read(lines.stream().map(Line::subject).toList());
        var entries = lines.stream().map(this::entry).flatMap(Optional::stream).toList();
        var recorded = file.recorded(
                entries.stream().map(entry -> entry.subject().id()).collect(Collectors.toSet()), Scope.everywhere());
        var fresh = new ArrayList<Entry<E>>();
        for (var entry : entries) {
            if (isNew(entry, recorded.getOrDefault(entry.subject().id(), List.of()))) {
                fresh.add(entry);
            }
        }
        if (write && !fresh.isEmpty()) {
            file.write(fresh, context);
        }
    }

    private Optional<Line<E>> line(Row row) {
        var cells = new RowReader(row, tools.clock());
        var subject = reader.read(cells);
        var facts = file.read(cells);
        context.findings().addAll(cells.errors());
        return cells.hasErrors() ? Optional.empty() : Optional.of(new Line<>(row.number(), subject, facts));
    }

    private Optional<Entry<E>> entry(Line<E> line) {
        return subjects.of(line.row(), line.subject(), file.day(line.facts()))
                .map(subject -> new Entry<>(line.row(), subject, line.facts()));
    }

    private boolean isNew(Entry<E> entry, Collection<E> recorded) {
        var findings = context.findings();
        var key = file.key(entry.facts());
        var before = told.computeIfAbsent(entry.subject().id(), id -> new HashMap<>());
        var twice = before.get(key);
        if (twice != null) {
            findings.error(entry.row(), "", "ENTRY_TWICE", String.valueOf(twice.row()));
            return false;
        }
        var standing =
                recorded.stream().filter(one -> file.key(one).equals(key)).findFirst();
        if (standing.isPresent()) {
            if (!file.isSame(standing.get(), entry.facts())) {
                findings.error(entry.row(), "", "ENTRY_RECORDED_OTHERWISE");
            }
            return false;
        }
        return isGood(entry, recorded, before, findings);
    }

    private boolean isGood(Entry<E> entry, Collection<E> recorded, Map<Object, Told<E>> before, Findings findings) {
        var others = new ArrayList<>(recorded);
        before.values().forEach(one -> others.add(one.facts()));
        file.judge(entry, others, new Objections(findings, entry.row()));
        if (findings.rejects(entry.row())) {
            return false;
        }
        before.put(file.key(entry.facts()), new Told<>(entry.row(), entry.facts()));
        return true;
    }
}
