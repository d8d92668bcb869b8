package dev.laurel.taxonomy.source;

import dev.laurel.taxonomy.SkillRow;
import dev.laurel.taxonomy.Skills;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** The taxonomy that this project wrote and that comes with the program, {@code taxonomy/skills.jsonl}. */
public final class Starter {
    private static final String RESOURCE = "/taxonomy/skills.jsonl";

    private Starter() {}

    /**
     * The starter skills alone, in memory.
     *
     * @throws IllegalStateException where a line is bad, or names a skill that is not there: a broken build
     */
    public static Skills skills() {
        return Skills.of(rows());
    }

    /** The same as rows. */
    public static List<SkillRow> rows() {
        var merge = new Merge(List.of(), true, new Faults());
        try {
            read(merge);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        merge.finish();
        if (merge.faults().count() > 0) {
            throw new IllegalStateException(
                    "the starter taxonomy is broken: " + merge.faults().listed());
        }
        return merge.drafts().stream().map(Draft::row).toList();
    }

    static void read(Merge merge) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            JsonLines.read("skills.jsonl", reader, merge, rows -> {});
        }
    }

    /** Tells one edition of the file from another. */
    static String digest() {
        try (var in = open()) {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream open() {
        return Objects.requireNonNull(Starter.class.getResourceAsStream(RESOURCE), RESOURCE);
    }
}
