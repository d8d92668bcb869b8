package dev.laurel.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.account.Accounts;
import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Fault;
import dev.laurel.api.Given;
import dev.laurel.api.Outcome;
import dev.laurel.api.ProblemException;
import dev.laurel.gig.GigDraft;
import dev.laurel.gig.Gigs;
import dev.laurel.gig.ManyGigs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gigs: an operator's lines may name their client; all others are the caller's own. Used by one thread. */
final class GigIntake implements Intake<GigDraft> {
    private static final String CLIENT = "client";
    private static final int MAX_ID = 40;
    /** Clients that are remembered: more than a file names in most cases. */
    private static final int REMEMBERED = 10_000;

    private final Gigs gigs;
    private final ManyGigs many;
    private final Accounts accounts;
    private final Caller caller;
    private final Set<String> clients = new TreeSet<>();

    GigIntake(Gigs gigs, ManyGigs many, Accounts accounts, Caller caller) {
        this.gigs = gigs;
        this.many = many;
        this.accounts = accounts;
        this.caller = caller;
    }

    @Override
    public GigDraft read(ObjectNode line) {
        var faults = new ArrayList<Fault>();
        String owner = caller.accountId();
        try {
            var named = client(line);
            owner = named == null ? owner : named;
        } catch (ProblemException refused) {
            faults.addAll(refused.faults());
        }
        try {
            var body = gigs.given(caller.tenant(), new Body(line));
            if (faults.isEmpty()) {
                return new GigDraft(body, owner);
            }
        } catch (ProblemException refused) {
            if (faults.isEmpty()) {
                throw refused;
            }
            faults.addAll(refused.faults());
        }
        throw ProblemException.invalid(faults);
    }

    /** Whom an operator's line names; others may not, which the reader of the gig says. */
    private @Nullable String client(ObjectNode line) {
        var named = caller.isOperator() ? Reference.takeText(line, CLIENT, MAX_ID) : null;
        if (named != null && !isClient(named)) {
            throw ProblemException.invalid(
                    Fault.at("/" + CLIENT, "unknown_account", "Must be the id of a CLIENT account."));
        }
        return named;
    }

    private boolean isClient(String id) {
        if (clients.contains(id)) {
            return true;
        }
        boolean known = accounts.find(caller.tenant(), id)
                .filter(account -> account.role() == Role.CLIENT)
                .isPresent();
        if (known && clients.size() < REMEMBERED) {
            clients.add(id);
        }
        return known;
    }

    @Override
    public List<Outcome> keep(List<Given<GigDraft>> given) {
        return many.keep(caller.tenant(), given);
    }
}
