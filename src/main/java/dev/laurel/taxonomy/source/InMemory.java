package dev.laurel.taxonomy.source;

import dev.laurel.taxonomy.SkillRow;
import dev.laurel.taxonomy.Skills;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The starter taxonomy with further sources laid over it, without a database: for measuring. */
public final class InMemory {
    private static final Pattern ONET = Pattern.compile(".*\\.txt(\\.gz)?");

    private InMemory() {}

    /**
     * The same skills that importing the sources one after another would publish.
     *
     * @param sources each a directory of ESCO's files, an O*NET table ({@code .txt}) or JSON Lines; gzipped or not
     * @throws IOException where one cannot be read, or is not what its name says
     */
    public static Skills skills(List<Path> sources) throws IOException {
        var rows = Starter.rows();
        for (var source : sources) {
            rows = over(rows, source);
        }
        return Skills.of(rows);
    }

    private static List<SkillRow> over(List<SkillRow> known, Path source) throws IOException {
        var merge = new Merge(known, false, new Faults());
        if (Files.isDirectory(source)) {
            EscoDirectory.read(source, merge, Progress.silent());
        } else {
            try (var file = SourceFile.open(source)) {
                if (ONET.matcher(file.name()).matches()) {
                    OnetTable.read(file, merge, Progress.silent());
                } else {
                    JsonLines.read(file, merge, Progress.silent());
                }
            }
        }
        merge.finish();
        return merge.drafts().stream().map(Draft::row).toList();
    }
}
