package dev.laurel.demo;

import dev.laurel.account.Caller;
import dev.laurel.account.Keys;
import dev.laurel.account.Role;
import dev.laurel.web.WalkIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** The demo's accounts, which a visitor may step into; closed until the demo is ready, and for ever elsewhere. */
@ApplicationScoped
public class Visitors implements WalkIn {
    private final DemoMode mode;
    private final Keys keys;
    private volatile Map<Role, String> parts = Map.of();

    Visitors(DemoMode mode, Keys keys) {
        this.mode = mode;
        this.keys = keys;
    }

    /**
     * Lets visitors in.
     *
     * @param secrets a secret key of the account that plays each role
     */
    public void welcome(Map<Role, String> secrets) {
        if (!mode.enabled()) {
            throw new IllegalStateException("only the demo lets strangers in");
        }
        parts = Map.copyOf(secrets);
    }

    @Override
    public boolean isOpen() {
        return mode.enabled();
    }

    @Override
    public Optional<Caller> as(Role role) {
        return Optional.ofNullable(parts.get(role)).map(keys::authenticate);
    }
}
