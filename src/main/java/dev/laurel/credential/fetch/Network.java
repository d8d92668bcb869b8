package dev.laurel.credential.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;

/**
 * What the guarded fetcher takes from its surroundings. There is one for the service, {@link PublicNetwork}; tests play
 * the Internet on the loopback interface with another. No setting chooses between them.
 */
interface Network {
    /**
     * All addresses of a name, in the order of preference. May take as long as it likes: the caller has a time limit.
     *
     * @throws UnknownHostException where nobody knows the name
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** Where a connection to a checked address really goes. */
    InetSocketAddress door(InetAddress checked);

    /** Whose certificates are believed; empty for those that the Java platform believes. */
    Optional<KeyStore> trust();
}
