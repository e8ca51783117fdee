package vn.dangbo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The committees of all units and who sits in them. Sizes, dates and people are invented; figure D6 is true of the offices here. */
final class Committees {

    /** From so many official members on a cell elects a chi ủy (Điều lệ Đảng, Điều 24). */
    private static final int CHI_UY_MINIMUM = 9;

    private static final String SECRETARY = "SECRETARY";
    private static final String DEPUTY = "DEPUTY";
    private static final String MEMBER = "COMMITTEE_MEMBER";
    private static final String STANDING = "STANDING_MEMBER";

    private static final List<String> COOPTED = List.of(Body.BY_CONGRESS, "CO_OPTED");

    private static final int TOWN_SEATS = 15;
    private static final int STANDING_SEATS = 7;
    private static final int INSPECTION_SEATS = 5;
    private static final int TERRITORY_SEATS = 7;
    private static final int AGENCY_SEATS = 5;
    private static final int CHI_UY_SEATS = 3;

    /** Share of the secretaries of hamlets and residential groups who are also their heads: in Mỹ Hào all (D6). */
    private static final Map<String, Integer> PERCENT_ALSO_HEAD = Map.of("MYHAO", 100, "TAYHO", 0);

    private static final int PERCENT_ELSEWHERE = 40;

    private final CellSizes sizes;
    private final Holders holders = new Holders();
    private final List<Seat> seats = new ArrayList<>();

    private Committees(CellSizes sizes) {
        this.sizes = sizes;
    }

    /** The seats of all units, committee by committee. */
    static List<Seat> of(List<Unit> units, CellSizes sizes) {
        Committees committees = new Committees(sizes);
        units.forEach(committees::add);
        return committees.seats;
    }

    private void add(Unit unit) {
        Dice dice = new Dice("committees of " + unit.code());
        List<Term> town = Term.ofTown(unit.town());
        switch (unit.kind()) {
            case "CENTRAL_AFFILIATED", "UPPER_GRASSROOTS" -> town.forEach(term -> lead(unit, term, dice));
            case "GRASSROOTS_COMMITTEE" ->
                living(unit, Term.ofGrassroots(town, dice)).forEach(term -> addGrassroots(unit, term, dice));
            case "GRASSROOTS_CELL" ->
                living(unit, Term.ofGrassroots(town, dice)).forEach(term -> addCell(unit, term, dice));
            default -> living(unit, Term.ofCell(town, dice)).forEach(term -> addCell(unit, term, dice));
        }
    }

    private static List<Term> living(Unit unit, List<Term> terms) {
        return terms.stream()
                .flatMap(term -> term.within(unit.from(), unit.to()).stream())
                .toList();
    }

    /** The three bodies of a province or town. In the term that goes on, the secretary changed, and a member retired. */
    private void lead(Unit unit, Term term, Dice dice) {
        Body committee = new Body(unit, "BCH", term, TOWN_SEATS, 0, dice);
        Body standing = new Body(unit, "BTV", term, STANDING_SEATS, 0, dice);
        List<String> people = IntStream.range(0, TOWN_SEATS - 1)
                .mapToObj(ordinal -> holders.of(unit, "BCH", ordinal))
                .toList();
        String office = unit.code().equals("TAYHO") ? "CHU_TICH_HDND" : "";
        if (term.to().equals(Tree.OPEN)) {
            LocalDate changed = dice.day(LocalDate.of(2022, 3, 1), LocalDate.of(2023, 6, 30));
            List<String> secretaries = List.of(people.get(0), holders.next(unit.town()));
            List<String> sent = List.of(Body.BY_COMMITTEE, Body.APPOINTED);
            committee.change(SECRETARY, secretaries, changed, "LEFT_POST", sent, office);
            standing.change(STANDING, secretaries, changed, "LEFT_POST", sent, "");
            List<String> members = List.of(holders.next(unit.town()), holders.next(unit.town()));
            committee.change(MEMBER, members, changed.plusMonths(2), "RETIRED", COOPTED, "");
        } else {
            committee.seat(SECRETARY, people.get(0), false, office);
            standing.seat(STANDING, people.get(0), false, "");
            committee.seat(MEMBER, holders.next(unit.town()), true, "");
        }
        committee.seat("STANDING_DEPUTY", people.get(1), false, "");
        committee.seat(DEPUTY, people.get(2), false, "");
        people.stream().skip(3).forEach(person -> committee.seat(MEMBER, person, true, ""));
        people.stream().limit(STANDING_SEATS).skip(1).forEach(person -> standing.seat(STANDING, person, false, ""));
        seats.addAll(committee.seats());
        seats.addAll(standing.seats());
        seats.addAll(inspection(unit, term, people.get(3), dice).seats());
    }

    private Body inspection(Unit unit, Term term, String chair, Dice dice) {
        Body inspection = new Body(unit, "UBKT", term, INSPECTION_SEATS, 0, dice);
        inspection.seat("INSPECTION_CHAIR", chair, false, "");
        inspection.seat("INSPECTION_DEPUTY", holders.of(unit, "UBKT", 1), false, "");
        for (int ordinal = 2; ordinal < INSPECTION_SEATS; ordinal++) {
            inspection.seat("INSPECTION_MEMBER", holders.of(unit, "UBKT", ordinal), false, "");
        }
        return inspection;
    }

    private void addGrassroots(Unit unit, Term term, Dice dice) {
        int planned = unit.isTerritory() ? TERRITORY_SEATS : AGENCY_SEATS;
        Body committee = new Body(unit, "BCH", term, planned, 0, dice);
        committee.seat(SECRETARY, holders.of(unit, SECRETARY, 0), false, "");
        committee.seat(DEPUTY, holders.of(unit, DEPUTY, 0), false, unit.isTerritory() ? "CHU_TICH_UBND" : "");
        int rest = planned - 2;
        if (unit.isTerritory()) {
            committee.seat("STANDING_DEPUTY", holders.of(unit, DEPUTY, 1), false, "");
            rest--;
        }
        for (int ordinal = 0; ordinal < rest; ordinal++) {
            committee.seat(MEMBER, holders.of(unit, MEMBER, ordinal), true, "");
        }
        seats.addAll(committee.seats());
    }

    private void addCell(Unit unit, Term term, Dice dice) {
        int official = sizes.officialMembers(unit, term.from());
        boolean chiUy = official >= CHI_UY_MINIMUM;
        Body body = new Body(unit, chiUy ? "CHI_UY" : "BI_THU", term, chiUy ? CHI_UY_SEATS : 1, official, dice);
        body.seat(SECRETARY, holders.of(unit, SECRETARY, 0), !chiUy, headOf(unit, dice));
        if (chiUy) {
            body.seat(DEPUTY, holders.of(unit, DEPUTY, 0), false, "");
            body.seat(MEMBER, holders.of(unit, MEMBER, 0), true, "");
        }
        seats.addAll(body.seats());
    }

    /** The office outside the Party that the secretary of such a cell holds, if any. */
    private static String headOf(Unit cell, Dice dice) {
        if (!cell.isResidential() || !dice.chance(PERCENT_ALSO_HEAD.getOrDefault(cell.town(), PERCENT_ELSEWHERE))) {
            return "";
        }
        if (cell.sector().equals("HAMLET")) {
            return "TRUONG_THON";
        }
        return cell.name().contains("tổ dân phố") ? "TO_TRUONG_TDP" : "TRUONG_PHO";
    }
}
