package vn.dangbo.member.entry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** An entry that stands on record, and whose it is. */
public record OnRecord<E>(UUID subject, E facts) {

    /** The entries by their members and organisations. */
    public static <E> Map<UUID, List<E>> bySubject(List<OnRecord<E>> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        OnRecord::subject, Collectors.mapping(OnRecord::facts, Collectors.toList())));
    }
}
