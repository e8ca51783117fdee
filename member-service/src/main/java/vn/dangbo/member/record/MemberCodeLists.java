package vn.dangbo.member.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.dangbo.member.discipline.DisciplineForm;
import vn.dangbo.member.discipline.DisciplineLevel;
import vn.dangbo.member.exit.ExitKind;
import vn.dangbo.member.exit.ReadmissionExclusion;
import vn.dangbo.member.exit.StrikeOffGround;
import vn.dangbo.member.handover.DepartureKind;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.member.transfer.TransferKind;
import vn.dangbo.platform.labels.CodeList;
import vn.dangbo.platform.sql.Sql;

/** Codes of members: states, sexes, ethnicities, religions, causes of movements and of seatings. */
@ApplicationScoped
public class MemberCodeLists implements CodeList.Source {

    private static final String STATES = "member-states";
    private static final String SEXES = "sexes";
    private static final String ETHNICITIES = "ethnicities";
    private static final String RELIGIONS = "religions";
    private static final String CAUSES = "movement-causes";
    private static final String START_CAUSES = "seating-start-causes";
    private static final String END_CAUSES = "seating-end-causes";
    private static final String TRANSFER_KINDS = "transfer-kinds";
    private static final String EXIT_KINDS = "exit-kinds";
    private static final String STRIKE_OFF_GROUNDS = "strike-off-grounds";
    private static final String READMISSION_EXCLUSIONS = "readmission-exclusions";
    private static final String DISCIPLINE_FORMS = "discipline-forms";
    private static final String DISCIPLINE_LEVELS = "discipline-levels";
    private static final String VIOLATION_CLASSES = "violation-classes";
    private static final String ADMISSION_CONTEXTS = "admission-contexts";

    @Inject
    Sql sql;

    @Override
    public List<String> names() {
        return List.of(
                STATES,
                SEXES,
                ETHNICITIES,
                RELIGIONS,
                CAUSES,
                START_CAUSES,
                END_CAUSES,
                TRANSFER_KINDS,
                EXIT_KINDS,
                STRIKE_OFF_GROUNDS,
                READMISSION_EXCLUSIONS,
                DISCIPLINE_FORMS,
                DISCIPLINE_LEVELS,
                VIOLATION_CLASSES,
                ADMISSION_CONTEXTS);
    }

    @Override
    public CodeList list(String name) {
        return new CodeList(
                name,
                switch (name) {
                    case STATES ->
                        Arrays.stream(MemberState.values())
                                .map(state -> CodeList.Item.of(state.name(), state.vi(), state.en()))
                                .toList();
                    case SEXES ->
                        List.of(
                                CodeList.Item.of(Sex.MALE.name(), "nam", "male"),
                                CodeList.Item.of(Sex.FEMALE.name(), "nữ", "female"));
                    case ETHNICITIES ->
                        sql.list(
                                "select code_system, code, vi, en from ethnicity order by code_system, code",
                                Map.of(),
                                MemberCodeLists::ethnicity);
                    case RELIGIONS ->
                        sql.list(
                                "select code, vi, en from religion order by position", Map.of(), MemberCodeLists::item);
                    case TRANSFER_KINDS -> transferKinds();
                    case EXIT_KINDS ->
                        Arrays.stream(ExitKind.values())
                                .map(kind -> CodeList.Item.of(kind.name(), kind.vi(), kind.en()))
                                .toList();
                    case STRIKE_OFF_GROUNDS ->
                        Arrays.stream(StrikeOffGround.values())
                                .map(ground -> CodeList.Item.of(ground.name(), ground.vi(), ground.en()))
                                .toList();
                    case READMISSION_EXCLUSIONS ->
                        Arrays.stream(ReadmissionExclusion.values())
                                .map(one -> CodeList.Item.of(one.name(), one.vi(), one.en()))
                                .toList();
                    case DISCIPLINE_FORMS ->
                        Arrays.stream(DisciplineForm.values())
                                .map(form -> CodeList.Item.of(form.name(), form.vi(), form.en()))
                                .toList();
                    case DISCIPLINE_LEVELS ->
                        Arrays.stream(DisciplineLevel.values())
                                .map(level -> CodeList.Item.of(level.name(), level.vi(), level.en()))
                                .toList();
                    case VIOLATION_CLASSES ->
                        sql.list(
                                "select code, vi, en from violation_class order by position",
                                Map.of(),
                                MemberCodeLists::item);
                    case ADMISSION_CONTEXTS ->
                        sql.list(
                                "select code, vi, en from admission_context order by position",
                                Map.of(),
                                MemberCodeLists::item);
                    case START_CAUSES -> causes(StartCause.values());
                    case END_CAUSES -> causes(EndCause.values());
                    default -> causes();
                });
    }

    /** The sexes on record. */
    public List<String> sexes() {
        return codes(SEXES);
    }

    /** The 54 ethnic groups, of foreign origin, and unknown. */
    public List<String> ethnicities() {
        return codes(ETHNICITIES);
    }

    /** The religions recognised by the State, and none. */
    public List<String> religions() {
        return codes(RELIGIONS);
    }

    /** The circles from which members are admitted. */
    public List<String> admissionContexts() {
        return codes(ADMISSION_CONTEXTS);
    }

    /** The classes of violations. */
    public List<String> violationClasses() {
        return codes(VIOLATION_CLASSES);
    }

    /** The states that are in đảng số. */
    public List<String> countedStates() {
        return Arrays.stream(MemberState.values())
                .filter(MemberState::counted)
                .map(Enum::name)
                .toList();
    }

    /** Within this deployment, out of it, and into it. */
    private static List<CodeList.Item> transferKinds() {
        return Stream.of(
                        Arrays.stream(TransferKind.values())
                                .map(kind -> CodeList.Item.of(kind.name(), kind.vi(), kind.en())),
                        Arrays.stream(DepartureKind.values())
                                .map(kind -> CodeList.Item.of(kind.name(), kind.vi(), kind.en())),
                        Stream.of(CodeList.Item.of(
                                "OFFICIAL_IN",
                                "chính thức, từ hệ thống khác đến",
                                "official, from another deployment")))
                .flatMap(items -> items)
                .toList();
    }

    /** The causes of movements by which a seating begins or ends, without their sign, which a seating does not have. */
    private List<CodeList.Item> causes(Enum<?>... ofSeatings) {
        var codes = Stream.of(ofSeatings).map(Enum::name).toList();
        return causes().stream()
                .filter(cause -> codes.contains(cause.code()))
                .map(cause -> CodeList.Item.of(cause.code(), cause.vi(), cause.en()))
                .toList();
    }

    private List<CodeList.Item> causes() {
        return sql.list(
                "select code, vi, en, cast(sign as text) as sign from movement_cause order by position",
                Map.of(),
                row -> new CodeList.Item(
                        row.get("code", String.class),
                        row.get("vi", String.class),
                        row.get("en", String.class),
                        null,
                        null,
                        Map.of("sign", row.get("sign", String.class))));
    }

    private static CodeList.Item ethnicity(Tuple row) {
        return new CodeList.Item(
                row.get("code", String.class),
                row.get("vi", String.class),
                row.get("en", String.class),
                null,
                null,
                Map.of("codeSystem", row.get("code_system", String.class)));
    }

    private static CodeList.Item item(Tuple row) {
        return CodeList.Item.of(
                row.get("code", String.class), row.get("vi", String.class), row.get("en", String.class));
    }
}
