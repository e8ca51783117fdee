package vn.dangbo.platform.startup;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dangbo.platform.crypto.CryptoKeys;
import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;

/** The keys of encrypted fields, from the settings; a service that asks for them does not start without. */
public class CryptoProducer {

    @Produces
    @Singleton
    FieldCipher fieldCipher(@ConfigProperty(name = "dangbo.crypto.keys", defaultValue = "") String keys) {
        return new FieldCipher(CryptoKeys.parse("dangbo.crypto.keys", keys));
    }

    @Produces
    @Singleton
    KeyedHash keyedHash(@ConfigProperty(name = "dangbo.crypto.lookup-key", defaultValue = "") String key) {
        return KeyedHash.parse("dangbo.crypto.lookup-key", key);
    }
}
