package vn.dangbo.member.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import vn.dangbo.platform.access.Caller;
import vn.dangbo.platform.access.Grant;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.statistics.FigureQuery;
import vn.dangbo.platform.statistics.Metric;
import vn.dangbo.platform.web.Fields;

/**
 * Writes the audit. What is read is audited before it is given out, in a transaction of its own: when the audit cannot be
 * written, nothing is shown, and a refusal stays on record though the request fails.
 */
@ApplicationScoped
public class ReadAudit {

    private static final int REASON = 500;
    private static final int ADDRESS = 64;

    private static final String INSERT = """
            insert into read_audit (reader_subject, reader_name, reader_units, operation, result, member_id, field_class, subject,
                                    purpose, reason, client_address)
            values (:by, :name, cast(:units as text[]), :operation, :result, cast(:member as uuid), :fieldClass, :subject, :purpose,
                    cast(:reason as text), cast(:address as text))
            """;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    CurrentVertxRequest request;

    /** What was done. */
    public enum Operation {
        READ,
        WRITE,
        UNMASK,
        EXPORT,
        FIGURE
    }

    /**
     * Something to be audited.
     *
     * @param member whose data; null for a figure, a file of many and what is about an organisation
     * @param subject the part of the record, the paper, the case, the list or the figure
     * @param purpose null for what the request's header says
     * @param reason null where none is asked for
     */
    public record Entry(
            Operation operation, UUID member, FieldClass fieldClass, String subject, Purpose purpose, String reason) {

        /** Something of a person that is about to be shown. */
        public static Entry read(UUID member, FieldClass fieldClass, String subject) {
            return new Entry(Operation.READ, member, fieldClass, subject, null, null);
        }

        /** Something of a person that is written. */
        public static Entry write(UUID member, FieldClass fieldClass, String subject, String reason) {
            return new Entry(Operation.WRITE, member, fieldClass, subject, null, reason);
        }

        /** A figure whose small counts are about to be shown. */
        public static Entry figure(Metric metric, FigureQuery query) {
            var subject = "%s %s %s %s"
                    .formatted(
                            metric.code(),
                            query.organisation().code(),
                            query.groupBy(),
                            query.filters().keySet());
            return new Entry(Operation.FIGURE, null, FieldClass.SENSITIVE, subject, Purpose.STATISTICS, null);
        }
    }

    /**
     * Whoever reads or writes.
     *
     * @param units codes of the units that the account's grants name
     * @param member to whom the account belongs; null for nobody in particular
     */
    public record Reader(String subject, String name, List<String> units, UUID member) {

        /** Whoever asks. */
        public static Reader of(Caller caller) {
            return new Reader(caller.subject(), caller.name(), units(caller.grants()), caller.memberId());
        }

        /** Codes of the units that grants name. */
        public static List<String> units(List<Grant> grants) {
            return grants.stream().map(Grant::organisation).distinct().toList();
        }
    }

    /** What is about to be given out. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void granted(Entry entry) {
        add(Reader.of(caller), entry, "GRANTED");
    }

    /** What is about to be given out at once: of several people, or none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void granted(List<Entry> entries) {
        entries.forEach(entry -> add(Reader.of(caller), entry, "GRANTED"));
    }

    /** What was refused. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void denied(Entry entry) {
        add(Reader.of(caller), entry, "DENIED");
    }

    /** What was refused to somebody who is not there any more: a file is read in the background. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void denied(Reader reader, Entry entry) {
        add(reader, entry, "DENIED");
    }

    /** What is written in the transaction that goes on: both are there, or neither. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void written(Entry entry) {
        add(Reader.of(caller), entry, "GRANTED");
    }

    private void add(Reader reader, Entry entry, String result) {
        var http = request.getCurrent() == null ? null : request.getCurrent().request();
        var told = entry.purpose() != null
                ? entry.purpose()
                : Purpose.of(http == null ? null : http.getHeader(Purpose.HEADER));
        boolean own = entry.member() != null && entry.member().equals(reader.member());
        var purpose = own ? Purpose.SELF_SERVICE : told;
        var parameters = new HashMap<String, Object>();
        parameters.put("by", reader.subject());
        parameters.put("name", reader.name());
        parameters.put("units", reader.units().toArray(String[]::new));
        parameters.put("operation", entry.operation().name());
        parameters.put("result", result);
        parameters.put("member", entry.member() == null ? null : entry.member().toString());
        parameters.put("fieldClass", entry.fieldClass().name());
        parameters.put("subject", entry.subject());
        parameters.put("purpose", purpose.name());
        parameters.put("reason", Fields.text("reason", entry.reason(), REASON));
        parameters.put("address", address(http));
        sql.execute(INSERT, parameters);
    }

    /** The gateway says from where it was asked; without a gateway the connection does. */
    private static String address(HttpServerRequest http) {
        if (http == null) {
            return null;
        }
        var told = http.getHeader("X-Forwarded-For");
        var address = told != null || http.remoteAddress() == null
                ? told
                : http.remoteAddress().hostAddress();
        return address == null || address.length() <= ADDRESS ? address : address.substring(0, ADDRESS);
    }
}
