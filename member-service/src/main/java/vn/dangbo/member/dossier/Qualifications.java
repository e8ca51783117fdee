package vn.dangbo.member.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.member.profile.PartialDay;

/** Schooling, languages and computer skills (items 17 and 22 of the form). */
@Schema(name = "DossierQualifications")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Qualifications(List<Study> studies, List<Skill> languages, List<Skill> computing) {

    /**
     * A course of study.
     *
     * @param form hình thức đào tạo
     * @param diploma văn bằng, chứng chỉ
     */
    @Schema(name = "DossierStudy")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Study(
            @Schema(examples = "Trường Đại học Cần Thơ") String school,
            @Schema(examples = "kế toán") String subject,
            PartialDay from,
            PartialDay to,
            @Schema(examples = "chính quy") String form,
            @Schema(examples = "cử nhân") String diploma) {}

    /** Something that somebody can do, and how well. */
    @Schema(name = "DossierSkill")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Skill(
            @Schema(examples = "tiếng Anh") String name,
            @Schema(examples = "B1") String level) {}
}
