package dev.laurel.bench.proof;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import dev.laurel.credential.jsonld.Context;
import dev.laurel.credential.jsonld.PinnedContexts;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** Canonical forms, digests and signatures as the libraries have them, called as their own pages say. */
final class Libraries {
    /** Contexts are parsed beforehand: a warm cache for these too. */
    private static final JsonLdOptions OPTIONS = new JsonLdOptions((url, options) -> PinnedContexts.get()
            .find(url)
            .map(Context::document)
            .orElseThrow(() -> new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED)));

    private Libraries() {}

    /** The canonical statements of a JSON-LD text (RDFC-1.0), as UTF-8. */
    static byte[] statements(String json, String digest) {
        try {
            var canon = RdfCanon.create(digest);
            JsonLd.toRdf(JsonDocument.of(new StringReader(json)))
                    .options(OPTIONS)
                    .provide(canon);
            var text = new StringWriter();
            canon.provide(new NQuadsWriter(text));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (JsonLdError | RdfConsumerException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static byte[] digest(String digest, byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance(digest).digest(bytes);
    }

    /** Two digests, the options' first, as a Data Integrity proof signs them. */
    static byte[] joined(String digest, byte[] options, byte[] document) throws GeneralSecurityException {
        var first = digest(digest, options);
        var second = digest(digest, document);
        var both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** @param algorithm as the platform names it */
    static boolean isGood(String algorithm, PublicKey key, byte[] signed, byte[] signature)
            throws GeneralSecurityException {
        var engine = Signature.getInstance(algorithm);
        if (algorithm.equals("RSASSA-PSS")) {
            engine.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        engine.initVerify(key);
        engine.update(signed);
        return engine.verify(signature);
    }
}
