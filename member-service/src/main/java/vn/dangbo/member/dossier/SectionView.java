package vn.dangbo.member.dossier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import vn.dangbo.member.audit.FieldClass;
import vn.dangbo.member.profile.RecordChange;

/**
 * A section of a dossier.
 *
 * @param version 0 as long as nothing has been recorded
 * @param content absent as long as nothing has been recorded
 * @param changes when, by whom and why it was corrected; what it said before is read with {@code knownAt}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SectionView<T>(
        Section section,
        FieldClass fieldClass,
        @JsonIgnore int version,
        T content,
        Instant recordedAt,
        String recordedBy,
        List<RecordChange> changes) {}
