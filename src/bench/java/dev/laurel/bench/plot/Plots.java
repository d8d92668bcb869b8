package dev.laurel.bench.plot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * A folder of results and the pictures of them. Each run puts its own result beside those of other sizes; a later one
 * of the same kind and size takes the place of an earlier one. Pictures are drawn from all that are there.
 */
public final class Plots {
    /** Sizes that are drawn. */
    static final int MOST_SIZES = 20;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MILLI = 1_000;
    private static final int SEARCH_LIMIT = 10;
    private static final String PEOPLE = "people in the world";
    private static final String MILLIS = "ms";

    private final Path folder;

    private Plots(Path folder) {
        this.folder = folder;
    }

    /** A result of whole requests: pictures of latency against size and against load. @return the pictures */
    public static List<Path> ofRequests(Path folder, String report) throws IOException {
        var plots = new Plots(Files.createDirectories(folder));
        var results = plots.with("requests", report);
        var latest = JSON.readTree(report);
        var pictures = new ArrayList<Picture>();
        pictures.add(new Picture("requests-by-size.svg", requestsBySize(results)));
        borne(latest)
                .ifPresent(some -> pictures.add(new Picture("requests-by-load.svg", requestsByLoad(latest, some))));
        return plots.written(pictures);
    }

    /** A result of the search alone: a picture of processor time against size. @return the pictures */
    public static List<Path> ofSearch(Path folder, String report) throws IOException {
        var plots = new Plots(Files.createDirectories(folder));
        return plots.written(List.of(new Picture("search-by-size.svg", searchBySize(plots.with("search", report)))));
    }

    private record Picture(String file, Chart chart) {}

    private List<Path> written(List<Picture> pictures) throws IOException {
        var files = new ArrayList<Path>();
        for (var picture : pictures) {
            files.add(Files.writeString(folder.resolve(picture.file), picture.chart.svg()));
        }
        return files;
    }

    /** All results of a kind, this one among them, by size. @throws IOException where a file is none */
    private List<JsonNode> with(String kind, String report) throws IOException {
        int people = JSON.readTree(report).at("/settings/people").asInt();
        Files.writeString(folder.resolve(kind + "-" + people + ".json"), report);
        var results = new ArrayList<JsonNode>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> isOf(kind, each)).sorted().toList()) {
                results.add(read(file));
            }
        }
        if (results.size() > MOST_SIZES) {
            throw new IOException(folder + " holds more than " + MOST_SIZES + " results of one kind");
        }
        results.sort(Comparator.comparingInt(Plots::people));
        return results;
    }

    private static boolean isOf(String kind, Path file) {
        return String.valueOf(file.getFileName()).matches(kind + "-\\d+\\.json");
    }

    private static JsonNode read(Path file) throws IOException {
        try {
            var result = JSON.readTree(Files.readString(file));
            if (people(result) <= 0) {
                throw new IOException(file + " is no result of the benchmark");
            }
            return result;
        } catch (JsonProcessingException broken) {
            throw new IOException(file + " is no result of the benchmark", broken);
        }
    }

    private static int people(JsonNode result) {
        return result.at("/settings/people").asInt();
    }

    private static Chart requestsBySize(List<JsonNode> results) {
        return bySize(
                results,
                "requesting",
                row -> shortened(row.path("endpoint").asText()) + ", "
                        + row.path("limit").asInt(),
                "wall",
                "Whole requests, one after the other",
                "For each endpoint and number of rows the median and the 99th percentile of the wall time, by size.");
    }

    private static Chart searchBySize(List<JsonNode> results) {
        return bySize(
                results,
                "searching",
                row -> row.path("limit").asInt() == SEARCH_LIMIT
                        ? row.path("workload").asText()
                        : "",
                "cpu",
                "The search alone, first " + SEARCH_LIMIT + " rows, processor time",
                "For each kind of question the median and the 99th percentile of the processor time, by size.");
    }

    /** @param name of a row's line; empty for a row that is not drawn */
    private static Chart bySize(
            List<JsonNode> results,
            String rows,
            Function<JsonNode, String> name,
            String time,
            String title,
            String about) {
        var halves = new LinkedHashMap<String, List<Chart.Point>>();
        var slowest = new LinkedHashMap<String, List<Chart.Point>>();
        for (var result : results) {
            for (var row : result.path(rows)) {
                var line = name.apply(row);
                if (!line.isEmpty()) {
                    add(halves, line, people(result), row.path(time).path("p50"));
                    add(slowest, line, people(result), row.path(time).path("p99"));
                }
            }
        }
        return new Chart(title, about, PEOPLE, MILLIS, lines(halves, slowest));
    }

    /** The rounds that the program could bear; empty where there are none. */
    private static Optional<List<JsonNode>> borne(JsonNode result) {
        var rounds = StreamSupport.stream(result.path("arriving").spliterator(), false)
                .filter(row -> row.path("isKeptUp").asBoolean())
                .toList();
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds);
    }

    private static Chart requestsByLoad(JsonNode result, List<JsonNode> rounds) {
        var halves = new LinkedHashMap<String, List<Chart.Point>>();
        var slowest = new LinkedHashMap<String, List<Chart.Point>>();
        for (var round : rounds) {
            var line = shortened(round.path("endpoint").asText());
            add(halves, line, round.path("rate").asInt(), round.path("wall").path("p50"));
            add(slowest, line, round.path("rate").asInt(), round.path("wall").path("p99"));
        }
        return new Chart(
                "Whole requests, arriving by themselves, among " + Chart.number(people(result)) + " people",
                "For each endpoint the median and the 99th percentile of the wall time, by the requests that arrive in a"
                        + " second. Rates that the program could not bear are left out.",
                "requests a second",
                MILLIS,
                lines(halves, slowest));
    }

    private static void add(Map<String, List<Chart.Point>> lines, String name, double x, JsonNode micros) {
        lines.computeIfAbsent(name, none -> new ArrayList<>()).add(new Chart.Point(x, micros.asDouble() / MILLI));
    }

    private static List<Chart.Line> lines(
            Map<String, List<Chart.Point>> halves, Map<String, List<Chart.Point>> slowest) {
        var lines = new ArrayList<Chart.Line>();
        int colour = 0;
        for (var name : halves.keySet()) {
            lines.add(new Chart.Line(name + ", p50", colour, false, halves.getOrDefault(name, List.of())));
            lines.add(new Chart.Line(name + ", p99", colour, true, slowest.getOrDefault(name, List.of())));
            colour++;
        }
        return lines;
    }

    /** {@code GET /v1/gigs/{id}/matches} is known by its last word. */
    private static String shortened(String endpoint) {
        return endpoint.substring(endpoint.lastIndexOf('/') + 1);
    }
}
