package dev.laurel.credential.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;

/**
 * An answer whose head has come and whose body is coming. Made on the event loop, before the first byte of the body.
 */
final class Incoming {
    private final HttpClientResponse response;
    private final Use use;
    private final Buffer read = Buffer.buffer();
    private final Promise<Buffer> body = Promise.promise();

    Incoming(HttpClientResponse response, Use use) {
        this.response = response;
        this.use = use;
        response.handler(this::take).exceptionHandler(body::tryFail).endHandler(end -> body.tryComplete(read));
    }

    private void take(Buffer bytes) {
        if (bytes.length() > use.maxBytes() - read.length()) {
            body.tryFail(new TooLarge());
            response.request().reset();
        } else {
            read.appendBuffer(bytes);
        }
    }

    /**
     * Looks at the head.
     *
     * @throws Refusal where the body is not wanted
     */
    void check() throws Refusal {
        if (response.statusCode() != Answer.OK) {
            body.tryComplete(Buffer.buffer());
            return;
        }
        var encoding = header(HttpHeaders.CONTENT_ENCODING);
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(Rule.ENCODING);
        }
        if (!use.takes(mediaType())) {
            throw new Refusal(Rule.TYPE);
        }
        if (isTooLong(header(HttpHeaders.CONTENT_LENGTH))) {
            throw new Refusal(Rule.SIZE);
        }
    }

    private boolean isTooLong(String length) {
        try {
            return !length.isEmpty() && Long.parseLong(length) > use.maxBytes();
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }

    Future<Buffer> body() {
        return body.future();
    }

    Answer answer(Buffer whole) {
        return new Answer(
                response.statusCode(),
                mediaType(),
                header(HttpHeaders.CACHE_CONTROL),
                header(HttpHeaders.LOCATION),
                whole);
    }

    private String mediaType() {
        return header(HttpHeaders.CONTENT_TYPE).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** All values of a header in one line, as RFC 9110 reads them. */
    private String header(CharSequence name) {
        return String.join(", ", response.headers().getAll(name)).strip();
    }
}
