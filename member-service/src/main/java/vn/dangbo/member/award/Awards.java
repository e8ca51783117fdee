package vn.dangbo.member.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.discipline.HonourRule;
import vn.dangbo.member.register.MemberPlaces;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.hierarchy.OrganisationRef;
import vn.dangbo.platform.hierarchy.Organisations;
import vn.dangbo.platform.paging.Page;
import vn.dangbo.platform.paging.PageRequest;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.sql.Constraints;
import vn.dangbo.platform.sql.Sql;
import vn.dangbo.platform.time.AsOf;
import vn.dangbo.platform.web.Fields;
import vn.dangbo.platform.web.RecordVersion;

/** The register of awards (khen thưởng): it records what was decided, and is corrected when it was recorded wrongly. */
@ApplicationScoped
class Awards {

    static final int TEXT = 500;

    /** Nhiệm kỳ, as it is written. */
    static final Pattern TERM = Pattern.compile("[0-9]{4}-[0-9]{4}");

    /** Seen where it counts, and with the member wherever the member sits today. */
    private static final String VISIBLE =
            "(%s or %s)".formatted(Sql.inScope("a.unit_path"), Sql.inScope("m.unit_path"));

    private static final String ONE = AwardView.FROM + "where a.id = :id and " + VISIBLE;

    private static final String FILTER = """
            where (cast(:recipientType as text) is null or a.recipient_type = cast(:recipientType as text))
              and (cast(:member as uuid) is null or a.member_id = cast(:member as uuid))
              and (cast(:low as text) is null or (a.unit_path >= cast(:low as text) and a.unit_path < cast(:high as text)))
              and (cast(:year as int) is null or a.year = cast(:year as int))
              and %s
            """.formatted(VISIBLE);

    private static final String PAGE = "and a.id > cast(:after as uuid) order by a.id limit :fetch";

    private static final String COUNT =
            "select count(*) as awards from award a left join member m on m.id = a.member_id ";

    private static final String INSERT = """
            insert into award (id, recipient_type, member_id, organisation_id, unit_id, unit_path, form, level, granted_by,
                               decision_no, decided_on, year, term, merit, recorded_by)
            select :id, :recipientType, cast(:member as uuid), cast(:organisation as uuid), o.id, o.path, :form, :level,
                   cast(:grantedBy as text), :decisionNo, :decidedOn, cast(:year as int), cast(:term as text),
                   cast(:merit as text), :by
            from organisation o where o.id = :unit
            """;

    private static final String UPDATE = """
            update award a
            set form = :form, level = :level, granted_by = cast(:grantedBy as text), decision_no = :decisionNo, decided_on = :decidedOn,
                year = cast(:year as int), term = cast(:term as text), merit = cast(:merit as text), unit_id = o.id, unit_path = o.path,
                recorded_by = :by, reason = :reason
            from organisation o
            where a.id = :id and o.id = :unit
            """;

    private static final String LOCK = "select 1 as locked from award a where a.id = :id for update";

    @Inject
    Sql sql;

    @Inject
    Organisations organisations;

    @Inject
    MemberPlaces places;

    @Inject
    AwardCodeLists codes;

    @Inject
    CaseDesk desk;

    @Inject
    HonourRule honours;

    /** What a list is narrowed to; null where it is not. */
    record Filter(RecipientType recipientType, UUID member, OrganisationRef organisation, Integer year) {}

    /** Awards that the caller sees, oldest record first. */
    @Transactional
    Page<AwardView> list(Filter filter, Scope scope, PageRequest page) {
        sql.open(scope);
        var range = filter.organisation() == null
                ? null
                : Scope.subtree(filter.organisation().path());
        var parameters = new HashMap<String, Object>();
        parameters.put(
                "recipientType",
                filter.recipientType() == null ? null : filter.recipientType().name());
        parameters.put("member", text(filter.member()));
        parameters.put("low", range == null ? null : range.low());
        parameters.put("high", range == null ? null : range.high());
        parameters.put("year", filter.year());
        parameters.put("scopeLows", scope.lows());
        parameters.put("scopeHighs", scope.highs());
        Long total = page.counted()
                ? sql.first(COUNT + FILTER, parameters, row -> row.get("awards", Long.class))
                        .orElseThrow()
                : null;
        parameters.put("after", page.afterId().toString());
        parameters.put("fetch", page.fetch());
        var rows = sql.list(AwardView.FROM + FILTER + PAGE, parameters, AwardView::of);
        return Page.cut(rows, page, one -> List.of(one.id().toString()), total);
    }

    /** An award, when it is in the scope. */
    @Transactional
    Optional<AwardView> find(UUID id, Scope scope) {
        sql.open(scope);
        return sql.first(ONE, Map.of("id", id, "scopeLows", scope.lows(), "scopeHighs", scope.highs()), AwardView::of);
    }

    /**
     * Records an award.
     *
     * @throws ProblemException 404 for a recipient whom the caller does not reach, 400 for what cannot be, 409
     *     AWARD_RECORDED, OWN_RECORD, HONOUR_DURING_DISCIPLINE
     */
    @Transactional
    UUID record(AwardRequest award, Scope scope) {
        if ((award.member() == null) == (award.organisation() == null)) {
            throw ProblemException.badRequest("member", "AWARD_RECIPIENT");
        }
        var facts = judged(award);
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var organisation = award.organisation() == null
                ? null
                : organisations
                        .require(award.organisation(), scope, award.decidedOn())
                        .id();
        facts.put("id", id);
        facts.put("recipientType", (organisation == null ? RecipientType.MEMBER : RecipientType.ORGANISATION).name());
        facts.put("member", text(award.member()));
        facts.put("organisation", text(organisation));
        facts.put(
                "unit",
                organisation == null
                        ? places.writable(award.member(), award.decidedOn(), desk.today(), scope)
                        : organisation);
        requireHonourable(award.member(), organisation, award.decidedOn());
        sql.open(scope);
        told(() -> sql.execute(INSERT, facts));
        return id;
    }

    /**
     * Corrects an award; what was recorded before is kept.
     *
     * @throws ProblemException 404, 428, 412; 409 HONOUR_DURING_DISCIPLINE for another day; 400 for what cannot be
     */
    @Transactional
    UUID correct(UUID id, AwardRequest award, String ifMatch, Scope scope) {
        sql.open(scope);
        sql.first(LOCK, Map.of("id", id), row -> row);
        var recorded = find(id, scope).orElseThrow(() -> ProblemException.notFound("AWARD_NOT_FOUND", id));
        RecordVersion.require(ifMatch, recorded.version());
        if (award.member() != null || award.organisation() != null) {
            throw ProblemException.badRequest(
                    award.member() == null ? "organisation" : "member", "AWARD_RECIPIENT_STAYS");
        }
        var facts = judged(award);
        facts.put("id", id);
        facts.put("reason", Fields.text("reason", Fields.required("reason", award.reason()), TEXT));
        facts.put(
                "unit",
                recorded.member() == null
                        ? organisations
                                .require(recorded.organisation(), scope, award.decidedOn())
                                .id()
                        : places.writable(recorded.member(), award.decidedOn(), desk.today(), scope));
        // What was recorded of that day stays correctable, whatever became known since.
        if (!award.decidedOn().equals(recorded.decidedOn())) {
            requireHonourable(recorded.member(), (UUID) facts.get("unit"), award.decidedOn());
        }
        sql.open(scope);
        told(() -> sql.execute(UPDATE, facts));
        return id;
    }

    /** Stops who may not be honoured on the day: the member, or the organisation when there is none. */
    private void requireHonourable(UUID member, UUID organisation, LocalDate day) {
        if (member == null) {
            honours.allowsOrganisation(organisation, day);
        } else {
            honours.allowsMember(member, day);
        }
    }

    /** What the decision says, as it may be recorded. */
    private Map<String, Object> judged(AwardRequest award) {
        var decidedOn = desk.happened("decidedOn", Fields.required("decidedOn", award.decidedOn()));
        if ((award.year() == null) == (award.term() == null)) {
            throw ProblemException.badRequest("year", "AWARD_YEAR_OR_TERM");
        }
        if (award.term() != null && !TERM.matcher(award.term()).matches()) {
            throw ProblemException.badRequest("term", "TERM_INVALID", award.term());
        }
        var facts = new HashMap<String, Object>();
        facts.put("form", Fields.code("form", Fields.required("form", award.form()), codes.formsOn(decidedOn)));
        facts.put(
                "level",
                Fields.code(
                        "level",
                        Fields.required("level", award.level()),
                        Arrays.stream(AwardLevel.values()).map(Enum::name).toList()));
        facts.put("grantedBy", Fields.text("grantedBy", award.grantedBy(), TEXT));
        facts.put("decisionNo", Fields.text("decisionNo", Fields.required("decisionNo", award.decisionNo()), TEXT));
        facts.put("decidedOn", decidedOn);
        facts.put("year", Fields.number("year", award.year(), AsOf.EARLIEST.getYear(), decidedOn.getYear() + 1));
        facts.put("term", award.term());
        facts.put("merit", Fields.text("merit", award.merit(), TEXT));
        facts.put("by", desk.name());
        return facts;
    }

    private static void told(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException failure) {
            if (Constraints.violated(failure).filter("award_once"::equals).isPresent()) {
                throw ProblemException.of(409, "AWARD_RECORDED");
            }
            throw failure;
        }
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
