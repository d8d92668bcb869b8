package dev.laurel.evaluate;

import dev.laurel.taxonomy.Skills;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well gigs find the right profiles: one row for each kind of gig, the last for all.
 *
 * @param profiles ranked for each gig
 * @param tags what the clients' own tags mean to the taxonomy
 */
public record RankingReport(List<Row> rows, int profiles, TagMeasure tags) {
    private static final String ALL = "all";

    public RankingReport {
        rows = List.copyOf(rows);
    }

    /**
     * One kind of gig.
     *
     * @param gigs of this kind with anybody relevant
     * @param quality mean over them
     * @param random mean of seeded random orders
     */
    public record Row(String role, int gigs, Quality quality, Quality random) {
        static Row of(String role, List<Evaluation.Measured> measured) {
            return new Row(
                    role,
                    measured.size(),
                    Quality.mean(
                            measured.stream().map(Evaluation.Measured::quality).toList()),
                    Quality.mean(
                            measured.stream().map(Evaluation.Measured::random).toList()));
        }
    }

    /**
     * Measures on {@code gigs.jsonl}, {@code profiles.jsonl} and {@code qrels.tsv} of a directory.
     *
     * @throws IOException where one of them cannot be read
     */
    public static RankingReport of(Path directory, Skills skills) throws IOException {
        var judged = Judged.read(directory);
        var measured = new Evaluation(judged, skills).measure();
        var rows = new ArrayList<Row>();
        measured.stream()
                .collect(Collectors.groupingBy(Evaluation.Measured::role, TreeMap::new, Collectors.toList()))
                .forEach((role, gigs) -> rows.add(Row.of(role, gigs)));
        rows.add(Row.of(ALL, measured));
        return new RankingReport(rows, judged.profiles().size(), TagMeasure.of(directory, skills));
    }

    /** The figures as a table. */
    public String table() {
        var text = new StringBuilder("%-24s %5s  %7s %10s %7s   %s%n"
                .formatted("gigs", "", "NDCG@10", "recall@100", "MRR", "(random order)"));
        for (var row : rows) {
            text.append("%-24s %5d  %7.3f %10.3f %7.3f   (%.3f  %.3f  %.3f)%n"
                    .formatted(
                            row.role,
                            row.gigs,
                            row.quality.ndcg(),
                            row.quality.recall(),
                            row.quality.mrr(),
                            row.random.ndcg(),
                            row.random.recall(),
                            row.random.mrr()));
        }
        return text.append("%d profiles ranked for each gig; of %d uses of tags on the gigs, %.1f %% understood%n"
                        .formatted(profiles, tags.tags(), 100 * tags.share()))
                .toString();
    }
}
