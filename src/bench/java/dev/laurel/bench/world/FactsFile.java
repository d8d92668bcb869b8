package dev.laurel.bench.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Reads {@link Facts} from a JSON file of summaries, such as one makes of one's own marketplace. */
public final class FactsFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    private FactsFile(JsonNode root) {
        this.root = root;
    }

    /**
     * All facts but how common occupations are, which stays as it is.
     *
     * @throws IOException where the file cannot be read, or lacks a number; the message names it
     */
    public static Facts read(Path file) throws IOException {
        return new FactsFile(JSON.readTree(file.toFile())).facts();
    }

    private Facts facts() throws IOException {
        return new Facts(
                (int) number("/esco/skill_degree/distinct"),
                (int) number("/esco/occupations"),
                Facts.rounded().occupationExponent(),
                number("/esco/skill_degree/zipf_exponent"),
                number("/skill_frequency/resumes/zipf_exponent"),
                quantiles("/esco/essential_per_occupation"),
                quantiles("/esco/optional_per_occupation"),
                number("/skills_per_person/survey_lognormal/mu"),
                number("/skills_per_person/survey_lognormal/sigma"),
                quantiles("/skills_per_gig/upwork_webdev"),
                quantiles("/skills_per_credential"));
    }

    private Quantiles quantiles(String pointer) throws IOException {
        return new Quantiles(
                number(pointer + "/1"),
                number(pointer + "/5"),
                number(pointer + "/10"),
                number(pointer + "/25"),
                number(pointer + "/50"),
                number(pointer + "/75"),
                number(pointer + "/90"),
                number(pointer + "/95"),
                number(pointer + "/99"));
    }

    private double number(String pointer) throws IOException {
        var value = root.at(pointer);
        if (!value.isNumber()) {
            throw new IOException("there is no number at " + pointer);
        }
        return value.doubleValue();
    }
}
