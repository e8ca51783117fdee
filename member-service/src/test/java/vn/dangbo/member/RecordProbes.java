package vn.dangbo.member;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;
import vn.dangbo.testkit.SampleWorld;

/** Probes of the record of a member who sits in CELL1. */
final class RecordProbes {

    private final Registers registers;
    private UUID member;

    private RecordProbes(Registers registers) {
        this.registers = registers;
    }

    static void addTo(PermissionMatrix matrix, Registers registers) {
        var probes = new RecordProbes(registers);
        matrix.probe("getMemberRecord", probes.item("/record"))
                .probe("getMemberRecordHistory", probes.item("/record/history"))
                .probe("correctMemberRecord", probes.put("/record", RecordProbes::core));
    }

    private Probe item(String below) {
        return probe(attempt -> attempt.request().get(path(below)));
    }

    private Probe put(String below, Supplier<Map<String, Object>> body) {
        return probe(attempt -> attempt.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body.get())
                .put(path(below)));
    }

    private static Probe probe(Function<Probe.Attempt, Response> call) {
        return new Probe(Sees.WHAT_THE_GRANT_REACHES, attempt -> Outcome.of(call.apply(attempt), answer -> true));
    }

    private String path(String below) {
        if (member == null) {
            member = registers.person(SampleWorld.id("CELL1"), LocalDate.of(2015, 1, 1));
        }
        return "/api/v1/members/" + member + below;
    }

    private static Map<String, Object> core() {
        return Map.of(
                "fullName",
                "Nguyễn Văn An",
                "sex",
                "MALE",
                "birthDate",
                Map.of("year", 1980),
                "cleared",
                List.of(),
                "reason",
                "thử");
    }
}
