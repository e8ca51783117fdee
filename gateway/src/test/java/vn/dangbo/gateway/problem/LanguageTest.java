package vn.dangbo.gateway.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|EN",
                "en-GB,en;q=0.8|EN",
                "fr,en;q=0.5|EN",
                "vi|VI",
                "vi-VN,vi;q=0.9,en;q=0.8|VI",
                "en;q=0.3,vi;q=0.7|VI",
                "fr|VI",
                "*|VI",
                "not a language!|VI",
                "''|VI",
            })
    void theCallersBestLanguageIsUsed(String header, Language language) {
        assertEquals(language, Language.of(header));
    }

    @Test
    void withoutAWishItIsVietnamese() {
        assertEquals(Language.VI, Language.of(null));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everySentenceTakesItsFactsInBothLanguages(ProblemType type) {
        for (Language language : Language.values()) {
            String sentence = type.detail(language, "org-service");
            assertEquals(-1, sentence.indexOf('%'), sentence);
            assertEquals(
                    type.detail(Language.VI, "org-service").contains("org-service"), sentence.contains("org-service"));
        }
    }
}
