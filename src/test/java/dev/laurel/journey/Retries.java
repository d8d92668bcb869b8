package dev.laurel.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Sends writes again, with the Idempotency-Keys they had, as a client does that waits in vain for an answer. */
final class Retries {
    private static final String ANY_VERSION = "*";
    private static final String IN_PROGRESS = "idempotency_in_progress";

    /** Older than the time after which the service takes a request without an answer for dead (2 minutes). */
    private static final String AGE =
            "update idempotency set created_at = created_at - interval '3 minutes' where key = ?";

    private final Api api;
    private final Ledger ledger;
    private final Path directory;
    private final Findings findings;
    private int replayed;
    private int made;
    private int stuck;
    private int twice;

    private Retries(Api api, Ledger ledger, Path directory, Findings findings) {
        this.api = api;
        this.ledger = ledger;
        this.directory = directory;
        this.findings = findings;
    }

    /**
     * What came of it.
     *
     * @param replayed answers repeated, of acknowledged writes and of such whose answer got lost
     * @param made things that were not there and now are
     * @param stuck keys whose request had begun and never ended: 409 for two minutes
     * @param twice of these, requests that had been done and were done again after two minutes
     */
    record Outcome(int replayed, int made, int stuck, int twice) {}

    /** Retries what was acknowledged, which must be answered as before, and what was not. */
    static Outcome check(Api api, Ledger ledger, List<Ledger.Receipt> acknowledged, Path directory, Findings findings)
            throws IOException, InterruptedException, SQLException {
        var retries = new Retries(api, ledger, directory, findings);
        for (var receipt : acknowledged) {
            if (receipt.write() instanceof Write.Create) {
                retries.again(receipt);
            }
        }
        for (var write : ledger.unanswered()) {
            switch (write) {
                case Write.Create create -> retries.again(create);
                case Write.Withdraw withdraw -> retries.again(withdraw);
                // Whether a change or an end came through shows at the thing; sending it again would prove nothing
                // more.
                case Write.Change _, Write.Delete _ -> {}
            }
        }
        return new Outcome(retries.replayed, retries.made, retries.stuck, retries.twice);
    }

    private void again(Ledger.Receipt receipt) throws IOException, InterruptedException {
        var answer = api.send(receipt.write().call());
        var before = receipt.answer();
        if (answer.replayed()
                && answer.status() == before.status()
                && answer.location().equals(before.location())
                && answer.etag().equals(before.etag())
                && answer.body().equals(before.body())) {
            replayed++;
        } else {
            findings.add("retry of " + receipt.write().mark() + " was answered otherwise: " + answer);
        }
    }

    private void again(Write.Create write) throws IOException, InterruptedException, SQLException {
        var answer = api.send(write.call());
        if (isInProgress(answer)) {
            stuck++;
            age(write);
            answer = api.send(write.call());
        }
        if (answer.replayed()) {
            replayed++;
            if (!ledger.wasFound(write) && write.kind() != Kind.BADGE) {
                findings.add(write.mark() + " is answered as done and is not there");
            }
        } else if (answer.isDone()) {
            accept(write, answer);
        } else if (!ledger.wasFound(write)) {
            findings.add(write.mark() + " is refused after the crash: " + answer);
        }
    }

    /** A retry made something: what was missing, or a second one of what was there. */
    private void accept(Write.Create write, Answer answer) throws IOException, InterruptedException {
        if (ledger.wasFound(write)) {
            twice++;
            api.send(Call.delete(write.kind().writer(), answer.location(), ANY_VERSION));
        } else {
            made++;
            ledger.acknowledged(write, answer);
        }
    }

    /** Taking back twice is taking back: what the key says does not matter. */
    private void again(Write.Withdraw write) throws IOException, InterruptedException, SQLException {
        var answer = api.send(write.call());
        if (isInProgress(answer)) {
            stuck++;
            age(write);
            answer = api.send(write.call());
        }
        if (answer.isDone()) {
            ledger.acknowledged(write, answer);
        } else {
            findings.add(write.mark() + " cannot be taken back after the crash: " + answer);
        }
    }

    private static boolean isInProgress(Answer answer) {
        return answer.body().path("code").asText().equals(IN_PROGRESS);
    }

    private void age(Write write) throws IOException, SQLException {
        try (var connection = Wholeness.connect(directory);
                var update = connection.prepareStatement(AGE)) {
            update.setString(1, write.mark());
            update.executeUpdate();
        }
    }
}
