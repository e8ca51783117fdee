package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The columns of the import files. Fields that the demo says nothing about are there, and empty. */
final class ImportColumns {

    /** One line of the member file: a member in one seat. */
    record SeatedPerson(Person person, Seating seat) {}

    static final List<Csv.Column<Tree.Slice>> ORGANISATIONS = List.of(
            new Csv.Column<>("code", Tree.Slice::code),
            new Csv.Column<>("name", Tree.Slice::name),
            new Csv.Column<>("shortName", Tree.Slice::shortName),
            new Csv.Column<>("kind", Tree.Slice::kind),
            new Csv.Column<>("subtype", Tree.Slice::subtype),
            new Csv.Column<>("sector", Tree.Slice::sector),
            new Csv.Column<>("parent", Tree.Slice::parent),
            new Csv.Column<>("validFrom", slice -> slice.from().toString()),
            new Csv.Column<>("validTo", slice -> end(slice.to())));

    static final List<Csv.Column<Seat>> COMMITTEES = List.of(
            new Csv.Column<>("organisation", Seat::organisation),
            new Csv.Column<>("committeeKind", Seat::committeeKind),
            new Csv.Column<>("termLabel", seat -> seat.term().label()),
            new Csv.Column<>("termFrom", seat -> seat.term().from().toString()),
            new Csv.Column<>("termTo", seat -> end(seat.term().to())),
            new Csv.Column<>("congressNo", seat -> seat.term().congressNo()),
            new Csv.Column<>("plannedSeats", seat -> String.valueOf(seat.plannedSeats())),
            new Csv.Column<>(
                    "officialMembers",
                    seat -> seat.officialMembers() == 0 ? "" : String.valueOf(seat.officialMembers())),
            new Csv.Column<>("holder", Seat::holder),
            new Csv.Column<>("role", Seat::role),
            new Csv.Column<>("startMode", Seat::startMode),
            new Csv.Column<>("validFrom", seat -> seat.from().toString()),
            new Csv.Column<>("validTo", seat -> end(seat.to())),
            new Csv.Column<>("decisionNo", Seat::decisionNo),
            new Csv.Column<>("confirmedOn", seat -> Objects.toString(seat.confirmedOn(), "")),
            new Csv.Column<>("confirmationNo", Seat::confirmationNo),
            new Csv.Column<>("endReason", Seat::endReason),
            new Csv.Column<>("endDecisionNo", Seat::endDecisionNo),
            new Csv.Column<>("externalOffice", Seat::externalOffice));

    static final List<Csv.Column<SeatedPerson>> MEMBERS = List.of(
            person("cardNumber", Person::cardNumber),
            person("cvNumber", Person::cvNumber),
            person("personalId", Person::personalId),
            person("fullName", Person::fullName),
            person("otherName", Person::otherName),
            person("sex", person -> person.sex().name()),
            person("birthDate", Person::birthDate),
            person("ethnicity", Person::ethnicity),
            person("religion", person -> ""),
            person("phone", Person::phone),
            person("admittedOn", person -> person.member().admittedOn().toString()),
            person("admissionContext", person -> person.member().context()),
            person("officialOn", person -> person.member()
                    .officialOn()
                    .map(LocalDate::toString)
                    .orElse("")),
            seat("cell", Seating::cell),
            seat("seatedFrom", seat -> seat.from().toString()),
            seat("seatedTo", seat -> end(seat.to())),
            seat("startCause", seat -> seat.start().code()),
            seat("endCause", seat -> seat.isOpen() ? "" : seat.end().code()));

    static final List<Csv.Column<Evaluation>> EVALUATIONS = List.of(
            new Csv.Column<>("year", evaluation -> String.valueOf(evaluation.year())),
            new Csv.Column<>("subjectKind", Evaluation::subjectKind),
            new Csv.Column<>("organisation", Evaluation::organisation),
            new Csv.Column<>("cardNumber", Evaluation::cardNumber),
            new Csv.Column<>("grade", evaluation -> Objects.toString(evaluation.grade(), "")),
            new Csv.Column<>("notEvaluatedReason", Evaluation::notEvaluatedReason),
            new Csv.Column<>("decisionNo", Evaluation::decisionNo),
            new Csv.Column<>("decidedOn", evaluation -> Objects.toString(evaluation.decidedOn(), "")),
            new Csv.Column<>("collective", Evaluation::collective),
            new Csv.Column<>("level", Evaluation::level),
            new Csv.Column<>("peerGroup", Evaluation::peerGroup));

    static final List<Csv.Column<Collective>> COLLECTIVES = List.of(
            new Csv.Column<>("code", Collective::code),
            new Csv.Column<>("name", Collective::name),
            new Csv.Column<>("type", Collective::type),
            new Csv.Column<>("level", Collective::level),
            new Csv.Column<>("organisation", Collective::organisation),
            new Csv.Column<>("validFrom", collective -> collective.from().toString()),
            new Csv.Column<>("validTo", collective -> ""));

    static final List<Csv.Column<Training>> TRAININGS = List.of(
            who("cardNumber", Training::person, Person::cardNumber),
            who("personalId", Training::person, Person::personalId),
            who("birthDate", Training::person, Person::birthDate),
            new Csv.Column<>("program", Training::program),
            new Csv.Column<>("sentBy", Training::sentBy),
            new Csv.Column<>("decisionNo", Training::decisionNo),
            new Csv.Column<>("startedOn", training -> training.startedOn().toString()),
            new Csv.Column<>("endedOn", training -> Objects.toString(training.endedOn(), "")),
            new Csv.Column<>("result", training -> training.endedOn() == null ? "" : "COMPLETED"));

    static final List<Csv.Column<Award>> AWARDS = List.of(
            new Csv.Column<>("organisation", Award::organisation),
            who("cardNumber", Award::person, Person::cardNumber),
            who("birthDate", Award::person, Person::birthDate),
            new Csv.Column<>("form", Award::form),
            new Csv.Column<>("level", award -> "UPPER_GRASSROOTS"),
            new Csv.Column<>("decisionNo", Award::decisionNo),
            new Csv.Column<>("decidedOn", award -> award.decidedOn().toString()),
            new Csv.Column<>("year", Award::year),
            new Csv.Column<>("term", Award::term),
            new Csv.Column<>("merit", Award::merit));

    static final List<Csv.Column<Discipline>> DISCIPLINES = List.of(
            new Csv.Column<>("organisation", Discipline::organisation),
            who("cardNumber", Discipline::person, Person::cardNumber),
            who("birthDate", Discipline::person, Person::birthDate),
            new Csv.Column<>("form", Discipline::form),
            new Csv.Column<>("level", Discipline::level),
            new Csv.Column<>("violation", Discipline::violation),
            new Csv.Column<>("office", Discipline::office),
            new Csv.Column<>("decisionNo", Discipline::decisionNo),
            new Csv.Column<>(
                    "announcedOn", discipline -> discipline.announcedOn().toString()));

    static final List<Csv.Column<Badge>> BADGES = List.of(
            who("cardNumber", Badge::person, Person::cardNumber),
            who("birthDate", Badge::person, Person::birthDate),
            new Csv.Column<>("step", badge -> String.valueOf(badge.step())),
            new Csv.Column<>("awardDate", badge -> badge.awardDate().toString()),
            new Csv.Column<>("proposedOn", badge -> badge.proposedOn().toString()),
            new Csv.Column<>("decisionNo", Badge::decisionNo),
            new Csv.Column<>("decidedOn", badge -> badge.decidedOn().toString()),
            new Csv.Column<>("awardedOn", badge -> badge.awardedOn().toString()));

    static final List<Csv.Column<Stay>> STAYS = List.of(
            who("cardNumber", Stay::person, Person::cardNumber),
            who("birthDate", Stay::person, Person::birthDate),
            new Csv.Column<>("home", Stay::home),
            new Csv.Column<>("host", Stay::host),
            new Csv.Column<>("validFrom", stay -> stay.from().toString()),
            new Csv.Column<>("validTo", stay -> stay.to().toString()),
            new Csv.Column<>("reason", stay -> "đi học"),
            new Csv.Column<>("letterNo", Stay::letterNo));

    static final List<Csv.Column<Inspection>> INSPECTIONS = List.of(
            new Csv.Column<>("organisation", Inspection::organisation),
            new Csv.Column<>("type", Inspection::type),
            new Csv.Column<>("decisionNo", Inspection::decisionNo),
            new Csv.Column<>("startedOn", inspection -> inspection.startedOn().toString()),
            new Csv.Column<>(
                    "concludedOn", inspection -> inspection.concludedOn().toString()),
            new Csv.Column<>("subjects", Inspection::turns));

    static final List<Csv.Column<Petition>> PETITIONS = List.of(
            new Csv.Column<>("organisation", Petition::organisation),
            new Csv.Column<>("kind", Petition::kind),
            new Csv.Column<>("receivedOn", petition -> petition.receivedOn().toString()),
            new Csv.Column<>("registerNo", Petition::registerNo),
            new Csv.Column<>("acceptedOn", petition -> Objects.toString(petition.acceptedOn(), "")),
            new Csv.Column<>("rejectedOn", petition -> Objects.toString(petition.rejectedOn(), "")),
            new Csv.Column<>("resolvedOn", petition -> Objects.toString(petition.resolvedOn(), "")));

    static final List<Csv.Column<Meeting>> MEETINGS = List.of(
            new Csv.Column<>("organisation", Meeting::cell),
            new Csv.Column<>("kind", meeting -> "THEMATIC"),
            new Csv.Column<>("heldOn", meeting -> meeting.heldOn().toString()),
            new Csv.Column<>("present", meeting -> String.valueOf(meeting.present())),
            new Csv.Column<>("absent", meeting -> String.valueOf(meeting.absent())),
            new Csv.Column<>("topic", Meeting::topic));

    private ImportColumns() {}

    /** Of the member whom a line is about; empty when it is about an organisation. */
    private static <T> Csv.Column<T> who(String name, Function<T, Person> person, Function<Person, String> value) {
        return new Csv.Column<>(name, line -> person.apply(line) == null ? "" : value.apply(person.apply(line)));
    }

    private static Csv.Column<SeatedPerson> person(String name, Function<Person, String> value) {
        return new Csv.Column<>(name, line -> value.apply(line.person()));
    }

    private static Csv.Column<SeatedPerson> seat(String name, Function<Seating, String> value) {
        return new Csv.Column<>(name, line -> value.apply(line.seat()));
    }

    private static String end(LocalDate date) {
        return date.equals(Tree.OPEN) ? "" : date.toString();
    }
}
