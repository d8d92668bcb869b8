package dev.laurel.credential.fuzz.subject;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Inputs of several fields with zero bytes between them. */
final class Bytes {
    private Bytes() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whatever the bytes are, a text of which every byte is a letter. */
    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] join(byte[]... fields) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                out.write(0);
            }
            out.writeBytes(fields[i]);
        }
        return out.toByteArray();
    }

    /** Exactly so many fields; those that the input does not have are empty, the last takes all that is left. */
    static List<byte[]> fields(byte[] input, int count) {
        var fields = new ArrayList<byte[]>();
        int from = 0;
        while (fields.size() < count - 1) {
            int end = from;
            while (end < input.length && input[end] != 0) {
                end++;
            }
            fields.add(java.util.Arrays.copyOfRange(input, from, end));
            from = Math.min(end + 1, input.length);
        }
        fields.add(java.util.Arrays.copyOfRange(input, from, input.length));
        return fields;
    }
}
