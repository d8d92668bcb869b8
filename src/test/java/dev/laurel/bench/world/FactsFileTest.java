package dev.laurel.bench.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.laurel.evaluate.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsFileTest {
    private static final String QUANTILES =
            "{\"1\": 1, \"5\": 2, \"10\": 3, \"25\": 4, \"50\": 5, \"75\": 6, \"90\": 7, \"95\": 8, \"99\": 9}";
    private static final String WHOLE = """
            {"skills_per_person": {"survey_lognormal": {"mu": 2.5, "sigma": 0.5}},
             "skills_per_gig": {"upwork_webdev": %1$s},
             "skills_per_credential": %1$s,
             "skill_frequency": {"resumes": {"zipf_exponent": 1.1}},
             "esco": {"occupations": 2000, "essential_per_occupation": %1$s, "optional_per_occupation": %1$s,
                      "skill_degree": {"distinct": 9000, "zipf_exponent": 0.9}}}
            """.formatted(QUANTILES);

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("facts.json"), text);
    }

    @Test
    void everyNumberIsRead() throws IOException {
        var quantiles = new Quantiles(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertEquals(
                new Facts(9_000, 2_000, .8, .9, 1.1, quantiles, quantiles, 2.5, .5, quantiles, quantiles),
                FactsFile.read(file(WHOLE)));
    }

    @Test
    void aMissingNumberIsNamed() throws IOException {
        var file = file(WHOLE.replace("\"sigma\"", "\"other\""));
        var refused = assertThrows(IOException.class, () -> FactsFile.read(file));
        assertEquals("there is no number at /skills_per_person/survey_lognormal/sigma", refused.getMessage());
    }

    @Test
    void realSummariesAreOfThisForm() throws IOException {
        var real = SharedData.find("scale_params.json");
        if (real.isPresent()) {
            assertEquals(3_008, FactsFile.read(real.get()).occupations());
        }
    }
}
