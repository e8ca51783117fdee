package vn.dangbo.member.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import vn.dangbo.platform.time.Validity;

/**
 * A public key of a partner.
 *
 * @param thumbprint SHA-256 (RFC 7638), to be compared with the partner over another channel
 * @param validFrom the first day on which it is theirs
 * @param validTo the first day on which it no longer is; absent for no end
 * @param compromised in the hands of others: nothing signed with it is believed any more
 */
@Schema(name = "HandOverPartnerKey")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerKey(PublicJwk jwk, String thumbprint, LocalDate validFrom, LocalDate validTo, boolean compromised) {

    /** Whether what was signed with it on the day is believed. */
    boolean signedOn(LocalDate day) {
        return jwk.use().equals(PublicJwk.SIGNING) && isGoodOn(day);
    }

    /** Whether something is encrypted with it on the day. */
    boolean opensOn(LocalDate day) {
        return jwk.use().equals(PublicJwk.ENCRYPTING) && isGoodOn(day);
    }

    private boolean isGoodOn(LocalDate day) {
        return !compromised && new Validity(validFrom, validTo).contains(day);
    }

    PublicJsonWebKey key() {
        try {
            return jwk.key();
        } catch (JoseException e) {
            throw new IllegalStateException("A key on record is none", e);
        }
    }
}
