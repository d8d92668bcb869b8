package dev.laurel.credential.held;

import java.util.List;

/**
 * Credentials stand otherwise than before: fired inside the transaction that judged them anew.
 *
 * @param tenant the marketplace
 * @param moves each with another outcome or assurance than before
 */
public record CredentialsStand(String tenant, List<Move> moves) {
    public CredentialsStand {
        moves = List.copyOf(moves);
    }

    /**
     * How one stood and stands.
     *
     * @param holder {@code frl_…}
     * @param credential {@code crd_…}
     */
    public record Move(String holder, String credential, Stood before, Stood after) {}

    /** What of new verifications is news. */
    static CredentialsStand of(String tenant, List<CredentialStore.Renewed> renewed) {
        return new CredentialsStand(
                tenant,
                renewed.stream()
                        .filter(one -> isNews(one.before().held(), one.after().held()))
                        .map(one -> new Move(one.id().holder(), one.id().id(), last(one.before()), last(one.after())))
                        .toList());
    }

    private static boolean isNews(HeldCredential before, HeldCredential after) {
        return !before.outcome().equals(after.outcome()) || !before.assurance().equals(after.assurance());
    }

    private static Stood last(CredentialStore.Kept kept) {
        return kept.held().history().getLast();
    }
}
