package dev.laurel.bench.fresh;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.bench.fresh.Market.Member;
import dev.laurel.bench.measure.Sight;
import dev.laurel.bench.measure.Watch;
import dev.laurel.bench.program.Call;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;

/**
 * People who each hold one badge, and lose it: looks whether the very next answer after the acknowledgement still has
 * them. Nobody waits in between.
 */
final class Revocations {
    /** How many (issue: all of a thousand). */
    static final int COUNT = 1_000;

    /** Members of a circle: as many as an answer shows without being long. */
    static final int CIRCLE = 20;

    /**
     * Somebody with a badge.
     *
     * @param etag of the badge as it is held
     */
    record Holder(Member member, Guild.Badge badge, String held, String etag, Sight sight) {}

    private final Market market;
    private final List<Holder> holders;

    private Revocations(Market market, List<Holder> holders) {
        this.market = market;
        this.holders = holders;
    }

    /**
     * Makes the people.
     *
     * @param done hears how many there are so far
     */
    static Revocations of(Market market, int count, IntConsumer done) throws IOException, InterruptedException {
        var holders = new ArrayList<Holder>();
        while (holders.size() < count) {
            var circle = market.circle();
            var sightOf = Market.matches(market.gig(circle), CIRCLE);
            Callable<Holder> making = () -> holder(market, circle, sightOf);
            holders.addAll(Together.all(Collections.nCopies(Math.min(CIRCLE, count - holders.size()), making)));
            done.accept(holders.size());
        }
        return new Revocations(market, List.copyOf(holders));
    }

    private static Holder holder(Market market, Market.Circle circle, String path)
            throws IOException, InterruptedException {
        var member = market.provedMember(circle);
        var badge = market.badge(member);
        var held = market.handIn(member, badge);
        return new Holder(
                member, badge, member.path() + "/credentials/" + held.id(), held.etag(), new Sight(path, member.id()));
    }

    /**
     * Revokes them all, one after the other.
     *
     * @param asking of a client that has written nothing
     * @throws IOException where somebody was not in the answer before
     */
    List<Outcome> run(Watch.Asking asking, IntConsumer done) throws IOException, InterruptedException {
        var outcomes = new EnumMap<Way, Outcome>(Way.class);
        for (var way : Way.values()) {
            outcomes.put(way, Outcome.none(way));
        }
        var watch = new Watch(asking);
        var turns = turns();
        for (int i = 0; i < holders.size(); i++) {
            var holder = holders.get(i);
            var way = turns.get(i % turns.size());
            watch.until(holder.sight(), System.nanoTime());
            revoke(holder, way);
            var soFar = Objects.requireNonNull(outcomes.get(way));
            outcomes.put(way, soFar.after(holder.sight(), asking));
            done.accept(i + 1);
        }
        return List.copyOf(outcomes.values());
    }

    private static List<Way> turns() {
        var turns = new ArrayList<Way>();
        for (var way : Way.values()) {
            turns.addAll(Collections.nCopies(way.share(), way));
        }
        return List.copyOf(turns);
    }

    private void revoke(Holder holder, Way way) throws IOException, InterruptedException {
        switch (way) {
            case ISSUER -> market.guild().revoke(holder.badge());
            case DELETED -> market.operator().send(Call.delete(holder.held(), holder.etag()));
            case PRIVATE ->
                market.operator()
                        .send(Call.patch(
                                holder.held(),
                                JsonNodeFactory.instance.objectNode().put("visibility", "PRIVATE"),
                                holder.etag()));
        }
    }
}
