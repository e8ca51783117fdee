package vn.dangbo.member.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.profile.PartialDay;

/** Item 28 of the form: journeys, organisations and relatives abroad. */
@Schema(name = "DossierForeignTies")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForeignTies(List<Journey> journeys, List<Tie> organisations, List<Tie> relatives) {

    /** A stay abroad. */
    @Schema(name = "DossierJourney")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Journey(
            @Schema(examples = "Lào") String country,
            PartialDay from,
            PartialDay to,
            @Schema(examples = "học tập") String purpose) {}

    /** Somebody or something abroad. */
    @Schema(name = "DossierTie")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tie(String name, String country, String relation, String note) {}
}
