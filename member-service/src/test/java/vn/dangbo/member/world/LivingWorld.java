package vn.dangbo.member.world;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import vn.dangbo.member.Registers;
import vn.dangbo.platform.hierarchy.OrganisationState;
import vn.dangbo.testkit.SampleWorld;

/**
 * Members of a small tree to whom things happen, by the service's own operations, in the order of the days; beside it, where
 * each of them must count after what has been decided.
 */
final class LivingWorld {

    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
    private static final int PEOPLE = 60;
    private static final int MOST_OPEN = 40;

    private final Random random;
    private final Registers registers;
    private final Consumer<List<OrganisationState>> feed;
    final TreeOverTime tree;
    final Whereabouts whereabouts = new Whereabouts();
    final Desk desk;
    /** What has been taken, by its kind. */
    final Map<String, Integer> taken = new TreeMap<>();

    private final List<OpenCase> open = new ArrayList<>();
    private LocalDate day = FIRST_DAY;

    LivingWorld(
            long seed, String prefix, long firstNumber, Registers registers, Consumer<List<OrganisationState>> feed) {
        this.random = new Random(seed);
        this.registers = registers;
        this.feed = feed;
        this.tree = new TreeOverTime(prefix, firstNumber);
        this.desk = new Desk(tree.root());
        feed.accept(tree.states());
        for (int i = 0; i < PEOPLE; i++) {
            join();
        }
    }

    LocalDate today() {
        return day;
    }

    int steps() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Something happens, or is tried and refused; at most one day in three passes. */
    void live(LocalDate lastDay) {
        if (random.nextInt(3) == 0 && day.isBefore(lastDay)) {
            day = day.plusDays(1 + random.nextInt(2));
        }
        int what = random.nextInt(100);
        if (what < 60 && !open.isEmpty()) {
            advance(open.remove(random.nextInt(open.size())));
        } else if (what < 82) {
            transfer();
        } else if (what < 90) {
            exit();
        } else if (what < 93) {
            discipline();
        } else if (what < 96) {
            join();
        } else {
            reorganise();
        }
    }

    private void join() {
        var cell = any(tree.cells(day));
        whereabouts.sits(registers.person(SampleWorld.id(cell), day), cell, day);
        count("join");
    }

    private void transfer() {
        var body = new HashMap<String, Object>(Map.of("toOrganisation", any(tree.cells(day)), "reason", "thử"));
        if (random.nextInt(4) == 0) {
            body.put("until", day.plusMonths(4 + random.nextInt(8)).toString());
        }
        begin("transfers", any(whereabouts.members()), body, "ORG_OFFICER 1");
    }

    private void exit() {
        var kinds = List.of(
                "STRIKE_OFF", "RESIGNATION", "DEATH", "RESTORATION", "RESTORATION", "READMISSION", "READMISSION");
        var kind = any(kinds);
        var away = whereabouts.members().stream()
                .filter(id -> whereabouts.on(id, day).equals(Whereabouts.NOWHERE))
                .toList();
        boolean back = kind.startsWith("RE") && !kind.equals("RESIGNATION");
        if (back && away.isEmpty()) {
            return;
        }
        var member = any(back ? away : whereabouts.members());
        var body = new HashMap<String, Object>(Map.of("kind", kind, "reason", "thử"));
        switch (kind) {
            case "STRIKE_OFF" -> body.put("ground", "POLITICAL_STANDARD");
            case "DEATH" -> body.put("diedOn", day.minusDays(random.nextInt(20)).toString());
            case "RESIGNATION" -> {}
            default -> {
                if (kind.equals("READMISSION")) {
                    body.put("exclusion", "NONE");
                }
                if (kind.equals("READMISSION") || tree.endOf(whereabouts.lastCell(member)) != null) {
                    body.put("toOrganisation", any(tree.cells(day)));
                }
            }
        }
        begin("exits", member, body, "ORG_OFFICER 1");
    }

    private void discipline() {
        var lately = Map.of("occurredOn", Map.of("year", day.getYear() - 1));
        var body = Map.<String, Object>of("violation", "DAO_DUC_LOI_SONG", "matter", "thử", "circumstances", lately);
        begin("disciplines", any(whereabouts.members()), new HashMap<>(body), "INSPECTION_OFFICER 1");
    }

    private void begin(String path, UUID member, Map<String, Object> body, String account) {
        if (open.size() >= MOST_OPEN) {
            return;
        }
        body.put("member", member.toString());
        body.put("on", day.toString());
        desk.post(account, "/api/v1/" + path, body).ifPresent(answer -> {
            count(path);
            open.add(new OpenCase(
                    path,
                    answer.path("id").asText(),
                    member,
                    answer.path("kind").asText(path),
                    answer.path("state").asText(),
                    answer.path(path.equals("transfers") ? "from" : "organisation")
                            .asText(),
                    (String) body.getOrDefault("toOrganisation", body.get("diedOn")),
                    day));
        });
    }

    private void advance(OpenCase one) {
        var ways = one.next(day);
        if (ways.isEmpty()) {
            return;
        }
        var step = random.nextInt(10) < 8 ? ways.get(0) : any(ways);
        var body = new HashMap<>(step.body());
        body.put("on", day.toString());
        if (step.path().equals(OpenCase.CELL_VOTE)) {
            body.put("vote", registers.everybody(SampleWorld.id(one.place()), day));
        }
        var answer = desk.post(
                step.role() + " " + (1 + random.nextInt(4)),
                "/api/v1/%s/%s/%s".formatted(one.path(), one.id(), step.path()),
                body);
        if (answer.isEmpty()) {
            // what is refused for good makes room after a while
            if (random.nextInt(8) > 0) {
                open.add(one);
            }
            return;
        }
        count(one.path() + " " + step.path());
        follow(one, step, answer.get());
        open.add(one.in(
                answer.get().path("state").asText(),
                answer.get().path("organisation").asText(one.place())));
    }

    /** What must be true now of where the member counts. */
    private void follow(OpenCase one, OpenCase.Step step, JsonNode answer) {
        switch (one.path() + " " + answer.path("state").asText()) {
            case "transfers ACCEPTED", "transfers CONVERTED" -> whereabouts.sits(one.member(), one.to(), day);
            case "exits DECIDED" -> {
                switch (one.kind()) {
                    case "DEATH" -> whereabouts.leaves(one.member(), LocalDate.parse(one.to()));
                    case "RESTORATION" ->
                        whereabouts.restored(one.member(), tree.endOf(whereabouts.lastCell(one.member())), one.to());
                    default -> whereabouts.leaves(one.member(), day);
                }
            }
            case "exits READMITTED" -> whereabouts.sits(one.member(), one.to(), day);
            case "disciplines IN_FORCE" -> {
                if (step.path().equals("announce")
                        && answer.path("decision").path("form").asText().equals("KHAI_TRU")) {
                    whereabouts.leaves(one.member(), day);
                }
            }
            default -> {}
        }
    }

    private void reorganise() {
        switch (random.nextInt(4)) {
            case 0 -> split(any(tree.cells(day)));
            case 1 -> absorb(any(tree.cells(day)));
            case 2 -> reparent(any(tree.cells(day)), "GRASSROOTS_COMMITTEE");
            default -> reparent(any(tree.living("GRASSROOTS_COMMITTEE", day)), "UPPER_GRASSROOTS");
        }
    }

    private void split(String from) {
        var to = tree.newCell(day, tree.parent(from, day));
        feed.accept(List.of(tree.state(to)));
        var named = whereabouts.in(from, day).stream()
                .filter(id -> random.nextBoolean())
                .toList();
        carryOut(
                "split",
                Map.of("code", from, "ends", false, "restTo", from),
                List.of(Map.of("from", from, "to", to, "members", named)),
                () -> named.forEach(id -> whereabouts.sits(id, to, day)));
    }

    /** Ends, its members going to another cell; two remain below each committee at least. */
    private void absorb(String from) {
        var others = tree.cells(day).stream().filter(code -> !code.equals(from)).toList();
        if (others.size() < 6 || !tree.begin(from).isBefore(day)) {
            return;
        }
        var to = any(others);
        var moved = whereabouts.in(from, day);
        carryOut("absorb", Map.of("code", from, "ends", true, "restTo", to), List.of(), () -> {
            tree.end(from, day);
            feed.accept(List.of(tree.state(from)));
            moved.forEach(id -> whereabouts.sits(id, to, day));
        });
    }

    private void carryOut(
            String what, Map<String, Object> cell, List<Map<String, Object>> allocations, Runnable change) {
        var path = "/internal/restructurings/" + UUID.randomUUID();
        var order = Map.of("effectiveOn", day.toString(), "cells", List.of(cell), "allocations", allocations);
        if (!desk.put("SERVICE", path, order)) {
            return;
        }
        // others go on with their work meanwhile
        for (int i = random.nextInt(3); i > 0 && !open.isEmpty(); i--) {
            advance(open.remove(random.nextInt(open.size())));
        }
        change.run();
        assertTrue(desk.post("SERVICE", path + "/apply", Map.of()).isPresent(), "what was held is applied");
        count(what);
    }

    private void reparent(String code, String kindAbove) {
        var parent = any(tree.living(kindAbove, day));
        if (tree.move(code, parent, day)) {
            feed.accept(List.of(tree.state(code)));
            count("reparent");
        }
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    LocalDate anyDay() {
        return FIRST_DAY.plusDays(random.nextInt((int) (day.toEpochDay() - FIRST_DAY.toEpochDay()) + 1));
    }

    private void count(String what) {
        taken.merge(what, 1, Integer::sum);
    }
}
