package dev.laurel.credential.fuzz.subject;

import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fuzz.Subject;
import dev.laurel.credential.intake.StrictJson;
import dev.laurel.credential.intake.Unreadable;
import dev.laurel.credential.jsonld.Contexts;
import dev.laurel.credential.jsonld.NotJsonLd;
import dev.laurel.credential.jsonld.Processor;
import dev.laurel.credential.status.Bitstring;
import dev.laurel.credential.status.RevocationList;
import dev.laurel.credential.status.StatusEntry;
import dev.laurel.credential.status.StatusList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;

/** Status lists. The first byte of an input says how the rest is to be taken, see {@link Kind}. */
public final class StatusLists implements Subject {
    /** Longest stretch that a mended checksum is worked out over. */
    private static final int MOST_UNPACKED = 1 << 20;

    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};

    /** How an input is taken. */
    private enum Kind {
        /** As the text of an {@code encodedList}. */
        TEXT,
        /** As bits, to be packed whole. */
        BITS,
        /** As a GZIP member whatever its checksum, to be put into letters. */
        PACKED,
        /** As a deflated stream, to be given the header and the trailer that fit. */
        STREAM,
        /** As a document with a list, or with an entry that points into one. */
        DOCUMENT,
        /** As a document of the kind that 1EdTech defines. */
        REVOCATIONS
    }

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Academy academy = new Academy();

    @Override
    public void read(byte[] input) throws Unreadable {
        if (input.length == 0) {
            return;
        }
        var rest = Arrays.copyOfRange(input, 1, input.length);
        switch (KINDS.get((input[0] & 0xff) % KINDS.size())) {
            case TEXT -> decode(Bytes.latin(rest));
            case BITS -> decode("u" + Bytes.base64Url(packed(rest)));
            case PACKED -> decode("u" + Bytes.base64Url(rest));
            case STREAM -> decode("u" + Bytes.base64Url(member(rest)));
            case DOCUMENT -> document(rest);
            case REVOCATIONS ->
                RevocationList.of(rest, Academy.LIST, Academy.ISSUER).ifPresent(list -> list.holds("urn:uuid:1"));
        }
    }

    private static void decode(String encoded) {
        var bits = Bitstring.decode(encoded);
        if (bits != null) {
            look(bits);
        }
    }

    /** Looks at the first entry, the last, and those around the end, in every width. */
    private static void look(Bitstring bits) {
        for (int width = -1; width <= Bitstring.MAX_ENTRY_BITS + 1; width++) {
            long last = bits.size() / Math.max(1, width) - 1;
            for (long index : new long[] {0, last, last + 1, bits.size(), Long.MAX_VALUE, -1}) {
                bits.value(index, width);
            }
        }
    }

    private static void document(byte[] text) throws Unreadable {
        try {
            var root = new Processor(new Contexts(DocumentSource.empty()))
                    .meaning(StrictJson.object(text))
                    .root();
            root.ifPresent(node -> {
                StatusEntry.of(node);
                StatusList.of(node).ifPresent(list -> look(list.bits()));
            });
        } catch (NotJsonLd declared) {
            // The declared answer to JSON without meaning.
        }
    }

    private static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** One GZIP member around a deflated stream, checksum and length right where the stream is. */
    private static byte[] member(byte[] stream) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(stream);
            var unpacked = new byte[MOST_UNPACKED];
            int length = inflater.inflate(unpacked);
            var crc = new CRC32();
            crc.update(unpacked, 0, length);
            return ByteBuffer.allocate(GZIP_HEADER.length + stream.length + 2 * Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(GZIP_HEADER)
                    .put(stream, 0, stream.length - inflater.getRemaining())
                    .putInt((int) crc.getValue())
                    .putInt(length)
                    .array();
        } catch (DataFormatException malformed) {
            return stream;
        } finally {
            inflater.end();
        }
    }

    @Override
    public List<byte[]> seeds() {
        var bits = Bitstring.zeros(1_024).with(7, true);
        var list = academy.list();
        var subject = (com.fasterxml.jackson.databind.node.ObjectNode) list.get("credentialSubject");
        subject.put("encodedList", bits.encode());
        var packed = packed(new byte[] {1, 2, 3, 4});
        var stream = Arrays.copyOfRange(packed, GZIP_HEADER.length, packed.length - 2 * Integer.BYTES);
        return List.of(
                seed(Kind.TEXT, Bytes.utf8(bits.encode())),
                seed(Kind.TEXT, Bytes.utf8(Bitstring.zeros(Bitstring.MIN_BITS).encode())),
                seed(Kind.BITS, new byte[] {1, 2, 3, 4}),
                seed(Kind.PACKED, packed),
                seed(Kind.STREAM, stream),
                seed(Kind.DOCUMENT, Bytes.utf8(list.toString())),
                seed(Kind.DOCUMENT, Bytes.utf8(academy.badge().toString())),
                seed(Kind.REVOCATIONS, Bytes.utf8("""
                        {"id": "https://academy.example/status/revocation", "issuer": "did:web:academy.example",
                         "revokedCredential": [{"id": "urn:uuid:1", "revoked": true}, "urn:uuid:2"]}""")));
    }

    private static byte[] seed(Kind kind, byte[] rest) {
        var seed = new byte[rest.length + 1];
        seed[0] = (byte) KINDS.indexOf(kind);
        System.arraycopy(rest, 0, seed, 1, rest.length);
        return seed;
    }

    @Override
    public List<String> words() {
        return List.of(
                "u",
                "H4sIA",
                "\"encodedList\":",
                "\"statusPurpose\":",
                "\"ttl\":",
                "\"statusSize\":",
                "\"statusListIndex\":",
                "\"statusListCredential\":",
                "BitstringStatusList",
                "StatusList2021",
                "BitstringStatusListCredential",
                "StatusList2021Credential",
                "BitstringStatusListEntry",
                "https://w3id.org/vc/status-list/2021/v1",
                "\"revokedCredential\":",
                "\"revokedCredentials\":",
                "\"revoked\":",
                "1e400",
                "-1",
                "99999999999999999999",
                "0.0000001",
                "revocation",
                "suspension");
    }
}
