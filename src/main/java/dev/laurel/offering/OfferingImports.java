package dev.laurel.offering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.api.Body;
import dev.laurel.api.Fault;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads catalogues: line by line, each read like an offering that is posted, good ones kept and bad ones listed. */
@ApplicationScoped
public class OfferingImports {
    /** RFC 4180, with a header. */
    static final String CSV = "text/csv";
    /** One JSON object a line. */
    static final String LINES = "application/x-ndjson";

    /** Lines of one file, header and blank ones apart. */
    static final int MAX_LINES = Offerings.MAX_OFFERINGS;
    /** Longest line, in characters: an offering with all its fields as long as may be has some 8,000. */
    static final int MAX_LINE = 20_000;

    /** Offerings kept in one transaction. */
    private static final int BATCH = 500;

    private static final String STARTER = "/offerings/starter.csv";

    private final Offerings offerings;

    OfferingImports(Offerings offerings) {
        this.offerings = offerings;
    }

    /** Loads a file. */
    OfferingImport load(String tenant, MediaType type, InputStream bytes) throws IOException {
        boolean isCsv = type.isCompatible(MediaType.valueOf(CSV));
        return new Loading(tenant).load(isCsv, new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /** Loads the catalogue that Laurel comes with. */
    public OfferingImport starter(String tenant) throws IOException {
        try (var bytes = Objects.requireNonNull(OfferingImports.class.getResourceAsStream(STARTER))) {
            return load(tenant, MediaType.valueOf(CSV), bytes);
        }
    }

    /** One file; used once. */
    private final class Loading {
        private final String tenant;
        private final List<OfferingBody> batch = new ArrayList<>();
        private final Map<Offerings.Put, Integer> done = new EnumMap<>(Offerings.Put.class);
        private final List<OfferingImport.BadLine> bad = new ArrayList<>();
        private int lines;
        private int refused;

        Loading(String tenant) {
            this.tenant = tenant;
        }

        OfferingImport load(boolean isCsv, Reader reader) throws IOException {
            if (isCsv) {
                OfferingCsv.read(reader, MAX_LINES, this::take, this::refuse);
            } else {
                readJson(new BufferedReader(reader));
            }
            flush();
            return new OfferingImport(
                    lines,
                    done(Offerings.Put.MADE),
                    done(Offerings.Put.CHANGED),
                    done(Offerings.Put.UNCHANGED),
                    refused,
                    bad);
        }

        private void readJson(BufferedReader reader) throws IOException {
            long number = 0;
            for (var text = line(reader); text != null; text = line(reader)) {
                number++;
                if (text.length() > MAX_LINE) {
                    refuse(number, List.of(Fault.at("", "too_long", tooLong())));
                    return;
                }
                if (!text.isBlank()) {
                    if (lines == MAX_LINES) {
                        refuse(number, List.of(Fault.at("", "too_many_lines", tooMany())));
                        return;
                    }
                    take(number, text);
                }
            }
        }

        private void take(long number, String text) {
            try {
                take(number, Body.of(text.getBytes(StandardCharsets.UTF_8)).json());
            } catch (ProblemException noJson) {
                lines++;
                refuse(
                        number,
                        List.of(new Fault("", null, ProblemType.MALFORMED_JSON.code(), "Is no JSON.", List.of())));
            }
        }

        private void take(long number, JsonNode json) {
            lines++;
            try {
                batch.add(offerings.read(tenant, new Body(json)));
            } catch (ProblemException unfit) {
                refuse(number, unfit.faults());
            }
            if (batch.size() == BATCH) {
                flush();
            }
        }

        private void flush() {
            offerings.put(tenant, List.copyOf(batch)).forEach(put -> done.merge(put, 1, Integer::sum));
            batch.clear();
        }

        private void refuse(long number, List<Fault> faults) {
            refused++;
            if (bad.size() < OfferingImport.MAX_ERRORS) {
                bad.add(new OfferingImport.BadLine(number, faults));
            }
        }

        private int done(Offerings.Put put) {
            return done.getOrDefault(put, 0);
        }
    }

    /** The next line, or as much of it as tells that it is too long; null at the end. */
    private static @Nullable String line(Reader reader) throws IOException {
        var text = new StringBuilder();
        int sign = reader.read();
        if (sign < 0) {
            return null;
        }
        while (sign >= 0 && sign != '\n' && text.length() <= MAX_LINE) {
            text.append((char) sign);
            sign = reader.read();
        }
        return text.toString();
    }

    private static String tooLong() {
        return "A line has at most " + MAX_LINE + " characters; nothing behind it was read.";
    }

    private static String tooMany() {
        return "A file has at most " + MAX_LINES + " lines: load the rest in another.";
    }
}
