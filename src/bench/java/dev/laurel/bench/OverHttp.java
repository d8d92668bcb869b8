package dev.laurel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.bench.check.AnsweredRows;
import dev.laurel.bench.check.Expected;
import dev.laurel.bench.measure.ArrivalTime;
import dev.laurel.bench.measure.Arrivals;
import dev.laurel.bench.measure.EndpointTime;
import dev.laurel.bench.measure.Requesting;
import dev.laurel.bench.program.Program;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks the packaged program over HTTP: checks pages, then takes times. */
final class OverHttp {
    static final String MATCHES = "GET /v1/gigs/{id}/matches";
    static final String RECOMMENDATIONS = "GET /v1/freelancers/{id}/recommendations";
    /** A page in short, as lists are drawn from it (decision 0149). */
    private static final String IN_SHORT = "explanation=SUMMARY";

    private static final List<Integer> LIMITS = List.of(Sample.PAGE, 50);
    private static final int CHECKED_ROWS = 50;
    private static final Duration ROUND_LIMIT = Duration.ofSeconds(30);
    private static final int ARRIVING_LIMIT = 50;

    private final Program program;

    OverHttp(Program program) {
        this.program = program;
    }

    private static String matches(String gig, int limit) {
        return "/v1/gigs/" + gig + "/matches?limit=" + limit;
    }

    private static String recommendations(String person, int limit) {
        return "/v1/freelancers/" + person + "/recommendations?limit=" + limit;
    }

    /** Compares the first pages of both directions, in full and in short. @return how many */
    int compare(Sample sample, Answers answers) throws IOException, InterruptedException {
        for (int i = 0; i < answers.pages(); i++) {
            var gig = sample.asks().get(i);
            var person = sample.people().get(i).person();
            for (var detail : List.of("", "&" + IN_SHORT)) {
                compare(
                        matches(gig.id(), CHECKED_ROWS) + detail,
                        "freelancer",
                        answers.people().get(i));
                compare(
                        recommendations(person.id(), CHECKED_ROWS) + detail,
                        "gig",
                        answers.gigs().get(i));
            }
        }
        return 2 * 2 * answers.pages();
    }

    private void compare(String path, String subject, Expected expected) throws IOException, InterruptedException {
        compare(path, program.api().read(path), subject, expected);
    }

    private static void compare(String path, JsonNode answer, String subject, Expected expected) {
        var wanted = expected.first().stream().limit(CHECKED_ROWS).toList();
        AnsweredRows.compare(path, answer, subject, wanted);
    }

    /** Asks the first question, and compares its answer. @return how old the program was when it had answered */
    Duration first(Sample sample, Answers answers) throws IOException, InterruptedException {
        var path = matches(sample.asks().getFirst().id(), CHECKED_ROWS);
        var answer = program.api().read(path);
        var answered = program.age();
        compare(path, answer, "freelancer", answers.people().getFirst());
        return answered;
    }

    /** Takes times of both directions. */
    List<EndpointTime> measure(Sample sample, Steps steps) throws IOException, InterruptedException {
        var requesting = new Requesting(program, ROUND_LIMIT);
        var times = new ArrayList<EndpointTime>();
        for (int limit : LIMITS) {
            steps.at("requests for matches, limit " + limit);
            times.add(requesting.measure(MATCHES, limit, matches(sample, limit)));
        }
        times.add(inShort(requesting, MATCHES, matches(sample, Sample.PAGE), steps));
        for (int limit : LIMITS) {
            steps.at("requests for recommendations, limit " + limit);
            times.add(requesting.measure(RECOMMENDATIONS, limit, recommendations(sample, limit)));
        }
        times.add(inShort(requesting, RECOMMENDATIONS, recommendations(sample, Sample.PAGE), steps));
        return times;
    }

    private static EndpointTime inShort(Requesting requesting, String endpoint, List<String> paths, Steps steps)
            throws IOException, InterruptedException {
        var name = endpoint + "?" + IN_SHORT;
        steps.at("requests for a page of " + name);
        return requesting.measure(
                name,
                Sample.PAGE,
                paths.stream().map(path -> path + "&" + IN_SHORT).toList());
    }

    private static List<String> matches(Sample sample, int limit) {
        return sample.asks().stream().map(ask -> matches(ask.id(), limit)).toList();
    }

    private static List<String> recommendations(Sample sample, int limit) {
        return sample.people().stream()
                .map(entry -> recommendations(entry.person().id(), limit))
                .toList();
    }

    /** Pages of the usual length for the sample's gigs, to arrive by themselves. */
    static Arrivals.Round matchesArriving(Sample sample) {
        int limit = LIMITS.getFirst();
        return new Arrivals.Round(MATCHES, limit, matches(sample, limit));
    }

    /** Has another index made aside while such pages are asked for at the first of the rates. */
    RebuildTime rebuild(Sample sample, Options options, Steps steps) throws IOException, InterruptedException {
        int rate = options.rates().getFirst();
        steps.at("another index is made aside while " + rate + " requests a second arrive at " + MATCHES);
        return new Aside(program).measure(matchesArriving(sample), rate, options.seed());
    }

    /** Takes times of requests that arrive at each of some rates; the program is warm by then. */
    List<ArrivalTime> arrive(Sample sample, Options options, Steps steps) throws IOException, InterruptedException {
        var arrivals = new Arrivals(program.api()::begin, program::cpu);
        var rounds = List.of(
                new Arrivals.Round(MATCHES, ARRIVING_LIMIT, matches(sample, ARRIVING_LIMIT)),
                new Arrivals.Round(RECOMMENDATIONS, ARRIVING_LIMIT, recommendations(sample, ARRIVING_LIMIT)));
        var times = new ArrayList<ArrivalTime>();
        var length = Duration.ofSeconds(options.seconds());
        for (var round : rounds) {
            for (int rate : options.rates()) {
                steps.at(rate + " requests a second arrive at " + round.endpoint());
                times.add(arrivals.measure(round, rate, length, options.seed()));
            }
        }
        return times;
    }
}
