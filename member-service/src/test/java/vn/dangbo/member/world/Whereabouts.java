package vn.dangbo.member.world;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Where each member counts, kept beside the service from what was decided alone: from each day on in one cell, or in none. */
final class Whereabouts {

    /** No cell. */
    static final String NOWHERE = "-";

    private final Map<UUID, TreeMap<LocalDate, String>> lives = new LinkedHashMap<>();

    /** From the day on in the cell, whatever was before on that day. */
    void sits(UUID member, String cell, LocalDate day) {
        lives.computeIfAbsent(member, id -> new TreeMap<>()).put(day, cell);
    }

    /** In no cell from the day on. */
    void leaves(UUID member, LocalDate day) {
        var life = lives.get(member);
        life.tailMap(day, true).clear();
        life.put(day, NOWHERE);
    }

    /** As if the member had never left; when the cell has ended since, in the other from its end on. */
    void restored(UUID member, LocalDate cellEnded, String other) {
        var life = lives.get(member);
        var left = life.lastKey();
        life.remove(left);
        if (cellEnded != null) {
            life.put(cellEnded.isAfter(left) ? cellEnded : left, other);
        }
    }

    String on(UUID member, LocalDate day) {
        var entry = lives.get(member).floorEntry(day);
        return entry == null ? NOWHERE : entry.getValue();
    }

    /** The cell in which somebody who has left sat last. */
    String lastCell(UUID member) {
        var life = lives.get(member);
        return life.lowerEntry(life.lastKey()).getValue();
    }

    List<UUID> members() {
        return List.copyOf(lives.keySet());
    }

    List<UUID> in(String cell, LocalDate day) {
        return lives.keySet().stream().filter(id -> on(id, day).equals(cell)).toList();
    }

    long below(String unit, LocalDate day, TreeOverTime tree) {
        return lives.keySet().stream()
                .map(id -> on(id, day))
                .filter(cell -> !cell.equals(NOWHERE) && tree.isBelow(cell, unit, day))
                .count();
    }

    /** The days on which somebody comes to count elsewhere, as text to be compared. */
    Map<String, String> told() {
        var told = new TreeMap<String, String>();
        lives.forEach((id, life) -> told.put(id.toString(), merged(life)));
        return told;
    }

    /** Two beginnings in the same cell without a gap are one. */
    static String merged(TreeMap<LocalDate, String> life) {
        var merged = new TreeMap<LocalDate, String>();
        life.forEach((day, cell) -> {
            if (!cell.equals(merged.isEmpty() ? NOWHERE : merged.lastEntry().getValue())) {
                merged.put(day, cell);
            }
        });
        return merged.toString();
    }
}
