package dev.laurel.bench.fresh;

import dev.laurel.bench.fresh.Market.Member;
import dev.laurel.bench.measure.Watch;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** All that updates change. */
final class Subjects {
    /** Circles of each kind; each has {@value Subject#CIRCLE} members. */
    static final int CIRCLES = 8;

    /** Circles whose members have gigs posted for them. */
    static final int GIG_CIRCLES = 4;

    /** All circles together. */
    static final int ALL_CIRCLES = 3 * CIRCLES + GIG_CIRCLES;

    private final Market market;
    private final LocalDate day;
    private final List<Subject> all = new ArrayList<>();

    private Subjects(Market market, LocalDate day) {
        this.market = market;
        this.day = day;
    }

    /**
     * Makes them.
     *
     * @param day on which people begin to have time
     */
    static List<Subject> of(Market market, LocalDate day) throws IOException, InterruptedException {
        var subjects = new Subjects(market, day);
        for (int i = 0; i < CIRCLES; i++) {
            subjects.addHours();
            subjects.addClaims();
            subjects.addCredentials();
        }
        for (int i = 0; i < GIG_CIRCLES; i++) {
            subjects.addGigs();
        }
        return List.copyOf(subjects.all);
    }

    /**
     * Changes each of them to and fro once, and looks that it shows: whatever could not be seen would never be seen.
     *
     * @param looking on connections of its own
     */
    static void tryAll(List<Subject> subjects, Watch looking) throws IOException, InterruptedException {
        for (var subject : subjects) {
            var sight = subject.change();
            if (sight == null) {
                throw new IllegalStateException("a new subject hides itself: " + subject);
            }
            looking.until(sight, System.nanoTime());
            subject.change();
        }
    }

    private void addHours() throws IOException, InterruptedException {
        var circle = market.circle();
        var gig = market.gigForHours(circle);
        add(() -> {
            var member = proved(circle);
            return new Subject.Hours(market, member, gig, day);
        });
    }

    private void addClaims() throws IOException, InterruptedException {
        var circle = market.circle();
        var gig = market.gig(circle);
        add(() -> new Subject.Claim(market, market.member(circle), gig));
    }

    private void addCredentials() throws IOException, InterruptedException {
        var circle = market.circle();
        var gig = market.gig(circle);
        add(() -> new Subject.Credential(market, market.provedMember(circle), gig));
    }

    private void addGigs() throws IOException, InterruptedException {
        var circle = market.circle();
        add(() -> new Subject.Gig(market, proved(circle)));
    }

    private void add(Callable<Subject> making) throws IOException, InterruptedException {
        all.addAll(Together.all(Collections.nCopies(Subject.CIRCLE, making)));
    }

    /** Somebody who has a badge in the circle's skill. */
    private Member proved(Market.Circle circle) throws IOException, InterruptedException {
        var member = market.provedMember(circle);
        market.handIn(member, market.badge(member));
        return member;
    }
}
