package vn.dangbo.member.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.dangbo.member.cases.CaseDesk;
import vn.dangbo.member.cases.ImportedCases;
import vn.dangbo.member.cases.SealedFacts;
import vn.dangbo.member.entry.Entry;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.OnRecord;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.rule.RuleParameters;
import vn.dangbo.platform.sql.Sql;

/** What lies over memberships, as files tell it. */
@ApplicationScoped
class OverlayEntries {

    private static final String RECORDED = """
            select c.member_id, c.id, c.sealed_encrypted, c.facts ->> 'type' as type, c.facts ->> 'ground' as ground,
                   cast(c.facts ->> 'from' as date) as from_day, cast(c.facts ->> 'until' as date) as until_day,
                   c.facts ->> 'number' as number, c.facts ->> 'signer' as signer,
                   cast(c.facts ->> 'endedOn' as date) as ended_on, c.facts ->> 'reason' as reason
            from member_case c
            where c.kind = 'OVERLAY' and c.state in ('IN_FORCE', 'ENDED') and c.member_id = any(cast(:ids as uuid[]))
            """;

    private static final String INSERT = """
            insert into member_overlay (member_id, type, ground, valid_from, valid_to, case_id)
            select r.member, r.type, r.ground, r."from", r."to", r."caseId"
            from jsonb_to_recordset(cast(:rows as jsonb))
                 as r(member uuid, type text, ground text, "from" date, "to" date, "caseId" uuid)
            """;

    @Inject
    Sql sql;

    @Inject
    CaseDesk desk;

    @Inject
    RuleParameters rules;

    @Inject
    ImportedCases cases;

    @Inject
    SealedFacts sealed;

    private record Line(
            UUID member, OverlayType type, ExemptionGround ground, LocalDate from, LocalDate to, UUID caseId) {}

    LocalDate today() {
        return desk.today();
    }

    /** The first day on which an exemption for mobile work is too long; empty when no rule of that day is known. */
    Optional<LocalDate> latestMobile(LocalDate from) {
        return rules.value(OverlayCourse.MOBILE_WORK, from).map(from::plusMonths);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<OverlayTold>> recorded(Collection<UUID> members, Scope scope) {
        sql.open(scope);
        return OnRecord.bySubject(sql.list(RECORDED, Map.of("ids", EntryFile.texts(members)), this::recorded));
    }

    private OnRecord<OverlayTold> recorded(Tuple row) {
        var ground = row.get("ground", String.class);
        return new OnRecord<>(
                row.get("member_id", UUID.class),
                new OverlayTold(
                        OverlayType.valueOf(row.get("type", String.class)),
                        ground == null ? null : ExemptionGround.valueOf(ground),
                        row.get("from_day", LocalDate.class),
                        row.get("until_day", LocalDate.class),
                        row.get("number", String.class),
                        row.get("signer", String.class),
                        row.get("ended_on", LocalDate.class),
                        sealed.text(
                                row.get("id", UUID.class),
                                row.get("sealed_encrypted", String.class),
                                "reason",
                                row.get("reason", String.class))));
    }

    /** Each becomes a case that holds, and can be ended here, or one that has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(List<Entry<OverlayTold>> entries, ImportContext context) {
        var made = new ArrayList<ImportedCases.Told<OverlayState, Overlay>>();
        var lines = new ArrayList<Line>();
        for (var entry : entries) {
            var told = entry.facts();
            var one = overlay(entry);
            made.add(one);
            if (!told.neverHeld()) {
                lines.add(new Line(
                        one.member(),
                        told.type(),
                        told.ground(),
                        told.from(),
                        told.validity().to(),
                        one.id()));
            }
        }
        cases.write(Overlay.KIND, made, context);
        sql.write(INSERT, lines);
    }

    private static ImportedCases.Told<OverlayState, Overlay> overlay(Entry<OverlayTold> entry) {
        var told = entry.facts();
        var subject = entry.subject();
        var steps = new ArrayList<ImportedCases.Step<OverlayState>>();
        steps.add(new ImportedCases.Step<>(ImportedCases.STEP, OverlayState.IN_FORCE, told.from()));
        if (!told.holds()) {
            steps.add(new ImportedCases.Step<>(OverlayStep.END.name(), OverlayState.ENDED, told.endedOn()));
        }
        return new ImportedCases.Told<>(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                subject.id(),
                // what holds goes along with the member
                told.holds() ? subject.life().latest().cellId() : subject.place(),
                null,
                new Overlay(
                        told.type(),
                        subject.name(),
                        told.ground(),
                        told.reason(),
                        told.from(),
                        told.until(),
                        told.number(),
                        told.signer(),
                        told.endedOn()),
                told.holds() ? told.until() : null,
                steps);
    }
}
