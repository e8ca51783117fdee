package vn.dangbo.demo;

import java.util.ArrayList;
import java.util.List;

/** Words with frequencies, written "word 12, two words 3". */
final class Weighted {

    private final List<String> words = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();

    Weighted(String list) {
        for (String entry : list.strip().split("\\s*,\\s*")) {
            int space = entry.lastIndexOf(' ');
            words.add(entry.substring(0, space).strip());
            weights.add(Integer.valueOf(entry.substring(space + 1)));
        }
    }

    String draw(Dice dice) {
        return words.get(dice.weighted(weights));
    }
}
