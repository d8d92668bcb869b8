package dev.laurel.credential.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;

/** The Internet: the machine's name service, the address itself at port 443, the platform's trusted certificates. */
final class PublicNetwork implements Network {
    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }

    @Override
    public InetSocketAddress door(InetAddress checked) {
        return new InetSocketAddress(checked, Target.PORT);
    }

    @Override
    public Optional<KeyStore> trust() {
        return Optional.empty();
    }
}
