package vn.dangbo.member.supplement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void eachFieldThatChangedIsToldOnceByItsFullName() throws JsonProcessingException {
        assertEquals(
                List.of(
                        new Sheet.Change("details.permanent.text", "12 Lê Lợi", "3 Trần Phú"),
                        new Sheet.Change("occupation", "NONG_DAN", null),
                        new Sheet.Change("religion", null, "PHAT_GIAO")),
                Differences.of(
                        tree(
                                "{'occupation':'NONG_DAN','sex':'MALE','details':{'permanent':{'text':'12 Lê Lợi'}},'cards':[]}"),
                        tree("{'religion':'PHAT_GIAO','sex':'MALE','details':{'permanent':{'text':'3 Trần Phú'}},"
                                + "'recordedBy':'x'}"),
                        Set.of("recordedBy")));
    }

    @Test
    void whatLooksAlikeUnderTheMaskHasChangedAllTheSame() throws JsonProcessingException {
        assertEquals(
                List.of(new Sheet.Change("phone", "*****01", "*****01")),
                Differences.of(
                        tree("{'phone':'0900001'}"),
                        tree("{'phone':'0911101'}"),
                        tree("{'phone':'*****01'}"),
                        tree("{'phone':'*****01'}"),
                        Set.of()));
        assertEquals(List.of(), Differences.of(tree("{'a':null}"), tree("{}"), Set.of()));
    }

    @Test
    void theDigestTellsEveryText() {
        assertEquals(64, Sheet.digest("{}").length());
        assertNotEquals(Sheet.digest("{}"), Sheet.digest("{ }"));
    }

    private static JsonNode tree(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
