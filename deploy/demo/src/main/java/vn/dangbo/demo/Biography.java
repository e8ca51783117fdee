package vn.dangbo.demo;

import java.time.LocalDate;

/** Draws birth and admission dates; the age at admission stays between 18 and 60. */
final class Biography {

    private static final int YOUNGEST_ADMISSION = 18;
    private static final int USUAL_LATEST_ADMISSION = 38;

    private final Dice dice;
    private final LocalDate closing;

    /** Of the members that a plan is filled with. */
    Biography(FlowPlan plan) {
        this(plan.dice("biography"), plan.closing());
    }

    /** Of people whose records end on a day. */
    Biography(Dice dice, LocalDate closing) {
        this.dice = dice;
        this.closing = closing;
    }

    /** A member of long standing on that day, of an age usual in a residential cell (many are retired) or in an agency. */
    Member ofLongStanding(LocalDate day, boolean residential) {
        return official(day, residential ? residentialAge() : dice.between(25, 57));
    }

    /** An official member who comes from elsewhere: of working age, or retiring to the place of residence. */
    Member arriving(LocalDate day, boolean residential) {
        return official(day, residential && dice.chance(35) ? dice.between(56, 66) : dice.between(24, 52));
    }

    /** Admitted on that day. */
    Member admitted(LocalDate day, boolean residential) {
        int age = admissionAge();
        return new Member(birth(day, residential ? age : Math.max(age, 22)), day, "", closing);
    }

    /** Admitted on that day at school, or before the military service: young, and a man in the second case. */
    Member admittedYoung(LocalDate day, String context) {
        return new Member(birth(day, dice.between(YOUNGEST_ADMISSION, 19)), day, context, closing);
    }

    /** Readmitted on that day: the first membership ended before the records begin. */
    Member readmitted(LocalDate day) {
        return new Member(birth(day, dice.between(36, 50)), day, "", closing);
    }

    private int residentialAge() {
        int share = dice.below(100);
        if (share < 25) {
            return dice.between(26, 40);
        }
        if (share < 55) {
            return dice.between(41, 58);
        }
        return share < 90 ? dice.between(59, 75) : dice.between(76, 86);
    }

    private int admissionAge() {
        int share = dice.below(100);
        if (share < 18) {
            return dice.between(YOUNGEST_ADMISSION, 22);
        }
        if (share < 58) {
            return dice.between(23, 29);
        }
        if (share < 88) {
            return dice.between(30, 38);
        }
        return share < 98 ? dice.between(39, 48) : dice.between(49, 57);
    }

    /** Two years at least lie between admission and that day, so that probation is over. */
    private Member official(LocalDate day, int age) {
        LocalDate born = birth(day, age);
        int admissionAge = dice.between(YOUNGEST_ADMISSION, Math.min(USUAL_LATEST_ADMISSION, age - 2));
        return new Member(born, born.plusYears(admissionAge).plusDays(dice.below(300)), "", closing);
    }

    private LocalDate birth(LocalDate day, int age) {
        return day.minusYears(age).minusDays(dice.below(365));
    }
}
