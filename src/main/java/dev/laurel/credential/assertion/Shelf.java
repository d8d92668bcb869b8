package dev.laurel.credential.assertion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetch.Resolved;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.intake.StrictJson;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.report.SourceDocument;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads linked documents: over https only, and only those that call themselves by the address they lie at. */
final class Shelf {
    private final DocumentSource documents;

    Shelf(DocumentSource documents) {
        this.documents = documents;
    }

    /** What came of reading one. */
    sealed interface Read {
        /** It is there. */
        record Served(ObjectNode json, Document document) implements Read {
            SourceDocument source() {
                return SourceDocument.of(document);
            }
        }

        /** Its host took it away for good. */
        record Gone() implements Read {}

        /** It cannot be read over https at all, now or later. */
        record NoAddress() implements Read {}

        /** It is there, and is another document than it should be. */
        record Other(SourceDocument source) implements Read {}

        /** It could not be read now. */
        record Unread() implements Read {}
    }

    /** The document at an address. */
    Read read(String address, Use use) {
        var url = address(address);
        if (url == null) {
            return new Read.NoAddress();
        }
        return switch (documents.find(url, use)) {
            case Resolved.Found(var document) -> served(document, address);
            case Resolved.Gone() -> new Read.Gone();
            case Resolved.Missing missing -> new Read.Unread();
            case Resolved.Unreachable unreachable -> new Read.Unread();
        };
    }

    private static Read served(Document document, String address) {
        try {
            var json = StrictJson.object(document.bytes());
            return json.path("id").asText().equals(address)
                    ? new Read.Served(json, document)
                    : new Read.Other(SourceDocument.of(document));
        } catch (Unreadable malformed) {
            return new Read.Other(SourceDocument.of(document));
        }
    }

    /** The https address that a text is, without user, fragment or a path that leads elsewhere; null otherwise. */
    static @Nullable URI address(String text) {
        var url = Parts.uri(text);
        boolean isPlain = url != null
                && "https".equals(url.getScheme())
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null
                && url.normalize().equals(url);
        return isPlain ? url : null;
    }
}
