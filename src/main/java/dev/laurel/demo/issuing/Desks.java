package dev.laurel.demo.issuing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.account.Tenant;
import dev.laurel.api.Json;
import dev.laurel.api.ProblemException;
import dev.laurel.credential.Documents;
import dev.laurel.credential.document.DocumentText;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.proof.Signer;
import dev.laurel.demo.DemoMode;
import dev.laurel.demo.content.Content;
import dev.laurel.demo.content.IssuerSheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The demo's issuers, each with its key and its DID document in the document store. */
@ApplicationScoped
class Desks {
    private static final String MEDIA_TYPE = "application/did+json";
    private final Documents documents;
    private final DemoMode mode;
    private volatile Map<String, Desk> desks = Map.of();

    Desks(Documents documents, DemoMode mode) {
        this.documents = documents;
        this.mode = mode;
    }

    /**
     * Opens them: reads or makes their keys, and puts each DID document that does not have its issuer's key yet.
     *
     * @param account in whose name documents are put
     */
    synchronized void open(String account, Content content) {
        var keyring = Keyring.open(
                mode.directory(),
                content.issuers().stream().map(IssuerSheet::key).toList());
        var opened = new LinkedHashMap<String, Desk>();
        content.issuers().forEach(sheet -> opened.put(sheet.key(), desk(account, sheet, keyring)));
        desks = opened;
    }

    /** The issuer of that name. @throws ProblemException NOT_FOUND */
    Desk get(String issuer) {
        return Optional.ofNullable(desks.get(issuer)).orElseThrow(ProblemException::notFound);
    }

    Collection<Desk> all() {
        return desks.values();
    }

    private Desk desk(String account, IssuerSheet sheet, Keyring keyring) {
        var pair = keyring.pair(sheet.key());
        var key = Multikey.encode(Signer.of(pair, sheet.did() + "#key").publicKey());
        var known = known(sheet);
        var document = DidDocument.with(sheet.did(), known, key);
        if (!known.equals(Optional.of(document.json()))) {
            put(account, sheet, document);
        }
        return new Desk(sheet, Signer.of(pair, document.method(key)));
    }

    private Optional<JsonNode> known(IssuerSheet sheet) {
        try {
            return Optional.ofNullable(documents.get(Tenant.MAIN, url(sheet)).text())
                    .map(text -> Json.parse(text.getBytes(StandardCharsets.UTF_8)));
        } catch (ProblemException notFound) {
            return Optional.empty();
        }
    }

    private void put(String account, IssuerSheet sheet, DidDocument document) {
        var bytes = document.json().toString().getBytes(StandardCharsets.UTF_8);
        documents.put(Tenant.MAIN, account, url(sheet), DocumentText.of(MEDIA_TYPE, bytes), null);
    }

    private static String url(IssuerSheet sheet) {
        return sheet.origin() + "/.well-known/did.json";
    }
}
