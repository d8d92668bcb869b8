package dev.laurel.demo.seed;

import dev.laurel.account.Caller;
import dev.laurel.account.Tenant;
import dev.laurel.api.Page;
import dev.laurel.credential.Issuers;
import dev.laurel.demo.content.Content;
import dev.laurel.demo.content.IssuerSheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enters the demo's issuers in the registry, all but the one that nobody knows. */
@ApplicationScoped
class IssuerEntries {
    private final Issuers issuers;

    IssuerEntries(Issuers issuers) {
        this.issuers = issuers;
    }

    /** Enters those that are not there; the operator may have changed the others since. */
    void enter(Caller operator, Content content) {
        var known = ids(content);
        content.issuers().stream()
                .filter(IssuerSheet::listed)
                .filter(sheet -> !known.containsKey(sheet.key()))
                .forEach(sheet -> issuers.put(
                        Tenant.MAIN,
                        operator.accountId(),
                        null,
                        issuers.read(Tenant.MAIN, RegistryRows.body(sheet)),
                        null));
    }

    /** Registry id by key of the sheet, for those that are there. */
    Map<String, String> ids(Content content) {
        var ids = new HashMap<String, String>();
        @Nullable String cursor = null;
        do {
            var page = issuers.list(Tenant.MAIN, Page.MAX_LIMIT, cursor);
            page.items()
                    .forEach(row -> content.issuers().stream()
                            .filter(sheet -> row.row().identifiers().contains(sheet.did()))
                            .forEach(sheet -> ids.put(sheet.key(), row.id())));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }
}
