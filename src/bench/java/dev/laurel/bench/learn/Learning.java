package dev.laurel.bench.learn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.bench.fresh.Guild;
import dev.laurel.bench.measure.Spread;
import dev.laurel.bench.program.Program;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Asks a running program what people might learn, and has some of them learn it. */
public final class Learning {
    /** Requests before any is timed: the program grows warm. */
    private static final int WARM_UP = 300;

    private static final int PAGE = 100;
    private static final int MOST_PEOPLE = 3_000;
    private static final int TOLD = 50;
    /** People tried for one pair: some have nothing to learn of the guild. */
    private static final int TRIES = 40;

    private final Program program;
    private final Random random;
    private final Consumer<String> progress;

    private Learning(Program program, int seed, Consumer<String> progress) {
        this.program = program;
        this.random = new Random(seed);
        this.progress = progress;
    }

    /**
     * Fills a catalogue, then measures.
     *
     * @param pairs of person and offering that are earned
     * @throws IOException where anything comes otherwise than it was foreseen
     */
    public static LearnTime measure(Program program, int requests, int pairs, int seed, Consumer<String> progress)
            throws IOException, InterruptedException {
        return new Learning(program, seed, progress).measured(requests, pairs);
    }

    private LearnTime measured(int requests, int pairs) throws IOException, InterruptedException {
        progress.accept("filling a catalogue of " + Catalogue.OFFERINGS + " offerings");
        var guild = Guild.register(program.api(), Instant.now(), Duration.ZERO);
        var asked = new Catalogue(program.api(), random).fill(guild);
        var learners = new Learners(program.api(), guild, random).make(asked);
        progress.accept("earning what was foreseen");
        var earned = earn(guild, learners, pairs);
        var people = people();
        progress.accept("asking for " + WARM_UP + " people, to warm up");
        for (int i = 0; i < WARM_UP; i++) {
            program.api().get(path(people.get(random.nextInt(people.size())), ""));
        }
        progress.accept("asking for " + requests + " people, one after the other");
        var rows = new int[1];
        var cpu = program.cpu();
        var wall = timed(people, requests, "", rows);
        double each = (double) program.cpu().minus(cpu).toNanos() / requests / 1_000;
        progress.accept("the same with the best set of three");
        var path = timed(people, Math.max(1, requests / 5), "?path=3", new int[1]);
        return new LearnTime(
                Catalogue.OFFERINGS,
                requests,
                (double) rows[0] / requests,
                wall,
                each,
                path,
                pairs,
                earned.places(),
                earned.ranks(),
                earned.opened());
    }

    private Spread timed(List<String> people, int requests, String query, int[] rows)
            throws IOException, InterruptedException {
        var nanos = new long[requests];
        for (int i = 0; i < requests; i++) {
            var person = people.get(random.nextInt(people.size()));
            long begin = System.nanoTime();
            var answer = program.api().read(path(person, query));
            nanos[i] = System.nanoTime() - begin;
            rows[0] += answer.path("items").size();
        }
        return Spread.of(nanos);
    }

    private Earning.Compared earn(Guild guild, List<Learners.Learner> people, int pairs)
            throws IOException, InterruptedException {
        var earning = new Earning(program.api(), guild);
        for (int i = 0; i < pairs; i++) {
            var chosen = choose(people);
            earning.earn(chosen.who, chosen.item);
            if (i % TOLD == TOLD - 1) {
                progress.accept((i + 1) + " of " + pairs + " earned, as foreseen");
            }
        }
        return earning.compared();
    }

    private record Chosen(Learners.Learner who, JsonNode item) {}

    /** Somebody, and any of what the guild could teach them. */
    private Chosen choose(List<Learners.Learner> people) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            var person = people.get(random.nextInt(people.size()));
            var only = "?language=" + Catalogue.GUILDS_LANGUAGE + "&maxHours=" + (20 + random.nextInt(200));
            var items = program.api().read(path(person.id(), only)).path("items");
            if (!items.isEmpty()) {
                return new Chosen(person, items.get(random.nextInt(items.size())));
            }
        }
        throw new IOException("nobody has anything to learn of the benchmark's guild");
    }

    private List<String> people() throws IOException, InterruptedException {
        var people = new ArrayList<String>();
        var next = "";
        do {
            var page = program.api().read("/v1/freelancers?limit=" + PAGE + next);
            for (var person : page.path("items")) {
                if (!person.path("visibility").asText().equals("PRIVATE")) {
                    people.add(person.path("id").asText());
                }
            }
            next = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!next.isEmpty() && people.size() < MOST_PEOPLE);
        return people;
    }

    private static String path(String person, String query) {
        return "/v1/freelancers/" + person + "/upskilling" + query;
    }
}
