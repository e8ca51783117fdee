package vn.dangbo.member.badge;

import static vn.dangbo.member.badge.BadgeImport.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.dangbo.member.entry.Entry;
import vn.dangbo.member.entry.EntryFile;
import vn.dangbo.member.entry.Objections;
import vn.dangbo.member.seating.EndCause;
import vn.dangbo.platform.access.Scope;
import vn.dangbo.platform.imports.ImportContext;
import vn.dangbo.platform.tabular.Column;
import vn.dangbo.platform.tabular.RowReader;
import vn.dangbo.platform.time.AsOf;

/**
 * A file of badges. What was given too early by the rules of today is taken with a warning: papers of long ago do not
 * always tell all the grounds.
 */
final class BadgeFile implements EntryFile<BadgeTold> {

    private static final int TEXT = 500;
    private static final int GREATEST_STEP = 99;

    private final BadgeEntries entries;

    BadgeFile(BadgeEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean takesOrganisations() {
        return false;
    }

    @Override
    public BadgeTold read(RowReader reader) {
        var today = entries.today();
        var proposedOn = reader.date(PROPOSED_ON, AsOf.EARLIEST, today);
        var decidedOn = reader.date(DECIDED_ON, AsOf.EARLIEST, today);
        var awardedOn = reader.date(AWARDED_ON, AsOf.EARLIEST, today);
        inOrder(reader, proposedOn, DECIDED_ON, decidedOn);
        inOrder(reader, decidedOn.or(() -> proposedOn), AWARDED_ON, awardedOn);
        boolean hasWay = proposedOn.isPresent();
        var awardDate = reader.date(AWARD_DATE);
        if (hasWay) {
            reader.requiredText(AWARD_DATE);
        } else {
            reader.requiredText(AWARDED_ON);
        }
        if (awardedOn.isPresent() || decidedOn.isPresent()) {
            reader.requiredText(DECISION_NO);
        }
        if (hasWay && (awardedOn.isPresent() || reader.text(DECISION_NO).isPresent())) {
            reader.requiredText(DECIDED_ON);
        }
        var variant = reader.code(VARIANT, BadgeVariant.class).orElse(BadgeVariant.REGULAR);
        if (hasWay && variant == BadgeVariant.EARLY) {
            reader.requiredText(GROUND);
        }
        return new BadgeTold(
                reader.integer(BADGE_STEP, 1, GREATEST_STEP).orElse(0),
                variant,
                awardDate.filter(day -> hasWay).orElse(null),
                reader.text(GROUND, TEXT).filter(text -> hasWay).orElse(null),
                proposedOn.orElse(null),
                reader.text(DECISION_NO, TEXT).orElse(null),
                decidedOn.filter(day -> hasWay).orElse(null),
                awardedOn.orElse(null));
    }

    private static void inOrder(
            RowReader reader, Optional<LocalDate> earlier, Column column, Optional<LocalDate> later) {
        if (earlier.isPresent() && later.isPresent() && later.get().isBefore(earlier.get())) {
            reader.error(
                    column,
                    "STEP_BEFORE_LAST",
                    later.get().toString(),
                    earlier.get().toString());
        }
    }

    @Override
    public List<Object> cells(BadgeTold told) {
        return Arrays.asList(
                told.step(),
                told.variant(),
                told.awardDate(),
                told.ground(),
                told.proposedOn(),
                told.decisionNo(),
                told.decidedOn(),
                told.awardedOn());
    }

    @Override
    public LocalDate day(BadgeTold facts) {
        return facts.hasWay() ? facts.proposedOn() : facts.awardedOn();
    }

    @Override
    public Object key(BadgeTold facts) {
        return facts.step();
    }

    @Override
    public Map<UUID, List<BadgeTold>> recorded(Collection<UUID> members, Scope scope) {
        return entries.recorded(members, scope);
    }

    @Override
    public void judge(Entry<BadgeTold> entry, Collection<BadgeTold> others, Objections objections) {
        var told = entry.facts();
        var rule = entries.rule(told.step(), told.given());
        if (rule.isEmpty()) {
            objections.error(BADGE_STEP, "BADGE_STEP_UNKNOWN", told.step(), told.given());
            return;
        }
        if (told.awardedOn() == null
                && (others.stream().anyMatch(one -> one.awardedOn() == null)
                        || entries.isOpen(entry.subject().id()))) {
            objections.error(BADGE_STEP, "CASE_OPEN");
        }
        if (told.variant() == BadgeVariant.REGULAR && !entries.isAwardDay(told.given())) {
            objections.warning(AWARD_DATE, "NOT_AN_AWARD_DAY", told.given());
        }
        var left = entry.subject().life().latest();
        if (told.variant() == BadgeVariant.POSTHUMOUS && left.endCause() != EndCause.DECEASED) {
            objections.error(VARIANT, "BADGE_NOT_DECEASED");
            return;
        }
        var died = left.validity().to();
        var reachesOn = entries.reaches(entry);
        if (reachesOn != null && !rule.get().allows(told.variant(), reachesOn, told.given(), died)) {
            objections.warning(BADGE_STEP, "BADGE_TOO_EARLY", told.step(), reachesOn, told.given());
        }
    }

    @Override
    public void write(List<Entry<BadgeTold>> told, ImportContext context) {
        entries.write(told, context);
    }
}
