package vn.dangbo.member.entry;

import jakarta.inject.Inject;
import java.time.Clock;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.crypto.KeyedHash;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.imports.ImportHandler;

/** Takes files of entries: of trainings, awards, decisions of the past and the like. Each kind says what it tells. */
public abstract class EntryImport implements ImportHandler {

    @Inject
    People people;

    @Inject
    Cells units;

    @Inject
    EntryRegisters registers;

    @Inject
    KeyedHash hash;

    @Inject
    Clock clock;

    @Inject
    Outsiders outsiders;

    /**
     * Begins a file of this kind.
     *
     * @param scope where whoever hands the file in may write; of an export, what may be read
     */
    protected abstract EntryFile<?> file(Scope scope);

    @Override
    public final Session begin(ImportContext context) {
        var subjects = new Subjects(
                people,
                units,
                context,
                outsiders.of(context),
                registers.memberOf(context.subject()).orElse(null));
        return new EntrySession<>(file(context.scope()), subjects, context, new Tools(hash, clock, registers));
    }
}
