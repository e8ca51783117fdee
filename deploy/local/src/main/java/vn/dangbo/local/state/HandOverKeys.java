package vn.dangbo.local.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Name and keys under which this local deployment deals with others (docs/hand-over.md): made once, in files that only their
 * owner reads. Without them what others have encrypted for it is lost, and nothing else.
 *
 * @param deployment name for machines, of this state folder alone
 * @param file the keys, private parts included, as a JWK set (RFC 7517)
 */
public record HandOverKeys(String deployment, Path file) {

    private static final String CURVE = "secp256r1";
    /** Bytes of a coordinate on the curve P-256. */
    private static final int COORDINATE = 32;

    /** Reads them, or makes them at the first start. */
    public static HandOverKeys loadOrCreate(StateFolder folder) {
        Path name = folder.handOver().resolve("name");
        Path file = folder.handOver().resolve("keys.json");
        try {
            Files.createDirectories(folder.handOver());
            if (Files.notExists(name) || Files.notExists(file)) {
                byte[] own = new byte[4];
                new SecureRandom().nextBytes(own);
                String suffix = HexFormat.of().formatHex(own);
                AtomicFiles.write(
                        file, "{\"keys\":[" + key("sig", "s-" + suffix) + "," + key("enc", "e-" + suffix) + "]}\n");
                AtomicFiles.write(name, "demo-" + suffix + ".dangbo.example");
            }
            return new HandOverKeys(Files.readString(name).strip(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String use, String kid) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"%s\",\"kid\":\"%s\",\"x\":\"%s\",\"y\":\"%s\",\"d\":\"%s\"}"
                    .formatted(
                            use,
                            kid,
                            text(point.getAffineX()),
                            text(point.getAffineY()),
                            text(((ECPrivateKey) pair.getPrivate()).getS()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has the curve P-256", e);
        }
    }

    /** The number in 32 bytes, whatever it begins with (RFC 7518, §6.2.1.2). */
    private static String text(BigInteger number) {
        byte[] bytes = new byte[COORDINATE];
        byte[] found = number.toByteArray();
        int length = Math.min(found.length, COORDINATE);
        System.arraycopy(found, found.length - length, bytes, COORDINATE - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
