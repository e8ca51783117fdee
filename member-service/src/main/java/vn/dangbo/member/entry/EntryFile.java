package vn.dangbo.member.entry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.tabular.RowReader;

/**
 * What is peculiar to the entries of one file.
 *
 * @param <E> what a row tells of its subject; two rows that tell the same are equal
 */
public interface EntryFile<E> {

    /** Whether rows may be about organisations. */
    boolean takesOrganisations();

    /** What the row tells; anything when the reader has errors. */
    E read(RowReader reader);

    /** What is told, cell by cell, as {@link #read} takes it: the columns after those of the subject, in their order. */
    List<Object> cells(E facts);

    /** The day that says where the entry counts, and as what the subject is judged. */
    LocalDate day(E facts);

    /** What an entry is known by among those of its subject: two with the same key are the same one. */
    Object key(E facts);

    /** Whether a row tells of an entry what is on record of it. */
    default boolean isSame(E recorded, E told) {
        return recorded.equals(told);
    }

    /**
     * The entries that stand on record, by member or organisation.
     *
     * @param scope everywhere: whom a row names is in the caller's scope, and what is on record of them counts wherever
     *     it stands
     */
    Map<UUID, List<E>> recorded(Collection<UUID> subjects, Scope scope);

    /**
     * Says what speaks against an entry that is not on record.
     *
     * @param others the other entries of the subject: recorded, or of this file
     */
    void judge(Entry<E> entry, Collection<E> others, Objections objections);

    /** Records entries against which nothing speaks, and which are not on record. */
    void write(List<Entry<E>> entries, ImportContext context);

    /** The ids as the statements of {@link #recorded} take them. */
    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
