package vn.dangbo.member.keys;

import vn.dangbo.platform.crypto.FieldCipher;
import vn.dangbo.platform.crypto.KeyedHash;

/** The keys to which everything is to be brought: the active ones; the older ones still read. */
record Keys(FieldCipher cipher, KeyedHash hash) {

    /** What tells these keys from others, and nothing of them. */
    String target() {
        return cipher.activeKey() + "/" + hash.fingerprint();
    }
}
