package dev.laurel.credential.check;

import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.status.ListAge;
import dev.laurel.credential.status.ListPlace;
import dev.laurel.credential.status.StatusList;
import dev.laurel.credential.trust.IssuerRegistry;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a new text of a status list changes, entry by entry: of the credentials on it only those need judging again
 * whose own entry says otherwise (verification.md, "Staying true").
 *
 * <p>There is one only where both texts are genuine, in date, and alike in everything that verdicts depend on but their
 * entries: keeper, address, purposes, length and time to live. Else all credentials of the list are to be judged again.
 */
public final class ListChange {
    private final StatusList before;
    private final StatusList after;

    private ListChange(StatusList before, StatusList after) {
        this.before = before;
        this.after = after;
    }

    /** A text with who signed it. */
    private record Read(
            StatusList list, String keeper, @Nullable String id) {}

    /**
     * The change from one text to another; empty where nobody can say which credentials it leaves alone.
     *
     * @param keys where the keeper's keys are read from
     */
    public static Optional<ListChange> between(
            Document before, Document after, DocumentSource keys, IssuerRegistry issuers, Instant now) {
        var authenticity = new Authenticity(new Snapshot(keys), issuers, now);
        return read(before, authenticity, now)
                .flatMap(old -> read(after, authenticity, now)
                        .filter(fresh -> isAlike(old, fresh))
                        .map(fresh -> new ListChange(old.list(), fresh.list())));
    }

    /** Whether the entry at a place says the same in both texts; false where either has none. */
    public boolean isSame(ListPlace place) {
        var old = before.bits().value(place.index(), place.bits());
        return old.isPresent() && old.equals(after.bits().value(place.index(), place.bits()));
    }

    private static Optional<Read> read(Document document, Authenticity authenticity, Instant now) {
        var judged = authenticity.judgeText(document.bytes());
        var claims = judged.claims();
        boolean isGood = judged.isSignedApartFromDates()
                && judged.isBound()
                && judged.step(Step.VALIDITY).refusal() == null;
        return claims == null || !isGood
                ? Optional.empty()
                : Optional.ofNullable(judged.node())
                        .flatMap(StatusList::of)
                        .filter(list -> isFresh(document, list, now))
                        .map(list -> new Read(list, claims.issuer(), claims.id()));
    }

    /** A list that had grown too old has left doubts behind, which the new text dispels. */
    private static boolean isFresh(Document document, StatusList list, Instant now) {
        return list.purposes().stream()
                .noneMatch(purpose ->
                        ListAge.of(document.fetchedAt(), list.ttl(), purpose).isStale(now));
    }

    private static boolean isAlike(Read old, Read fresh) {
        return old.keeper().equals(fresh.keeper())
                && Objects.equals(old.id(), fresh.id())
                && old.list().purposes().equals(fresh.list().purposes())
                && old.list().bits().size() == fresh.list().bits().size()
                && Objects.equals(old.list().ttl(), fresh.list().ttl());
    }
}
