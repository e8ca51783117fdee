package vn.dangbo.member.entry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.dangbo.platform.imports.ImportContext;

/** Finds whom the rows of a file are about, as far as the caller reaches. */
final class Subjects {

    private final People people;
    private final Cells units;
    private final ImportContext context;
    private final OutsiderCount outsiders;
    /** The member to whom the caller's account belongs; null for none. */
    private final UUID own;

    private People.Found found;
    private Map<String, Cells.Cell> unitsByCode;

    Subjects(People people, Cells units, ImportContext context, OutsiderCount outsiders, UUID own) {
        this.people = people;
        this.units = units;
        this.context = context;
        this.outsiders = outsiders;
        this.own = own;
    }

    /** Reads all whom the next rows name. */
    void read(Collection<SubjectKey> keys) {
        found = people.find(keys, context.scope());
        var codes = keys.stream()
                .map(SubjectKey::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        unitsByCode = units.find(codes, context.scope());
    }

    /**
     * Whom a row is about, and where it counts; empty, with a finding, when it may not be taken.
     *
     * @param day the day of the entry
     */
    Optional<Subject> of(int row, SubjectKey key, LocalDate day) {
        var objections = new Objections(context.findings(), row);
        return key.organisation() == null
                ? member(row, key, day, objections)
                : unit(key.organisation(), day, objections);
    }

    private Optional<Subject> unit(String code, LocalDate day, Objections objections) {
        var unit = unitsByCode.get(code);
        if (unit == null) {
            objections.error(SubjectColumns.ORGANISATION, "ORGANISATION_UNKNOWN", code);
            return Optional.empty();
        }
        var name = unit.nameOn(day);
        if (name.isEmpty()) {
            objections.error(SubjectColumns.ORGANISATION, "UNIT_NOT_ALIVE", code, day);
        }
        return name.map(text -> new Subject(unit.id(), text, unit.id(), null));
    }

    private Optional<Subject> member(int row, SubjectKey key, LocalDate day, Objections objections) {
        var byId = key.personalIdHash() == null ? null : found.byPersonalId().get(key.personalIdHash());
        var byCard = key.cardNumberHash() == null ? null : found.byCard().get(key.cardNumberHash());
        var foreign = found.outside()
                .getOrDefault(key.personalIdHash(), found.outside().get(key.cardNumberHash()));
        if (foreign != null) {
            outsiders.next(row, foreign);
            objections.error(SubjectColumns.CARD_NUMBER, "MEMBER_ELSEWHERE");
            return Optional.empty();
        }
        var byNumber = byId != null || key.personalIdHash() != null && byCard != null && byCard.personalIdHash() != null
                ? byId
                : byCard;
        // Whose id in this deployment it is, is no secret worth telling apart: nobody guesses one.
        var person = key.member() == null ? byNumber : found.byId().get(key.member());
        if (person == null) {
            objections.error(
                    key.member() == null ? SubjectColumns.CARD_NUMBER : SubjectColumns.MEMBER, "MEMBER_UNKNOWN");
            return Optional.empty();
        }
        if (contradicts(key.personalIdHash(), byId, key, person)
                || contradicts(key.cardNumberHash(), byCard, key, person)
                || key.birthDate() != null && !key.birthDate().equals(person.birthDate())) {
            objections.error(SubjectColumns.CARD_NUMBER, "MEMBER_KEYS_DISAGREE");
            return Optional.empty();
        }
        var id = person.life().member();
        if (id.equals(own)) {
            objections.error(SubjectColumns.CARD_NUMBER, "OWN_RECORD");
            return Optional.empty();
        }
        var cell = person.life().nearest(day).cellId();
        if (!context.scope().covers(person.paths().get(cell))) {
            objections.error(SubjectColumns.CARD_NUMBER, "COUNTED_ELSEWHERE");
            return Optional.empty();
        }
        return Optional.of(new Subject(id, person.fullName(), cell, person.life()));
    }

    /** A number that is of somebody else; beside the id in this deployment, one that is of nobody too. */
    private static boolean contradicts(String hash, People.Person holder, SubjectKey key, People.Person person) {
        return holder == null ? hash != null && key.member() != null : holder != person;
    }
}
