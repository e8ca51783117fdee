package vn.dangbo.member.entry;

import java.time.Clock;
import vn.dangbo.platform.crypto.KeyedHash;

/** What reading a file needs, whatever it tells. */
record Tools(KeyedHash hash, Clock clock, EntryRegisters registers) {}
