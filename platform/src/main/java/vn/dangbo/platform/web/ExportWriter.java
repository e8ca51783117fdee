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
import java.util.List;
import vn.dangbo.platform.tabular.TabularWriter;

/** Writes an {@link Export} row by row while it is being read. */
@Provider
@Produces({Table.CSV, Table.XLSX})
public class ExportWriter implements MessageBodyWriter<Export<?>> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Export.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Export<?> export,
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
                "attachment; filename=\"%s.%s\"".formatted(export.name(), xlsx ? "xlsx" : "csv"));
        var writer = xlsx ? TabularWriter.xlsx(out, export.name()) : TabularWriter.csv(out);
        export.writeTo(new Sheet(writer));
        // Only what is whole gets an end: a list that broke off must not look like one.
        writer.close();
    }

    /** The first row is the header. */
    private static final class Sheet implements Export.Rows {

        private final TabularWriter writer;
        private boolean begun;

        private Sheet(TabularWriter writer) {
            this.writer = writer;
        }

        @Override
        public void take(List<?> cells) throws IOException {
            if (begun) {
                writer.row(cells);
            } else {
                begun = true;
                writer.header(cells.stream().map(String::valueOf).toList());
            }
        }
    }
}
