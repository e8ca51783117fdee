package vn.dangbo.evaluation.person;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.dangbo.platform.sql.Sql;

/** Writes the kept copies, through the functions that alone may. */
@ApplicationScoped
class PersonCopies {

    /** By name of the function; nothing here comes from input. */
    private static final String CALL = "select cast(%s(cast(:states as jsonb)) as text) as done";

    private static final String FORGET = "select cast(%s(cast(:ids as uuid[])) as text) as done";

    @Inject
    Sql sql;

    /** @throws IllegalStateException naming the first that is not known yet */
    @Transactional(Transactional.TxType.MANDATORY)
    void requireUnits(List<String> units) {
        sql.first(
                        "select unknown_units(cast(:ids as uuid[])) as id",
                        Map.of("ids", units.toArray(String[]::new)),
                        row -> row.get("id", UUID.class))
                .ifPresent(unknown -> {
                    throw new IllegalStateException(
                            "Organisation " + unknown + " has not come yet with the feed of organisations");
                });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(String function, List<JsonNode> states) {
        if (!states.isEmpty()) {
            sql.first(CALL.formatted(function), Map.of("states", sql.toJson(states)), Function.identity());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(String function, List<String> ids) {
        if (!ids.isEmpty()) {
            sql.first(FORGET.formatted(function), Map.of("ids", ids.toArray(String[]::new)), Function.identity());
        }
    }
}
