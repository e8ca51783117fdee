package vn.dangbo.member.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.discipline.DisciplineAlong;
import vn.dangbo.member.dossier.DossierPart;
import vn.dangbo.member.dossier.Section;
import vn.dangbo.platform.crypto.Mask;

/**
 * What has come along with a member, as the issuer has signed it. Numbers are masked; sections of the dossier are named only:
 * once the member is accepted they are read as all others are.
 */
@Schema(name = "TransferInContent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArrivalContent(
        @Schema(examples = "Nguyễn Thị Thu Hà") String fullName,
        @Schema(examples = "FEMALE") String sex,
        @Schema(examples = "*********123") String personalId,
        @Schema(examples = "*****678") String cardNumber,
        HandOver.Membership membership,
        List<HandOver.Seat> seatings,
        List<HandOver.Award> awards,
        List<HandOver.Badge> badges,
        List<DisciplineAlong> disciplines,
        List<HandOver.Training> trainings,
        List<Section> dossier,
        List<HandOver.Paper> papers) {

    static ArrivalContent of(HandOver content) {
        var record = content.record();
        return new ArrivalContent(
                record.fullName(),
                record.sex(),
                Mask.of(record.personalId()),
                record.cardNumber() == null ? null : Mask.of(record.cardNumber()),
                content.membership(),
                content.seatings(),
                content.awards(),
                content.badges(),
                content.disciplines(),
                content.trainings(),
                content.dossier().stream().map(DossierPart::section).toList(),
                content.papers());
    }
}
