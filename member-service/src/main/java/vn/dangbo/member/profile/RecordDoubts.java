package vn.dangbo.member.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import vn.dangbo.platform.labels.Messages;
import vn.dangbo.platform.time.PartialDate;

/** What a record says that does not fit together; it may be right all the same, so nothing is refused for it. */
@ApplicationScoped
class RecordDoubts {

    @Inject
    RecordCodeLists lists;

    @Inject
    Messages messages;

    /** The warnings on a record, in the caller's language. */
    List<MemberRecord.Warning> of(MemberRecord record, Locale locale) {
        if (record.personalId() == null) {
            return List.of();
        }
        var details = record.details() == null ? Details.NONE : record.details();
        var registered = details.birthRegistration();
        return PersonalId.doubts(
                        record.personalId(),
                        record.sex(),
                        PartialDate.ofIso(record.birthDate().iso()),
                        lists.codes(RecordCodeLists.ID_PROVINCES),
                        registered == null ? null : registered.oldUnit())
                .stream()
                .map(code -> new MemberRecord.Warning("personalId", code, messages.text(locale, code, List.of())))
                .toList();
    }
}
