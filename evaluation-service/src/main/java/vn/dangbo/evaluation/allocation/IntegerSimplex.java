package vn.dangbo.evaluation.allocation;

import java.util.Arrays;

/**
 * The dual simplex method for variables between whole bounds, in whole numbers only: all entries of the tableau have one common
 * denominator, the determinant of the basis, and each step divides by the one before without remainder (Edmonds 1967, Bareiss
 * 1968). Nothing is rounded, so what it calls optimal is.
 *
 * <p>Maximises a sum under rows {@code Σ a·x ≤ b}. Entries beyond 64 bits raise {@link ArithmeticException}.
 */
final class IntegerSimplex {

    /** Steps for each row after which variables are taken by lowest index (Bland), which cannot go in circles. */
    private static final int PATIENCE = 40;

    private final int rows;
    private final int columns;
    /** Rows, then the objective; {@code basic = value − Σ entry/unit · nonbasic}. */
    private final long[][] tableau;

    private final long[] value;
    private long unit = 1;
    /** Which variable stands in a row or column: structural ones first, then the slack of each row. */
    private final int[] basic;

    private final int[] nonbasic;
    private final boolean[] atMost;
    private final long[] least;
    private final long[] most;

    /**
     * Everything at its upper bound, which is the best there is and breaks the rows: {@link #within} goes on from here.
     *
     * @param a coefficients by row and variable
     * @param b right sides
     * @param worth what is maximised: the sum of each variable times this, at least 1
     */
    IntegerSimplex(int[][] a, long[] b, long[] worth, int[] most) {
        rows = a.length;
        columns = most.length;
        tableau = new long[rows + 1][columns];
        value = b.clone();
        basic = new int[rows];
        nonbasic = new int[columns];
        atMost = new boolean[columns + rows];
        least = new long[columns + rows];
        this.most = new long[columns + rows];
        for (int j = 0; j < columns; j++) {
            nonbasic[j] = j;
            this.most[j] = most[j];
            atMost[j] = true;
            tableau[rows][j] = -worth[j];
        }
        for (int i = 0; i < rows; i++) {
            basic[i] = columns + i;
            this.most[columns + i] = Long.MAX_VALUE;
            for (int j = 0; j < columns; j++) {
                tableau[i][j] = a[i][j];
                value[i] -= (long) a[i][j] * most[j];
            }
        }
    }

    private IntegerSimplex(IntegerSimplex other) {
        rows = other.rows;
        columns = other.columns;
        tableau = Arrays.stream(other.tableau).map(long[]::clone).toArray(long[][]::new);
        value = other.value.clone();
        unit = other.unit;
        basic = other.basic.clone();
        nonbasic = other.nonbasic.clone();
        atMost = other.atMost.clone();
        least = other.least.clone();
        most = other.most.clone();
    }

    IntegerSimplex copy() {
        return new IntegerSimplex(this);
    }

    /**
     * Goes from an optimum to one between other bounds, by the dual method: prices stay in order, values come back into it.
     *
     * @return null when found; else, there being nothing between these bounds, multipliers of the rows that show it
     */
    long[] within(int[] otherLeast, int[] otherMost) {
        for (int j = 0; j < columns; j++) {
            if (nonbasic[j] < columns) {
                int variable = nonbasic[j];
                long before = atMost[variable] ? most[variable] : least[variable];
                // One that had no room to move may stand at the bound that its price speaks against.
                atMost[variable] = tableau[rows][j] < 0 || tableau[rows][j] == 0 && atMost[variable];
                long moved = (atMost[variable] ? otherMost[variable] : otherLeast[variable]) - before;
                for (int i = 0; moved != 0 && i < rows; i++) {
                    value[i] = Math.subtractExact(value[i], Math.multiplyExact(moved, tableau[i][j]));
                }
            }
        }
        for (int variable = 0; variable < columns; variable++) {
            least[variable] = otherLeast[variable];
            most[variable] = otherMost[variable];
        }
        int steps = 0;
        for (int row = violated(false); row >= 0; row = violated(++steps > PATIENCE * rows)) {
            long over = over(row);
            int column = cheapest(row, over > 0 ? 1 : -1);
            if (column < 0) {
                return contradiction(row, over > 0 ? -1 : 1);
            }
            int entering = nonbasic[column];
            atMost[basic[row]] = over > 0;
            pivot(
                    row,
                    column,
                    over * Long.signum(tableau[row][column]),
                    atMost[entering] ? most[entering] : least[entering]);
        }
        return null;
    }

    /** By how much, times the unit, the variable of a row is above its upper bound, or (negative) below its lower. */
    private long over(int row) {
        long below = value[row] - Math.multiplyExact(least[basic[row]], unit);
        if (below < 0 || most[basic[row]] == Long.MAX_VALUE) {
            return Math.min(below, 0);
        }
        return Math.max(0, value[row] - Math.multiplyExact(most[basic[row]], unit));
    }

    private int violated(boolean lowest) {
        int worst = -1;
        long farthest = 0;
        for (int i = 0; i < rows; i++) {
            long far = Math.abs(over(i));
            if (far > 0 && (worst < 0 || (lowest ? basic[i] < basic[worst] : far > farthest))) {
                worst = i;
                farthest = far;
            }
        }
        return worst;
    }

    /** The column that brings a row's variable down (1) or up (−1) and costs least; −1 when none can. */
    private int cheapest(int row, int down) {
        int best = -1;
        for (int j = 0; j < columns; j++) {
            long slope = down * (atMost[nonbasic[j]] ? -tableau[row][j] : tableau[row][j]);
            if (slope <= 0 || least[nonbasic[j]] == most[nonbasic[j]]) {
                continue;
            }
            int order = best < 0
                    ? -1
                    : WideNumbers.compareProducts(
                            Math.abs(tableau[rows][j]),
                            Math.abs(tableau[row][best]),
                            Math.abs(tableau[rows][best]),
                            slope);
            if (order < 0 || order == 0 && nonbasic[j] < nonbasic[best]) {
                best = j;
            }
        }
        return best;
    }

    /** The rows behind a row of the tableau, whose sum no values between the bounds can satisfy. */
    private long[] contradiction(int row, int sign) {
        var multipliers = new long[rows];
        for (int j = 0; j < columns; j++) {
            if (nonbasic[j] >= columns) {
                multipliers[nonbasic[j] - columns] = sign * tableau[row][j];
            }
        }
        if (basic[row] >= columns) {
            multipliers[basic[row] - columns] = unit;
        }
        return multipliers;
    }

    /** Exchanges the variables of a row and a column after the column's has moved by {@code distance/|pivot|}. */
    private void pivot(int row, int column, long distance, long at) {
        long pivot = tableau[row][column];
        long size = Math.abs(pivot);
        for (int i = 0; i < rows; i++) {
            value[i] = i == row
                    ? Math.addExact(Math.multiplyExact(at, size), distance)
                    : eliminated(value[i], size, tableau[i][column], distance);
        }
        for (int i = 0; i <= rows; i++) {
            if (i != row) {
                eliminate(tableau[i], column, tableau[row], pivot);
            }
        }
        tableau[row][column] = unit;
        if (pivot < 0) {
            for (var line : tableau) {
                for (int j = 0; j < columns; j++) {
                    line[j] = -line[j];
                }
            }
        }
        unit = size;
        int entering = nonbasic[column];
        nonbasic[column] = basic[row];
        basic[row] = entering;
    }

    private void eliminate(long[] line, int column, long[] by, long pivot) {
        long factor = line[column];
        if (factor == 0 && pivot == unit) {
            return;
        }
        for (int j = 0; j < columns; j++) {
            if (line[j] != 0 || factor != 0 && by[j] != 0) {
                line[j] = eliminated(line[j], pivot, factor, by[j]);
            }
        }
        line[column] = -factor;
    }

    private long eliminated(long entry, long pivot, long factor, long by) {
        return WideNumbers.quotient(entry, pivot, factor, by, unit);
    }

    /** The common denominator of all answers. */
    long unit() {
        return unit;
    }

    /** The values of the variables, times {@link #unit}. */
    long[] values() {
        var values = new long[columns];
        for (int j = 0; j < columns; j++) {
            int variable = nonbasic[j];
            if (variable < columns) {
                values[variable] = Math.multiplyExact(unit, atMost[variable] ? most[variable] : least[variable]);
            }
        }
        for (int i = 0; i < rows; i++) {
            if (basic[i] < columns) {
                values[basic[i]] = value[i];
            }
        }
        return values;
    }

    /** What one more on each right side would be worth, times {@link #unit}; never negative. */
    long[] prices() {
        var prices = new long[rows];
        for (int j = 0; j < columns; j++) {
            if (nonbasic[j] >= columns) {
                prices[nonbasic[j] - columns] = tableau[rows][j];
            }
        }
        return prices;
    }
}
