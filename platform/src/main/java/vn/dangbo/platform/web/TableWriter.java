package vn.dangbo.platform.web;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import vn.dangbo.platform.tabular.TabularWriter;

/** Writes a {@link Table} as CSV or XLSX. */
@Provider
@Produces({Table.CSV, Table.XLSX})
public class TableWriter implements MessageBodyWriter<Table> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Table.class.isAssignableFrom(type) && !MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType);
    }

    @Override
    public void writeTo(
            Table table,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        boolean xlsx = mediaType.getSubtype().contains("spreadsheetml");
        headers.putSingle(
                "Content-Disposition",
                "attachment; filename=\"%s.%s\"".formatted(table.tableName(), xlsx ? "xlsx" : "csv"));
        try (var writer = xlsx ? TabularWriter.xlsx(out, table.tableName()) : TabularWriter.csv(out)) {
            writer.header(table.tableTitles());
            for (var row : table.tableRows()) {
                writer.row(row);
            }
        }
    }
}
