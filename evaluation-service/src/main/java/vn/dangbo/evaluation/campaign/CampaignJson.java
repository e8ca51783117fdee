package vn.dangbo.evaluation.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import vn.dangbo.evaluation.result.SubjectKind;

/** Reads what the database hands over as JSON; it was checked when it was written. */
@ApplicationScoped
public class CampaignJson {

    @Inject
    ObjectMapper json;

    Map<String, LocalDate> calendar(String text) {
        return read(text, new TypeReference<TreeMap<String, LocalDate>>() {});
    }

    Map<SubjectKind, Map<String, FlowMode>> flow(String text) {
        return read(text, new TypeReference<TreeMap<SubjectKind, Map<String, FlowMode>>>() {});
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("stored JSON is unreadable", broken);
        }
    }
}
