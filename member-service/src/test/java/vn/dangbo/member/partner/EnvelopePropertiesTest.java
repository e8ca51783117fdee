package vn.dangbo.member.partner;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jose4j.jwk.PublicJsonWebKey;

/** RFC 7516, §5.2: what was changed on the way is refused. */
class EnvelopePropertiesTest {

    private static final PublicJsonWebKey SIGNING = EnvelopeTest.key("s1");
    private static final PublicJsonWebKey OPENING = EnvelopeTest.key("e1");
    private static final String CLAIMS = "{\"iss\":\"here.test\",\"body\":{\"họ tên\":\"Nguyễn Văn Mẫu\"}}";

    /** One letter of the file changed, anywhere: it is never taken for what was sent, unless it means the same bytes. */
    @Property(tries = 300)
    void noAlteredFilePasses(@ForAll @IntRange(max = 100_000) int place, @ForAll @IntRange(min = 1, max = 63) int by)
            throws Exception {
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var sealed = Envelope.seal(Envelope.sign(CLAIMS, MessageType.RECEIPT, SIGNING), OPENING);
        int at = place % sealed.length();
        var letter = sealed.charAt(at);
        var other = letter == '.' ? 'A' : letters.charAt((letters.indexOf(letter) + by) % letters.length());
        var altered = sealed.substring(0, at) + other + sealed.substring(at + 1);
        try {
            var opened = Envelope.open(altered, List.of(OPENING));
            // the last letter of a part holds bits that mean nothing
            assertTrue(opened.isEmpty() || opened.get().claims().equals(CLAIMS));
        } catch (Envelope.BadMessage refused) {
            assertFalse(refused.getMessage() != null && refused.getMessage().contains("Mẫu"));
        }
    }
}
