package vn.dangbo.member.partner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Who we are to other deployments. Without a name and keys nobody is handed over. */
@ConfigMapping(prefix = "dangbo.hand-over")
interface HandOverConfig {

    /** Our name for machines, as a domain name is written; never changes. */
    Optional<String> deployment();

    /** File with our keys, private parts included, as a JWK set (RFC 7517). */
    Optional<Path> keys();

    /** Longest file that is taken, in characters. */
    @WithDefault("4000000")
    int maximumFileCharacters();
}
