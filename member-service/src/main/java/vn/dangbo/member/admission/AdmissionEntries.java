package vn.dangbo.member.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseBook;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.ImportedCases;
import vn.dangbo.member.cases.Resolution;
import vn.dangbo.member.cases.Terms;
import vn.dangbo.member.entry.Entry;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.OnRecord;
import vn.dangbo.member.seniority.SeniorityRecords;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.sql.Sql;

/** Admissions of the past, as files tell them. */
@ApplicationScoped
class AdmissionEntries {

    private static final String RECORDED = """
            select c.member_id, d.number as decision_no, d.on_day as decided_on, d.signer,
                   cast(c.facts -> 'probation' ->> 'ceremonyOn' as date) as ceremony_on, r.number as recognition_no,
                   r.on_day as recognised_on, r.signer as recognition_signer,
                   cast(c.facts -> 'probation' ->> 'officialOn' as date) as official_on
            from member_case c
            left join lateral (select x ->> 'number' as number, cast(x ->> 'on' as date) as on_day, x ->> 'signer' as signer
                               from jsonb_array_elements(c.facts -> 'resolutions') x where x ->> 'step' = 'DECIDE') d on true
            left join lateral (select x ->> 'number' as number, cast(x ->> 'on' as date) as on_day, x ->> 'signer' as signer
                               from jsonb_array_elements(c.facts -> 'resolutions') x where x ->> 'step' = 'RECOGNISE') r on true
            where c.kind = 'ADMISSION' and c.facts -> 'probation' is not null and c.member_id = any(cast(:ids as uuid[]))
            """;

    private static final String ADMITTED =
            "select id, admitted_on from member where id = any(cast(:ids as uuid[])) and admitted_on is not null";

    @Inject
    Sql sql;

    @Inject
    CaseBook book;

    @Inject
    CaseDesk desk;

    @Inject
    Terms terms;

    @Inject
    ImportedCases cases;

    @Inject
    SeniorityRecords seniority;

    private record Admitted(UUID member, LocalDate on) {}

    LocalDate today() {
        return desk.today();
    }

    boolean isOpen(UUID member) {
        return book.isOpen(Admission.KIND, member);
    }

    /** The days of the first ceremonies on record. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, LocalDate> admitted(Collection<UUID> members, Scope scope) {
        sql.open(scope);
        var days = new HashMap<UUID, LocalDate>();
        sql.list(
                        ADMITTED,
                        Map.of("ids", EntryFile.texts(members)),
                        row -> new Admitted(row.get("id", UUID.class), row.get("admitted_on", LocalDate.class)))
                .forEach(one -> days.put(one.member(), one.on()));
        return days;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<AdmissionTold>> recorded(Collection<UUID> members, Scope scope) {
        sql.open(scope);
        return OnRecord.bySubject(
                sql.list(RECORDED, Map.of("ids", EntryFile.texts(members)), AdmissionEntries::recorded));
    }

    private static OnRecord<AdmissionTold> recorded(Tuple row) {
        return new OnRecord<>(
                row.get("member_id", UUID.class),
                new AdmissionTold(
                        row.get("decision_no", String.class),
                        row.get("decided_on", LocalDate.class),
                        row.get("signer", String.class),
                        row.get("ceremony_on", LocalDate.class),
                        row.get("recognition_no", String.class),
                        row.get("recognised_on", LocalDate.class),
                        row.get("recognition_signer", String.class),
                        row.get("official_on", LocalDate.class)));
    }

    /**
     * Each becomes an admission that is over, or one of a probationary member that goes on here. As with one that was made
     * here, tuổi đảng of a recognised member runs from the decision, unless another first day is recorded.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(List<Entry<AdmissionTold>> entries, ImportContext context) {
        cases.write(Admission.KIND, entries.stream().map(this::admission).toList(), context);
        for (var entry : entries) {
            var told = entry.facts();
            boolean first = !entry.subject().life().standing().former().stream()
                    .anyMatch(former -> !former.until().isAfter(told.ceremonyOn()));
            if (first && told.officialOn() != null && told.decisionNo() != null) {
                seniority.begin(
                        entry.subject().id(),
                        told.decidedOn(),
                        told.decisionNo(),
                        context.recordedBy(),
                        Scope.everywhere());
            }
        }
    }

    private ImportedCases.Told<AdmissionState, Admission> admission(Entry<AdmissionTold> entry) {
        var told = entry.facts();
        var subject = entry.subject();
        var steps = steps(entry);
        boolean open = steps.get(steps.size() - 1).state() == AdmissionState.CEREMONY_HELD;
        // before the rules that are known, the probation lasted until it was over
        var endsOn = terms.knownProbationEnd(told.ceremonyOn()).orElse(told.officialOn());
        var candidate =
                new Candidate(subject.id(), subject.name(), subject.life().sex(), null, null, null, null, null, null);
        var facts =
                Admission.of(candidate, null, new Admission.Probation(told.ceremonyOn(), endsOn, told.officialOn()));
        if (told.decidedOn() != null) {
            facts = facts.with(new Resolution(
                    AdmissionStep.DECIDE.name(), told.decidedOn(), null, told.decisionNo(), told.signer()));
        }
        if (told.recognisedOn() != null) {
            facts = facts.with(new Resolution(
                    AdmissionStep.RECOGNISE.name(),
                    told.recognisedOn(),
                    null,
                    told.recognitionNo(),
                    told.recognitionSigner()));
        }
        return new ImportedCases.Told<>(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                subject.id(),
                // what goes on goes along with the member
                open ? subject.life().latest().cellId() : subject.place(),
                null,
                facts,
                open && endsOn != null ? terms.lastDay(AdmissionTerms.RECOGNITION, endsOn) : null,
                steps);
    }

    /** The course begins with the ceremony: whoever was a candidate before is counted as such by nobody afterwards. */
    private static List<ImportedCases.Step<AdmissionState>> steps(Entry<AdmissionTold> entry) {
        var told = entry.facts();
        var steps = new ArrayList<ImportedCases.Step<AdmissionState>>();
        steps.add(new ImportedCases.Step<>(ImportedCases.STEP, AdmissionState.CEREMONY_HELD, told.ceremonyOn()));
        if (told.officialOn() != null) {
            steps.add(step(AdmissionStep.RECOGNISE, told.recognised()));
            return steps;
        }
        var ended = AdmissionFile.ended(entry.subject().life(), told.ceremonyOn());
        if (ended != null) {
            steps.add(step(
                    ended.struckOff() ? AdmissionStep.END_BY_STRIKE_OFF : AdmissionStep.END_OTHERWISE, ended.on()));
        }
        return steps;
    }

    private static ImportedCases.Step<AdmissionState> step(AdmissionStep step, LocalDate on) {
        return new ImportedCases.Step<>(step.name(), step.to(), on);
    }
}
