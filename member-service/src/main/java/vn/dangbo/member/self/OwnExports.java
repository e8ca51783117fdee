package vn.dangbo.member.self;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Stream;
import vn.dangbo.member.audit.AuditTrail;
import vn.dangbo.member.dossier.Dossiers;
import vn.dangbo.member.dossier.Section;
import vn.dangbo.member.profile.RecordRows;
import vn.dangbo.member.record.MemberHistory;
import vn.dangbo.member.record.MemberQueries;
import vn.dangbo.member.rights.OwnRights;
import vn.dangbo.member.seniority.Seniorities;
import vn.dangbo.member.supplement.OwnSupplements;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.VietnamTime;

/** Puts together what the caller takes along. */
@ApplicationScoped
class OwnExports {

    @Inject
    MemberQueries members;

    @Inject
    MemberHistory history;

    @Inject
    RecordRows records;

    @Inject
    Dossiers dossiers;

    @Inject
    Seniorities seniorities;

    @Inject
    OwnRegisters registers;

    @Inject
    OwnSupplements supplements;

    @Inject
    OwnRights rights;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** @throws ProblemException 404 OWN_RECORD_NOT_FOUND */
    OwnExport of(OwnRecord.Self me) {
        var member = me.member();
        var scope = me.scope();
        var today = VietnamTime.today(clock);
        var entries = registers.of(member);
        return new OwnExport(
                clock.instant(),
                members.one(member, today, scope).orElseThrow(OwnExports::nobody),
                records.one(member, null, scope).orElseThrow(OwnExports::nobody),
                Stream.of(Section.values())
                        .map(section -> dossiers.read(member, section, null, scope))
                        .toList(),
                history.of(member, null, scope),
                seniorities.of(member, today, scope),
                entries.cases(),
                entries.overlays(),
                entries.awards(),
                entries.badges(),
                entries.trainings(),
                entries.disciplines(),
                supplements.of(registers.cases(OwnSupplements.KIND, member)),
                rights.of(registers.cases(OwnRights.KIND, member)),
                trail.byOrganisation(member, scope),
                entries.cut());
    }

    private static ProblemException nobody() {
        return ProblemException.notFound("OWN_RECORD_NOT_FOUND");
    }
}
