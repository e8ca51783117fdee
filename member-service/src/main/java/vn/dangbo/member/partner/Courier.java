package vn.dangbo.member.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.dangbo.platform.problem.ProblemException;
import vn.dangbo.platform.time.VietnamTime;
import vn.dangbo.platform.web.Fields;

/** Writes messages to other deployments, and takes in theirs: nothing of a message counts before it is verified. */
@ApplicationScoped
public class Courier {

    /** By how much the clocks of two deployments may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final int UNPROCESSABLE = 422;

    /** Seconds of the year 10000: no message is written later. */
    private static final long LATEST = 253_402_300_800L;

    @Inject
    OwnKeys own;

    @Inject
    Partners partners;

    @Inject
    HandOverConfig config;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** The claims of a message, by their registered names (RFC 7519, §4.1). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Claims(String iss, String aud, UUID jti, Long iat, Long exp, JsonNode body) {}

    /**
     * A message.
     *
     * @param deployment the other deployment
     * @param serial of the hand-over that it is about
     * @param expiresAt when it can no longer be handed in; null for never
     * @param signed the signed message itself, as evidence
     */
    public record Message(
            MessageType type,
            String deployment,
            UUID serial,
            Instant issuedAt,
            Instant expiresAt,
            JsonNode body,
            String signed) {}

    /** A message that says from whom it is and has not been verified. */
    public record Claimed(Message message, Envelope.Unverified unverified) {}

    /** Whether this deployment has a name and keys. */
    public boolean isOn() {
        return own.isLoaded();
    }

    /** Writes and signs a message. */
    public Message written(MessageType type, String addressee, UUID serial, Instant expiresAt, Object body) {
        var issuedAt = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        JsonNode content = json.valueToTree(body);
        var claims = new Claims(
                own.deployment(),
                addressee,
                serial,
                issuedAt.getEpochSecond(),
                expiresAt == null ? null : expiresAt.getEpochSecond(),
                content);
        try {
            var signed = Envelope.sign(json.writeValueAsString(claims), type, own.signing());
            return new Message(type, addressee, serial, issuedAt, expiresAt, content, signed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message cannot be written", e);
        }
    }

    /**
     * A signed message as the file that travels: encrypted with the addressee's newest key of today.
     *
     * @param place path of the unit at our end; null for any
     * @throws ProblemException 409 HAND_OVER_OFF, PARTNER_KEY_MISSING
     */
    public String sealed(String signed, String addressee, String place) {
        own.deployment();
        var today = VietnamTime.today(clock);
        var key = partners.keys(addressee, place, today, one -> one.opensOn(today)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.of(409, "PARTNER_KEY_MISSING", addressee));
        return Envelope.seal(signed, key.key());
    }

    /**
     * Opens a file that is for us.
     *
     * @throws ProblemException 422 HAND_OVER_UNREADABLE, HAND_OVER_NOT_FOR_US, HAND_OVER_OF_OTHER_TYPE
     */
    public Claimed opened(String file, MessageType type) {
        var us = own.deployment();
        var text = Fields.required("file", file).strip();
        if (text.length() > config.maximumFileCharacters()) {
            throw ProblemException.badRequest("file", "FIELD_TOO_LONG", "file", config.maximumFileCharacters());
        }
        try {
            var unverified = Envelope.open(text, own.opening())
                    .orElseThrow(() -> ProblemException.of(UNPROCESSABLE, "HAND_OVER_NOT_FOR_US"));
            var claimed = new Claimed(message(unverified, type), unverified);
            if (!us.equals(claims(unverified).aud())) {
                throw ProblemException.of(UNPROCESSABLE, "HAND_OVER_NOT_FOR_US");
            }
            if (!type.media().equals(unverified.type())) {
                throw ProblemException.of(UNPROCESSABLE, "HAND_OVER_OF_OTHER_TYPE");
            }
            return claimed;
        } catch (Envelope.BadMessage e) {
            throw ProblemException.of(UNPROCESSABLE, "HAND_OVER_UNREADABLE");
        }
    }

    /** A signed message that was verified when it came. */
    public Message kept(String signed, MessageType type) {
        try {
            return message(Envelope.read(signed), type);
        } catch (Envelope.BadMessage e) {
            throw new IllegalStateException("A message on record cannot be read", e);
        }
    }

    /**
     * Verifies a message: its issuer is trusted today at the place, it was signed with a key that was theirs on its day,
     * and it does not come from the future.
     *
     * @param place path of the unit at our end; null for any
     * @throws ProblemException 422 HAND_OVER_ISSUER_UNKNOWN, HAND_OVER_KEY_UNKNOWN, HAND_OVER_FORGED
     */
    public Message verified(Claimed claimed, String place) {
        var message = claimed.message();
        var today = VietnamTime.today(clock);
        if (partners.nameOf(message.deployment(), place, today).isEmpty()) {
            throw ProblemException.of(UNPROCESSABLE, "HAND_OVER_ISSUER_UNKNOWN", message.deployment());
        }
        var day = LocalDate.ofInstant(message.issuedAt(), VietnamTime.ZONE);
        var keys = partners.keys(
                message.deployment(),
                place,
                today,
                one -> one.signedOn(day)
                        && one.jwk().kid().equals(claimed.unverified().keyId()));
        if (keys.isEmpty()) {
            throw ProblemException.of(UNPROCESSABLE, "HAND_OVER_KEY_UNKNOWN", day);
        }
        boolean signed = keys.stream().anyMatch(one -> Envelope.isSignedWith(claimed.unverified(), one.key()));
        if (!signed || message.issuedAt().isAfter(clock.instant().plus(SKEW))) {
            throw ProblemException.of(UNPROCESSABLE, "HAND_OVER_FORGED");
        }
        return message;
    }

    /**
     * Lets a message through that may still be handed in.
     *
     * @throws ProblemException 422 HAND_OVER_EXPIRED
     */
    public void current(Message message) {
        if (message.expiresAt() == null || !clock.instant().isBefore(message.expiresAt())) {
            throw ProblemException.of(UNPROCESSABLE, "HAND_OVER_EXPIRED");
        }
    }

    /**
     * What a message says, as its type has it.
     *
     * @throws ProblemException 422 HAND_OVER_SCHEMA
     */
    public <T> T body(Message message, Class<T> type) {
        try {
            return json.treeToValue(message.body(), type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw ProblemException.of(UNPROCESSABLE, "HAND_OVER_SCHEMA");
        }
    }

    private Message message(Envelope.Unverified unverified, MessageType type) throws Envelope.BadMessage {
        var claims = claims(unverified);
        return new Message(
                type,
                claims.iss(),
                claims.jti(),
                Instant.ofEpochSecond(claims.iat()),
                claims.exp() == null ? null : Instant.ofEpochSecond(claims.exp()),
                claims.body(),
                unverified.text());
    }

    private Claims claims(Envelope.Unverified unverified) throws Envelope.BadMessage {
        try {
            var claims = json.readValue(unverified.claims(), Claims.class);
            if (claims.iss() == null
                    || claims.jti() == null
                    || claims.body() == null
                    || !isTime(claims.iat())
                    || claims.exp() != null && !isTime(claims.exp())) {
                throw new Envelope.BadMessage(null);
            }
            return claims;
        } catch (JsonProcessingException e) {
            throw new Envelope.BadMessage(e);
        }
    }

    private static boolean isTime(Long seconds) {
        return seconds != null && seconds >= 0 && seconds < LATEST;
    }
}
