package vn.dangbo.member.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.profile.PartialDay;

/** What somebody has done, where and as what (item 21 of the form). */
@Schema(name = "DossierCareer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Career(List<Post> posts) {

    /** A time of work; without {@code to} it goes on. */
    @Schema(name = "DossierPost")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Post(
            PartialDay from,
            PartialDay to,
            @Schema(examples = "kế toán") String work,
            @Schema(examples = "phó trưởng phòng") String position,
            @Schema(examples = "Ủy ban nhân dân phường Một") String unit) {}
}
