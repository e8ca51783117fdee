package vn.dangbo.evaluation.form;

/**
 * How many subjects have the same result in the same kind of place.
 *
 * @param kind kind of the organisation graded, or of the member's cell, on 31 December
 * @param sector sector type of the tổ chức cơ sở đảng to which it belongs; null where none is recorded
 * @param group of collectives their type, of leaders their peer group; null for other subjects
 * @param grade null for those without one
 * @param reason why there is no grade
 * @param shortfall why the lowest grade was given; null for all others
 */
record Tallied(String kind, String sector, Group group, String grade, String reason, String shortfall, long subjects) {

    /**
     * A group that makes a row.
     *
     * @param order in which groups stand, before their codes
     */
    record Group(String code, String vi, String en, int order) implements Comparable<Group> {

        @Override
        public int compareTo(Group other) {
            return order == other.order ? code.compareTo(other.code) : Integer.compare(order, other.order);
        }
    }

    String groupCode() {
        return group == null ? null : group.code();
    }
}
