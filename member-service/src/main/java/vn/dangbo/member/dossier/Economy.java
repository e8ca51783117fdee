package vn.dangbo.member.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Item 30 of the form.
 *
 * @param householdIncome of a year, in đồng
 * @param incomePerHead of a year, in đồng
 * @param housing nhà ở
 * @param land đất
 * @param activities hoạt động kinh tế
 */
@Schema(name = "DossierEconomy")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Economy(
        @Schema(examples = "240000000") Long householdIncome,
        @Schema(examples = "60000000") Long incomePerHead,
        String housing,
        String land,
        String activities,
        List<Asset> assets) {

    /** Tài sản có giá trị lớn; the value in đồng. */
    @Schema(name = "DossierAsset")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asset(
            @Schema(examples = "xe ô tô") String name,
            @Schema(examples = "500000000") Long value) {}
}
