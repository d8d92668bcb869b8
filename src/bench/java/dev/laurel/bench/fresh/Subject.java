package dev.laurel.bench.fresh;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.bench.fresh.Market.Member;
import dev.laurel.bench.measure.Sight;
import dev.laurel.bench.program.Call;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that is changed to and fro: every other change makes a row appear in an answer, which only the
 * index can do, and the next one takes it away. One change at a time.
 */
sealed interface Subject {
    /** Members of a circle at most, so that an answer shows them all. */
    int CIRCLE = 10;

    Kind kind();

    /** Makes the next change, and returns when it is acknowledged. @return what it shows; null where it hides */
    @Nullable
    Sight change() throws IOException, InterruptedException;

    /** Somebody with a badge, who has now too few hours for a gig and now enough. */
    final class Hours implements Subject {
        private static final int FEW = Market.HOURS / 2;

        private final Market market;
        private final Member member;
        private final String gig;
        private final LocalDate day;
        private String etag;
        private boolean isShown;

        Hours(Market market, Member member, String gig, LocalDate day) {
            this.market = market;
            this.member = member;
            this.etag = member.etag();
            this.gig = gig;
            this.day = day;
        }

        @Override
        public Kind kind() {
            return Kind.HOURS;
        }

        @Override
        public @Nullable Sight change() throws IOException, InterruptedException {
            var patch = object();
            patch.putObject("availability")
                    .put("from", day.toString())
                    .put("hoursPerWeek", isShown ? FEW : 2 * Market.HOURS);
            etag = market.operator()
                    .send(Call.patch(member.path(), patch, etag))
                    .etag();
            isShown = !isShown;
            return isShown ? new Sight(Market.matches(gig, CIRCLE), member.id()) : null;
        }
    }

    /** Somebody who claims a skill, and takes that back. */
    final class Claim implements Subject {
        private final Market market;
        private final Member member;
        private final String gig;
        private String etag;
        private boolean isShown;

        Claim(Market market, Member member, String gig) {
            this.market = market;
            this.member = member;
            this.etag = member.etag();
            this.gig = gig;
        }

        @Override
        public Kind kind() {
            return Kind.CLAIM;
        }

        @Override
        public @Nullable Sight change() throws IOException, InterruptedException {
            var patch = object();
            var claims = patch.putArray("claims");
            if (!isShown) {
                claims.addObject().put("skill", member.circle().skill().value()).put("level", "ADVANCED");
            }
            etag = market.operator()
                    .send(Call.patch(member.path(), patch, etag))
                    .etag();
            isShown = !isShown;
            return isShown ? new Sight(Market.matches(gig, CIRCLE), member.id()) : null;
        }
    }

    /** A gig for somebody with a badge, posted and closed. */
    final class Gig implements Subject {
        private final Market market;
        private final Member member;
        private String open = "";

        Gig(Market market, Member member) {
            this.market = market;
            this.member = member;
        }

        @Override
        public Kind kind() {
            return Kind.GIG;
        }

        @Override
        public @Nullable Sight change() throws IOException, InterruptedException {
            if (!open.isEmpty()) {
                market.client().send(Call.post("/v1/gigs/" + open + "/close"));
                open = "";
                return null;
            }
            open = market.gig(member.circle());
            return new Sight(Market.recommendations(member.id(), 2 * CIRCLE), open);
        }
    }

    /** Somebody who hands a badge in, and deletes it. */
    final class Credential implements Subject {
        private final Market market;
        private final Member member;
        private final String gig;
        private String held = "";
        private String etag = "";

        Credential(Market market, Member member, String gig) {
            this.market = market;
            this.member = member;
            this.gig = gig;
        }

        @Override
        public Kind kind() {
            return Kind.CREDENTIAL;
        }

        @Override
        public @Nullable Sight change() throws IOException, InterruptedException {
            if (!held.isEmpty()) {
                market.operator().send(Call.delete(held, etag));
                held = "";
                return null;
            }
            var written = market.handIn(member, market.badge(member));
            held = member.path() + "/credentials/" + written.id();
            etag = written.etag();
            return new Sight(Market.matches(gig, CIRCLE), member.id());
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
