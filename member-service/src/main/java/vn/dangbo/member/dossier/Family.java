package vn.dangbo.member.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The family (item 29 of the form): no more of each than the form asks. */
@Schema(name = "DossierFamily")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Family(List<Relative> relatives) {

    /** A relative. */
    @Schema(name = "DossierRelative")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Relative(
            @Schema(examples = "vợ") String relation,
            @Schema(examples = "Trần Thị Mẫu") String fullName,
            @Schema(examples = "1987") Long birthYear,
            String home,
            String residence,
            @Schema(examples = "giáo viên") String occupation,
            String position) {}
}
