package vn.dangbo.evaluation.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.dangbo.evaluation.campaign.CampaignPeriod;
import vn.dangbo.evaluation.form.FormDefinition.Block;
import vn.dangbo.evaluation.form.FormDefinition.Column;
import vn.dangbo.evaluation.form.FormDefinition.Row;
import vn.dangbo.evaluation.form.FormDefinition.Share;
import vn.dangbo.evaluation.form.FormDefinition.Takes;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.web.Table;

/**
 * A form filled in for an organisation and a year, or a quarter of it.
 *
 * @param lines one for each row of each block
 */
@Schema(name = "FilledForm")
public record FormTable(
        FormDefinition form, OrganisationRef organisation, int year, CampaignPeriod period, List<Line> lines)
        implements Table {

    /**
     * A row of a block with its cells.
     *
     * @param values counts, or percentages; null for a share of none
     */
    @Schema(name = "FormLine")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Line(
            @Schema(examples = "TCCSD") String block,
            @Schema(examples = "GRADED") String row,
            @Schema(examples = "{\"TONG\": 49}") Map<String, BigDecimal> values) {}

    /** Fills a form in. Pure. */
    static FormTable of(
            FormDefinition definition,
            OrganisationRef organisation,
            int year,
            CampaignPeriod period,
            List<Tallied> tallied) {
        var form = definition.withGroups(tallied);
        var lines = new ArrayList<Line>();
        for (var block : form.blocks()) {
            var ofBlock = tallied.stream()
                    .filter(t -> block.kinds() == null || block.kinds().contains(t.kind()))
                    .toList();
            var counts = new LinkedHashMap<String, Map<String, BigDecimal>>();
            for (var row : form.rows()) {
                if (row.share() == null) {
                    counts.put(row.code(), counted(form, row, ofBlock));
                }
            }
            for (var row : form.rows()) {
                lines.add(new Line(
                        block.code(),
                        row.code(),
                        row.share() == null ? counts.get(row.code()) : shares(form, row.share(), counts)));
            }
        }
        return new FormTable(form, organisation, year, period, List.copyOf(lines));
    }

    private static Map<String, BigDecimal> counted(FormDefinition form, Row row, List<Tallied> tallied) {
        var values = new LinkedHashMap<String, BigDecimal>();
        for (var column : form.columns()) {
            long count = tallied.stream()
                    .filter(t -> row.takes(t) && form.takes(column, t))
                    .mapToLong(Tallied::subjects)
                    .sum();
            values.put(
                    column.code(),
                    column.takes() == Takes.SHARE
                            ? share(
                                    form,
                                    values.get(column.share().part()),
                                    values.get(column.share().whole()))
                            : BigDecimal.valueOf(count));
        }
        return values;
    }

    private static Map<String, BigDecimal> shares(
            FormDefinition form, Share share, Map<String, Map<String, BigDecimal>> counts) {
        var values = new LinkedHashMap<String, BigDecimal>();
        for (var column : form.columns()) {
            var part = counts.get(share.part()).get(column.code());
            var whole = counts.get(share.whole()).get(column.code());
            values.put(column.code(), share(form, part, whole));
        }
        return values;
    }

    /** Of none there is no share. */
    private static BigDecimal share(FormDefinition form, BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? null
                : part.movePointRight(2).divide(whole, form.percentScale(), RoundingMode.HALF_UP);
    }

    @Override
    @JsonIgnore
    public String tableName() {
        return form.code() + "-" + organisation.code() + "-" + year
                + (period == CampaignPeriod.YEAR ? "" : "-" + period);
    }

    @Override
    @JsonIgnore
    public List<String> tableTitles() {
        var titles = new ArrayList<>(
                form.groups() == null ? List.of("TT", "Nội dung") : List.of("TT", "Đối tượng", "Mã nhóm"));
        form.columns().stream().map(Column::vi).forEach(titles::add);
        if (form.groups() != null) {
            titles.add("Ghi chú");
        }
        return titles;
    }

    @Override
    @JsonIgnore
    public List<List<?>> tableRows() {
        var rows = new ArrayList<List<?>>();
        String block = null;
        for (var line : lines) {
            if (form.blocks().size() > 1 && !line.block().equals(block)) {
                block = line.block();
                rows.add(List.of("", block(block).vi()));
            }
            var row = row(line.row());
            var cells = new ArrayList<Object>(List.of(row.no(), row.vi()));
            if (form.groups() != null) {
                cells.add(row.group() == null ? "" : row.group());
            }
            form.columns().forEach(column -> cells.add(line.values().get(column.code())));
            if (form.groups() != null) {
                // for the pen
                cells.add("");
            }
            rows.add(cells);
        }
        return rows;
    }

    /** The block of that code. */
    @JsonIgnore
    Block block(String code) {
        return form.blocks().stream()
                .filter(block -> block.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The row of that code. */
    @JsonIgnore
    Row row(String code) {
        return form.rows().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
