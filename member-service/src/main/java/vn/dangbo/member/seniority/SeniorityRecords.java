package vn.dangbo.member.seniority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.member.seating.Seating;
import vn.dangbo.member.seating.StartCause;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.Validity;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** What is recorded of tuổi đảng. Of members known from files alone it is the day of the ceremony, and says so. */
@ApplicationScoped
public class SeniorityRecords {

    private static final int TEXT = 500;
    private static final int DEDUCTIONS = 20;

    private static final String ONE = """
            select m.id, m.admitted_on, m.official_on, s.start_on, s.basis, s.source, cast(s.deductions as text) as deductions,
                   coalesce(s.version, 0) as version
            from member m
            left join seniority s on s.member_id = m.id
            where m.id = :id and %s
            """.formatted(Sql.inScope("m.unit_path"));

    /** All of them: a time outside the Party counts wherever it began. */
    private static final String SEATINGS = """
            select cell_id, valid_from, valid_to, start_cause, end_cause from seatings_of(array[cast(:id as uuid)])
            """;

    /** Times out of contact: they do not count (Hướng dẫn 12-HD/BTCTW 2022), by the decisions that say so. */
    private static final String LOST_CONTACT = """
            select x.valid_from, x.valid_to, c.facts ->> 'number' as source
            from member_overlay x
            left join member_case c on c.id = x.case_id
            where x.member_id = :id and x.type = 'LOST_CONTACT'
            """;

    private static final String LOCK = "select 1 as locked from member where id = :id for update";

    private static final String INSERT = """
            insert into seniority (id, member_id, start_on, basis, source, deductions, recorded_by)
            values (:id, :member, :startOn, :basis, :source, cast(:deductions as jsonb), :by)
            """;

    private static final String UPDATE = """
            update seniority
            set start_on = :startOn, basis = :basis, source = :source, deductions = cast(:deductions as jsonb),
                recorded_by = :by, reason = :reason
            where member_id = :member
            """;

    private static final String RECORD_ID = "select id from seniority where member_id = :member";

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Inject
    CaseDesk desk;

    /**
     * What is known.
     *
     * @param admittedOn day of the ceremony
     * @param seniority null when no first day is known
     * @param version 0 as long as nothing is recorded
     */
    record Known(UUID member, LocalDate admittedOn, LocalDate officialOn, Seniority seniority, int version) {}

    /** @throws ProblemException 404 MEMBER_NOT_FOUND */
    @Transactional
    Known of(UUID member, Scope scope) {
        sql.open(scope);
        var follow = Stream.concat(
                        Deduction.outside(sql.list(SEATINGS, Map.of("id", member), SeniorityRecords::seating)).stream(),
                        sql.list(LOST_CONTACT, Map.of("id", member), SeniorityRecords::lost).stream())
                .toList();
        return sql.first(
                        ONE,
                        Map.of("id", member, "scopeLows", scope.lows(), "scopeHighs", scope.highs()),
                        row -> known(row, follow))
                .orElseThrow(() -> ProblemException.notFound("MEMBER_NOT_FOUND"));
    }

    /**
     * The day on which a member's tuổi đảng is so many years long; empty when no first day is known.
     *
     * @param asOf times that do not count are taken off up to this day
     * @throws ProblemException 404 MEMBER_NOT_FOUND
     */
    @Transactional
    public Optional<LocalDate> reaches(UUID member, int years, LocalDate asOf, Scope scope) {
        return Optional.ofNullable(of(member, scope).seniority()).map(seniority -> seniority.reaches(years, asOf));
    }

    /** The id under which earlier records are kept; one of nothing when nothing is recorded. */
    @Transactional
    UUID recordId(UUID member, Scope scope) {
        var known = of(member, scope);
        return sql.first(RECORD_ID, Map.of("member", known.member()), row -> row.get("id", UUID.class))
                .orElse(new UUID(0, 0));
    }

    /**
     * Records it anew; what was recorded before is kept.
     *
     * @throws ProblemException 404, 428, 412; 409 OWN_RECORD; 400 for what cannot be
     */
    @Transactional
    void record(UUID member, SeniorityRequest wanted, String ifMatch, Scope scope) {
        sql.open(scope);
        sql.first(LOCK, Map.of("id", member), row -> row);
        var known = of(member, scope);
        desk.notOwn(member);
        RecordVersion.require(ifMatch, known.version());
        var parameters = judged(wanted, known);
        parameters.put("member", member);
        parameters.put("by", desk.name());
        if (known.version() == 0) {
            parameters.put("id", UuidVersion7Strategy.INSTANCE.generateUuid(null));
            sql.execute(INSERT, parameters);
        } else {
            parameters.put("reason", Fields.text("reason", Fields.required("reason", wanted.reason()), TEXT));
            sql.execute(UPDATE, parameters);
        }
    }

    /**
     * Records from when it runs, of somebody who has just been recognised; what is recorded already stays.
     *
     * @param decidedOn day on the decision on the admission
     * @param source number of that decision
     * @param by name of the account
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(UUID member, LocalDate decidedOn, String source, String by, Scope scope) {
        if (of(member, scope).version() == 0) {
            var parameters = new HashMap<String, Object>();
            parameters.put("id", UuidVersion7Strategy.INSTANCE.generateUuid(null));
            parameters.put("member", member);
            parameters.put("startOn", decidedOn);
            parameters.put("basis", SeniorityBasis.ADMISSION_DECISION.name());
            parameters.put("source", source);
            parameters.put("deductions", "[]");
            parameters.put("by", by);
            sql.execute(INSERT, parameters);
        }
    }

    private Map<String, Object> judged(SeniorityRequest wanted, Known known) {
        var startOn = desk.happened("startOn", Fields.required("startOn", wanted.startOn()));
        var basis = Fields.code(
                "basis",
                Fields.required("basis", wanted.basis()),
                Stream.of(SeniorityBasis.values())
                        .filter(one -> one != SeniorityBasis.IMPORTED_ADMISSION_DAY)
                        .map(Enum::name)
                        .toList());
        // §6.4 no. 6: the ceremony follows the decision
        if (basis.equals(SeniorityBasis.ADMISSION_DECISION.name())
                && known.admittedOn() != null
                && startOn.isAfter(known.admittedOn())) {
            throw ProblemException.badRequest("startOn", "DECISION_AFTER_CEREMONY", startOn, known.admittedOn());
        }
        var parts = wanted.deductions() == null ? List.<SeniorityRequest.Part>of() : wanted.deductions();
        Fields.number("deductions", parts.size(), 0, DEDUCTIONS);
        var parameters = new HashMap<String, Object>();
        parameters.put("startOn", startOn);
        parameters.put("basis", basis);
        parameters.put("source", Fields.text("source", Fields.required("source", wanted.source()), TEXT));
        parameters.put(
                "deductions",
                sql.toJson(parts.stream().map(part -> judged(part, startOn)).toList()));
        return parameters;
    }

    private SeniorityRequest.Part judged(SeniorityRequest.Part part, LocalDate startOn) {
        Fields.required("deductions", part);
        var from = desk.happened("deductions.from", Fields.required("deductions.from", part.from()));
        var to = part.to() == null ? null : desk.happened("deductions.to", part.to());
        if (from.isBefore(startOn) || to != null && !to.isAfter(from)) {
            throw ProblemException.badRequest("deductions", "DEDUCTION_OUT_OF_RANGE", from, startOn);
        }
        return new SeniorityRequest.Part(
                from,
                to,
                Fields.code(
                        "deductions.ground",
                        Fields.required("deductions.ground", part.ground()),
                        Arrays.stream(DeductionGround.values()).map(Enum::name).toList()),
                Fields.text("deductions.source", Fields.required("deductions.source", part.source()), TEXT));
    }

    private static Deduction lost(Tuple row) {
        return new Deduction(
                new Validity(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)),
                DeductionGround.LOST_CONTACT,
                row.get("source", String.class));
    }

    /** @param follow what follows from where the member sat, and from decisions that lie over the membership */
    private Known known(Tuple row, List<Deduction> follow) {
        var admittedOn = row.get("admitted_on", LocalDate.class);
        var startOn = row.get("start_on", LocalDate.class);
        Seniority seniority = null;
        if (startOn != null) {
            var deductions = Stream.concat(recorded(row.get("deductions", String.class)), follow.stream());
            seniority = new Seniority(
                    startOn,
                    SeniorityBasis.valueOf(row.get("basis", String.class)),
                    row.get("source", String.class),
                    deductions.toList());
        } else if (admittedOn != null) {
            seniority = new Seniority(admittedOn, SeniorityBasis.IMPORTED_ADMISSION_DAY, null, follow);
        }
        return new Known(
                row.get("id", UUID.class),
                admittedOn,
                row.get("official_on", LocalDate.class),
                seniority,
                row.get("version", Integer.class));
    }

    private Stream<Deduction> recorded(String text) {
        try {
            return Arrays.stream(json.readValue(text, SeniorityRequest.Part[].class))
                    .map(part -> new Deduction(
                            new Validity(part.from(), part.to()),
                            DeductionGround.valueOf(part.ground()),
                            part.source()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Deductions cannot be read", e);
        }
    }

    private static Seating seating(Tuple row) {
        var end = row.get("end_cause", String.class);
        return new Seating(
                row.get("cell_id", UUID.class),
                new Validity(row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)),
                StartCause.valueOf(row.get("start_cause", String.class)),
                end == null ? null : EndCause.valueOf(end));
    }
}
