package vn.dangbo.evaluation.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Candidates who compete with each other, and with nobody else. Those who are in the same groups and bound to nobody are a
 * bundle: for the number chosen it does not matter which of them is chosen, so a choice is how many of each bundle, the best
 * ranked of it first.
 *
 * @param ranked the bundle of each candidate, best ranked first
 * @param bundles the candidates of each bundle, best ranked first
 * @param groups ids of the ceilings
 * @param caps the most that each may have
 * @param groupsOf for each bundle the indices of its ceilings
 * @param bonds for each bundle the bundles, of one candidate each, that must be chosen for it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps it
record Part(
        int[] ranked, List<List<Subject>> bundles, List<String> groups, long[] caps, int[][] groupsOf, int[][] bonds) {

    int[] none() {
        return new int[bundles.size()];
    }

    int[] all() {
        return bundles.stream().mapToInt(List::size).toArray();
    }

    /**
     * Fills up a choice in ranking order: takes each next candidate who still fits, together with whom he is bound to.
     *
     * @param least how many of each bundle are taken already, those whom they are bound to among them
     * @param most how many may be
     * @return null when {@code least} itself does not fit
     */
    int[] fill(int[] least, int[] most) {
        var choice = least.clone();
        var room = room(choice);
        if (Arrays.stream(room).anyMatch(left -> left < 0)) {
            return null;
        }
        var seen = none();
        for (int bundle : ranked) {
            if (++seen[bundle] == choice[bundle] + 1) {
                take(bundle, choice, most, room);
            }
        }
        return choice;
    }

    /** One more of a bundle and all that it takes, or nothing. */
    private void take(int bundle, int[] choice, int[] most, long[] room) {
        var after = with(bundle, choice);
        for (int b = 0; b < after.length; b++) {
            if (after[b] > choice[b] && after[b] > most[b]) {
                return;
            }
        }
        var roomAfter = bonds[bundle].length == 0 ? roomBesides(bundle, room) : room(after);
        if (Arrays.stream(roomAfter).allMatch(left -> left >= 0)) {
            System.arraycopy(after, 0, choice, 0, choice.length);
            System.arraycopy(roomAfter, 0, room, 0, room.length);
        }
    }

    private long[] roomBesides(int bundle, long[] room) {
        var after = room.clone();
        for (int group : groupsOf[bundle]) {
            after[group]--;
        }
        return after;
    }

    /** The choice with one more of a bundle, and with those whom it is bound to, whether it fits or not. */
    int[] with(int bundle, int[] choice) {
        var after = choice.clone();
        after[bundle]++;
        follow(bundle, after);
        return after;
    }

    /** The choice with all whom somebody in it is bound to. */
    int[] closure(int[] choice) {
        var closed = choice.clone();
        for (int b = 0; b < closed.length; b++) {
            if (choice[b] > 0) {
                follow(b, closed);
            }
        }
        return closed;
    }

    private void follow(int bundle, int[] choice) {
        for (int on : bonds[bundle]) {
            if (choice[on] == 0) {
                choice[on] = 1;
                follow(on, choice);
            }
        }
    }

    /** What each ceiling has left beside a choice; negative where it is broken. */
    long[] room(int[] choice) {
        var room = caps.clone();
        for (int b = 0; b < choice.length; b++) {
            for (int group : groupsOf[b]) {
                room[group] -= choice[b];
            }
        }
        return room;
    }

    String id(int bundle) {
        return bundles.get(bundle).get(0).id();
    }

    Set<String> ids(int bundle) {
        return bundles.get(bundle).stream().map(Subject::id).collect(Collectors.toSet());
    }

    static int size(int[] choice) {
        return Arrays.stream(choice).sum();
    }
}
