package dev.laurel.demo.content;

import java.util.List;
import java.util.Objects;

/**
 * What the people of one kind have in common; the crowd around the hand-written ones is drawn from it.
 *
 * @param key of the kind and of its main gig
 * @param people how many there are, hand-written ones included
 * @param places regions they live in; empty for anywhere
 * @param multistate regions whose boards issue multistate licences; empty where the kind needs no licence
 * @param hourly least and most they ask, in dollars an hour, before the place's factor
 * @param headlines with {@code {skill}}, {@code {industry}} and {@code {years}} to fill
 * @param claims labels of skills they may claim
 * @param badges {@code issuer/achievement} that they may have earned
 * @param wrongField badges of issuers who are trusted in another field
 * @param untrusted badges of an issuer who is marked UNTRUSTED
 * @param unknown badges of an issuer who is not in the registry
 */
public record KindSheet(
        String key,
        int people,
        List<String> places,
        List<String> multistate,
        List<Integer> hourly,
        List<String> headlines,
        List<String> industries,
        List<String> claims,
        List<String> badges,
        List<String> wrongField,
        List<String> untrusted,
        List<String> unknown) {
    public KindSheet {
        multistate = Objects.requireNonNullElse(multistate, List.of());
    }

    /** Whether its people need a licence to practise. */
    public boolean isLicensed() {
        return !multistate.isEmpty();
    }
}
