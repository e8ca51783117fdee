package vn.dangbo.org.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.platform.paging.Paged;
import vn.dangbo.platform.web.Table;

/**
 * Findings of an organisation and all below it.
 *
 * @param notChecked checks that could not be run, because member-service did not answer; absent when all were
 * @param next cursor of the following page; null on the last one
 * @param total number of all findings, when {@code count=true} asked for it
 */
@Schema(name = "CheckReport")
public record CheckReport(
        @Schema(examples = "KIENTUONG") String organisationCode,
        @Schema(examples = "2019-12-31") LocalDate asOf,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notChecked,
        List<CheckFinding> items,
        String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long total)
        implements Table, Paged {

    @Override
    public String tableName() {
        // Who opens the file must see that something is not in it.
        return notChecked.isEmpty() ? "checks" : "checks-partial";
    }

    @Override
    public List<String> tableTitles() {
        return List.of(
                "organisation",
                "name",
                "check",
                "severity",
                "ownerRole",
                "subject",
                "validFrom",
                "validTo",
                "text",
                "legalBasis");
    }

    @Override
    public List<List<?>> tableRows() {
        return items.stream().<List<?>>map(CheckReport::row).toList();
    }

    private static List<?> row(CheckFinding finding) {
        return Arrays.asList(
                finding.organisationCode(),
                finding.organisationName(),
                finding.check(),
                finding.severity().name(),
                finding.ownerRole(),
                finding.subject(),
                finding.validFrom(),
                finding.validTo(),
                finding.text(),
                finding.legalBasis());
    }
}
