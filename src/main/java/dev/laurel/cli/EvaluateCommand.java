package dev.laurel.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.laurel.evaluate.ExtractionMeasure;
import dev.laurel.evaluate.RankingReport;
import dev.laurel.taxonomy.Skills;
import dev.laurel.taxonomy.source.Starter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code laurel evaluate}: measures on judged data, with the starter taxonomy and the bundled policy, in memory. Which
 * measures is for the folder to say: {@code gigs.jsonl} is ranked, {@code extraction_gold_*.jsonl} is read for skills.
 */
final class EvaluateCommand implements Command {
    private static final String SENTENCES = "extraction_gold_*.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Override
    public int run(String[] words, PrintStream out, PrintStream err) {
        Arguments arguments = Arguments.of(words, Set.of(), Set.of("--json"));
        Path directory = Path.of(arguments.words("the folder with judged data").getFirst());
        try {
            Measures measures = Measures.of(directory, Starter.skills());
            out.print(arguments.has("--json") ? JSON.writeValueAsString(measures) + "\n" : measures.table());
            return 0;
        } catch (JsonProcessingException e) {
            throw new FailedException("a line is not what it should be: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new FailedException("cannot read " + directory + ": " + e.getMessage(), e);
        }
    }

    /** What the folder had data for; null what it had not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Measures(
            @Nullable RankingReport ranking, @Nullable ExtractionMeasure extraction) {
        static Measures of(Path directory, Skills skills) throws IOException {
            boolean gigs = Files.exists(directory.resolve("gigs.jsonl"));
            boolean sentences = hasSentences(directory);
            if (!gigs && !sentences) {
                throw new FailedException(directory + " holds neither gigs.jsonl nor " + SENTENCES);
            }
            return new Measures(
                    gigs ? RankingReport.of(directory, skills) : null,
                    sentences ? ExtractionMeasure.of(directory, skills) : null);
        }

        private static boolean hasSentences(Path directory) throws IOException {
            if (!Files.isDirectory(directory)) {
                throw new FailedException(directory + " is no folder");
            }
            try (var files = Files.newDirectoryStream(directory, SENTENCES)) {
                return files.iterator().hasNext();
            }
        }

        String table() {
            return (ranking == null ? "" : ranking.table()) + (extraction == null ? "" : extraction.table());
        }
    }
}
