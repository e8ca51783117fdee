package vn.dangbo.member.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A case on its way: what can be done to it next, and by whom. */
record OpenCase(
        String path, String id, UUID member, String kind, String state, String place, String to, LocalDate opened) {

    static final String CELL_VOTE = "resolve-in-cell";

    /** Of a committee, whose size is not on record. */
    private static final Map<String, Object> ALL = Map.of("eligible", 6, "present", 6, "agree", 6);

    private static final Map<String, Object> DECISION =
            Map.of("number", "15-QĐ/TU", "signer", "Trần Văn Minh", "vote", ALL);

    /** A step: its path, the role of who takes it, what it says besides its day. */
    record Step(String path, String role, Map<String, Object> body) {}

    private static Step step(String path, String role) {
        return new Step(path, role, Map.of());
    }

    private static Step stop(String path, String role) {
        return new Step(path, role, Map.of("reason", "thử"));
    }

    OpenCase in(String newState, String newPlace) {
        return new OpenCase(path, id, member, kind, newState, newPlace, to, opened);
    }

    /** The usual ways on, and the others; what a cell votes is for whoever knows how many it has. */
    List<Step> next(LocalDate day) {
        return switch (path) {
            case "transfers" -> transfer(day);
            case "exits" -> exit();
            default -> discipline();
        };
    }

    private List<Step> transfer(LocalDate day) {
        return switch (state) {
            case "REQUESTED" ->
                List.of(
                        kind.equals("WITHIN_GRASSROOTS") ? step("accept", "ORG_HEAD") : step("review", "ORG_OFFICER"),
                        stop("cancel", "ORG_OFFICER"));
            case "ORIGIN_REVIEWED" ->
                List.of(
                        new Step("introduce", "ORG_HEAD", Map.of("number", "12-GTSHĐ/ĐU")),
                        stop("cancel", "ORG_OFFICER"));
            case "INTRODUCED" ->
                List.of(
                        kind.equals("TEMPORARY") ? step("start", "ORG_HEAD") : step("present", "ORG_OFFICER"),
                        stop("refuse", "ORG_HEAD"));
            case "CALLED_BACK" -> List.of(step("return", "ORG_OFFICER"));
            case "CONVERSION_AGREED" -> List.of(step("convert", "ORG_HEAD"), step("return", "ORG_OFFICER"));
            case "PRESENTED" -> List.of(step("accept", "ORG_HEAD"), stop("refuse", "ORG_HEAD"));
            case "ACTIVE" ->
                List.of(
                        step("return", "ORG_OFFICER"),
                        step("release", "ORG_HEAD"),
                        stop("call-back", "ORG_HEAD"),
                        new Step(
                                "extend",
                                "ORG_HEAD",
                                Map.of("until", day.plusDays(200).toString())));
            default -> List.of();
        };
    }

    private List<Step> exit() {
        var votes = Map.<String, Object>of("vote", ALL);
        var decide = new Step("decide", "ORG_HEAD", kind.equals("DEATH") ? Map.of() : DECISION);
        return switch (state) {
            case "PROPOSED" ->
                List.of(
                        switch (kind) {
                            case "DEATH" -> decide;
                            case "RESTORATION" -> step("review", "ORG_OFFICER");
                            default -> step(CELL_VOTE, "ORG_OFFICER");
                        },
                        stop("withdraw", "ORG_OFFICER"));
            case "CELL_RESOLVED" ->
                List.of(new Step("resolve-in-committee", "ORG_OFFICER", votes), stop("reject", "ORG_HEAD"));
            case "COMMITTEE_RESOLVED" ->
                List.of(
                        kind.equals("READMISSION")
                                ? new Step("consent", "ORG_OFFICER", Map.of("number", "77-CV/TU"))
                                : decide);
            case "REVIEWED", "CONSENTED" ->
                List.of(new Step("decide", "ORG_HEAD", Map.of("number", "9-QĐ/TU", "signer", "An")));
            case "READMISSION_DECIDED" -> List.of(step("hold-ceremony", "ORG_OFFICER"));
            default -> List.of();
        };
    }

    private List<Step> discipline() {
        return switch (state) {
            case "OPENED" -> List.of(step("review", "INSPECTION_OFFICER"), stop("dismiss", "ORG_HEAD"));
            case "REVIEWED" -> List.of(vote("KHAI_TRU"), vote("CANH_CAO"));
            case "VOTED" ->
                List.of(
                        new Step("announce", "ORG_HEAD", Map.of("number", "12-QĐ/UBKT", "signer", "Trần Văn Minh")),
                        stop("dismiss", "ORG_HEAD"));
            default -> List.of();
        };
    }

    private static Step vote(String form) {
        return new Step("vote", "INSPECTION_OFFICER", Map.of("form", form, "level", "UPPER_GRASSROOTS", "vote", ALL));
    }
}
