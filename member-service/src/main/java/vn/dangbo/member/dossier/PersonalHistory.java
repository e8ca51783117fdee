package vn.dangbo.member.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.profile.PartialDay;

/** Item 27 of the form: breaks in party life, the law, work for the former regime. */
@Schema(name = "DossierHistory")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalHistory(List<Event> events) {

    /** Something that happened. */
    @Schema(name = "DossierEvent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(
            @Schema(examples = "bị xóa tên") String what,
            PartialDay from,
            PartialDay to,
            @Schema(examples = "Chi bộ ấp 1") String where,
            String note) {}
}
