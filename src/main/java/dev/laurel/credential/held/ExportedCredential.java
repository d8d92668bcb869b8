package dev.laurel.credential.held;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A credential as an export has it, with what was handed in.
 *
 * @param submitted the text as it was handed in; absent where it was no text
 * @param submittedBase64 the bytes, where they were no text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportedCredential(
        @JsonUnwrapped HeldCredential credential,
        @Nullable String submitted,
        @Nullable String submittedBase64) {
    static ExportedCredential of(HeldCredential credential, byte[] submitted) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(submitted))
                    .toString();
            return new ExportedCredential(credential, text, null);
        } catch (CharacterCodingException noText) {
            return new ExportedCredential(credential, null, Base64.getEncoder().encodeToString(submitted));
        }
    }
}
