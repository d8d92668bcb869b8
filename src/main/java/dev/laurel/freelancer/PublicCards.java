package dev.laurel.freelancer;

import dev.laurel.credential.Credentials;
import dev.laurel.skill.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Front door to what everybody may see of people. */
@ApplicationScoped
public class PublicCards {
    private final Credentials credentials;

    PublicCards(Credentials credentials) {
        this.credentials = credentials;
    }

    /** What everybody may see of these people, in their order; whoever is not PUBLIC is left out. One query. */
    public List<PublicCard> of(String tenant, Collection<Shown> people) {
        var visible = people.stream()
                .filter(person -> person.visibility() == Visibility.PUBLIC)
                .toList();
        var proofs =
                visible.stream().flatMap(PublicCard::proofs).map(Evidence::id).collect(Collectors.toUnmodifiableSet());
        var shownToAll = credentials.publicOf(tenant, proofs);
        return visible.stream().map(person -> PublicCard.of(person, shownToAll)).toList();
    }
}
