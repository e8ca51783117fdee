package vn.dangbo.member;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.dangbo.testkit.ImportCalls;
import vn.dangbo.testkit.ImportProbes;
import vn.dangbo.testkit.PermissionMatrix;
import vn.dangbo.testkit.Probe;
import vn.dangbo.testkit.Probe.Outcome;
import vn.dangbo.testkit.Probe.Sees;

/** Probes of files of entries: each names a member of CELL1, or the target itself. */
final class EntryImportProbes {

    private EntryImportProbes() {}

    /** @param member card number and birth date of a member of CELL1, seated since 2015 */
    static void addTo(PermissionMatrix matrix, String member) {
        matrix.probe("getEntryImportTemplate", Probe.open("/api/v1/imports/exits/template"))
                .probe("exportEntries", Probe.item("/api/v1/exports/disciplines?organisation={target}"))
                .probe(
                        "importEntries",
                        "of trainings",
                        ImportProbes.row(
                                "trainings",
                                "cardNumber,birthDate,program,sentBy,startedOn",
                                member + ",DAI_HOC,TOWN,2019-09-01"))
                .probe(
                        "importEntries",
                        "of awards",
                        ImportProbes.row(
                                "awards",
                                "organisation,form,level,decisionNo,decidedOn,year",
                                "{target},GIAY_KHEN,CELL,1-QĐ,2019-09-01,2019"))
                .probe(
                        "importEntries",
                        "of overlays",
                        ImportProbes.row(
                                "overlays",
                                "cardNumber,birthDate,type,from,endedOn",
                                member + ",OVERSEAS,2019-09-01,2020-03-01"))
                .probe(
                        "importEntries",
                        "of badges",
                        ImportProbes.row(
                                "badges",
                                "cardNumber,birthDate,step,decisionNo,awardedOn",
                                member + ",30,1-QĐ,2019-09-02"))
                .probe("importEntries", "of temporary stays", stay(member + ",CELL2,2019-09-01,2020-03-01"));
    }

    /** The host is another cell, which a grant of the guest's own does not reach: what counts is that the guest is found. */
    private static Probe stay(String row) {
        var file = "cardNumber,birthDate,host,validFrom,validTo\n" + row + "\n";
        return new Probe(
                Sees.WHAT_THE_GRANT_REACHES,
                attempt -> Outcome.of(
                        ImportCalls.submit(
                                attempt.request(),
                                "temporary-stays",
                                true,
                                "matrix.csv",
                                file.getBytes(StandardCharsets.UTF_8)),
                        taken -> !ImportCalls.await(attempt.token(), taken.header("Location"))
                                .extract()
                                .<List<String>>path("errors.code")
                                .contains("MEMBER_ELSEWHERE")));
    }
}
