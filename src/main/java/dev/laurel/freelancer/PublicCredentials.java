package dev.laurel.freelancer;

import dev.laurel.credential.Credentials;
import dev.laurel.credential.Displayed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Front door to credentials that everybody may look at. Two words are needed for it, the person's and the credential's,
 * and whatever is not said is a no.
 */
@ApplicationScoped
public class PublicCredentials {
    private final Credentials credentials;
    private final Freelancers freelancers;

    PublicCredentials(Credentials credentials, Freelancers freelancers) {
        this.credentials = credentials;
        this.freelancers = freelancers;
    }

    /**
     * One of them; empty where it is not PUBLIC, where its holder is PRIVATE or has been erased, and where there is
     * none. The name of a holder who is not PUBLIC themselves stays away.
     */
    public Optional<PublicCredential> find(String tenant, String id) {
        return credentials
                .displayed(tenant, id)
                .flatMap(displayed ->
                        freelancers.find(tenant, displayed.holder()).flatMap(holder -> shown(holder, displayed)));
    }

    private static Optional<PublicCredential> shown(Freelancer holder, Displayed displayed) {
        var card = Card.of(holder.id(), holder.body());
        return switch (holder.body().visibility()) {
            case PUBLIC -> Optional.of(new PublicCredential(card.displayName(), displayed));
            case MEMBERS -> Optional.of(new PublicCredential(null, displayed));
            case PRIVATE -> Optional.empty();
        };
    }
}
