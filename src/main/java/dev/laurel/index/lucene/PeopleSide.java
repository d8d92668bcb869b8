package dev.laurel.index.lucene;

import dev.laurel.index.Basis;
import dev.laurel.index.PeopleQuery;
import dev.laurel.match.Phi;
import dev.laurel.match.TieKey;
import dev.laurel.match.Yardstick;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Qualification;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/** People for a gig. */
final class PeopleSide implements Side, BestPeople.Judging {
    private final IndexReader people;
    private final PeopleQuery query;
    private final Yardstick gig;
    private final PeopleTerms terms;
    private final Columns columns;
    private final Outlines outlines;
    private final SegmentCaches<SegmentCache> caches;
    private final long gigHash;
    private final boolean hasGates;
    private final boolean hasMandatory;
    private final boolean asksForCredentials;
    private final OutlineGate outline;
    private @Nullable ClaimsAsked claimsAsked;

    PeopleSide(IndexReader people, PeopleQuery query, Basis basis, SegmentCaches<SegmentCache> caches)
            throws IOException {
        this.people = people;
        this.query = query;
        this.gig = basis.yardstick(query.ask(), query.tables());
        this.terms = new PeopleTerms(gig, new Keys(query.tenant()));
        this.columns = new Columns(people);
        this.caches = caches;
        this.outlines = new Outlines(people, caches);
        this.gigHash = TieKey.ofGig(basis.policy(), query.ask().id());
        this.hasMandatory = query.ask().qualifications().stream().anyMatch(Qualification::mandatory);
        this.hasGates = hasMandatory || !query.ask().conditions().equals(Conditions.none());
        this.outline = new OutlineGate(query.ask().conditions(), query.tables().exchangeRates(), query.day());
        this.asksForCredentials =
                query.ask().qualifications().stream().anyMatch(Qualification.Credential.class::isInstance);
    }

    /** Whether a {@link Sum} can count all that is required: else the quick ways would lose whoever meets it all. */
    boolean isCountable() {
        return terms.required() <= Sum.MOST_MET;
    }

    @Override
    public Top best(int wanted) throws IOException {
        var top = new Top(wanted);
        var best = new BestPeople(this, terms.required(), top);
        for (var leaf : people.leaves()) {
            best.search(leaf, terms.lines(leaf.reader(), caches.of(leaf.reader())), admitted(leaf.reader()));
        }
        return top;
    }

    @Override
    public Top bestByClaims(int wanted, Set<Integer> listed) throws IOException {
        var top = new Top(wanted, listed);
        var best = new BestPeople(this, 0, top);
        for (var leaf : people.leaves()) {
            int[] few = few(leaf);
            if (few == null) {
                best.search(leaf, terms.claimLines(leaf.reader()), admitted(leaf.reader()));
            } else {
                best.look(leaf, few, claimed(few));
            }
        }
        return top;
    }

    /**
     * Everybody who need be looked at, where they are fewer than the claims that count: those are lists to be opened.
     */
    private int @Nullable [] few(LeafReaderContext leaf) throws IOException {
        var admitted = admitted(leaf.reader());
        return admitted == null
                ? null
                : admitted.few(leaf.docBase, leaf.reader().maxDoc(), terms.claims());
    }

    /** Who need be looked at; null where that is not told before. */
    private @Nullable Admitted admitted(LeafReader segment) throws IOException {
        var holders = terms.admitted(segment);
        return holders == null && hasGates ? Screen.before(caches.of(segment).people(), outline) : holders;
    }

    @Override
    public Candidates withPoints() throws IOException {
        var found = new Candidates();
        for (var leaf : people.leaves()) {
            var tally = new Tally(terms.proof(leaf.reader()));
            Sweep.over(
                    leaf,
                    (place, base) -> {
                        if (terms.admits(tally.seen(place))) {
                            addWithPoints(found, tally, place, base);
                        }
                    },
                    tally);
        }
        found.ready();
        return found;
    }

    private void addWithPoints(Candidates found, Tally tally, int place, int base) {
        int bonus = tally.bonus(place);
        int points = tally.sum(place) + bonus * Phi.FULL;
        found.add(PointsKey.of(terms.isQualified(tally.met(place), points), points), base + place, bonus);
    }

    @Override
    public Candidates withClaimsOnly() throws IOException {
        var found = new Candidates();
        for (var leaf : people.leaves()) {
            var claims = new Tally(terms.claims(leaf.reader()));
            var proof = new Tally(terms.proof(leaf.reader()));
            Sweep.over(
                    leaf,
                    (place, base) -> {
                        if (proof.sum(place) == 0 && terms.admits(claims.seen(place))) {
                            found.add(claims.sum(place), base + place, proof.bonus(place));
                        }
                    },
                    claims,
                    proof);
        }
        found.ready();
        return found;
    }

    @Override
    public int[] claimed(int[] docs) throws IOException {
        var claimed = new int[docs.length];
        if (claimsAsked == null) {
            claimsAsked = new ClaimsAsked(terms.claimedBy(), gig.weights().requirements());
        }
        var asked = claimsAsked;
        int at = 0;
        for (var leaf : people.leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (at < docs.length && docs[at] < end) {
                var claims = DocValues.getSortedSet(leaf.reader(), Form.CLAIMS);
                var table = caches.of(leaf.reader()).claims();
                for (; at < docs.length && docs[at] < end; at++) {
                    claimed[at] = asked.of(docs[at] - leaf.docBase, claims, table);
                }
            }
        }
        return claimed;
    }

    @Override
    public int confirmed(int doc) throws IOException {
        return preferredWeight(doc, asked -> true);
    }

    @Override
    public int confirmedHopes(int doc) throws IOException {
        return preferredWeight(doc, asked -> !HeldKeys.isCertain(asked));
    }

    private int preferredWeight(int doc, Predicate<Qualification> counted) throws IOException {
        return gig.preferredWeight(PersonFacts.read(columns.facts(doc), true), query.day(), counted);
    }

    @Override
    public boolean mayPass(int doc) {
        return !hasGates || outlines.judge(outline, doc) != OutlineGate.Answer.REFUSED;
    }

    @Override
    public boolean passes(int doc) throws IOException {
        if (!hasGates) {
            return true;
        }
        return switch (outlines.judge(outline, doc)) {
            case REFUSED -> false;
            case OPEN -> !hasMandatory || suits(doc);
            case UNSURE -> suits(doc);
        };
    }

    @Override
    public boolean isOfTenant(int doc) throws IOException {
        var leaf = people.leaves().get(ReaderUtil.subIndex(doc, people.leaves()));
        var named = Postings.of(Postings.terms(leaf.reader(), Form.KEY), new Keys(query.tenant()).id(columns.id(doc)));
        return named != null && named.at(doc - leaf.docBase) != 0;
    }

    private boolean suits(int doc) throws IOException {
        return gig.gate(PersonFacts.read(columns.facts(doc), asksForCredentials), query.day())
                .isEmpty();
    }

    @Override
    public long tie(int doc) throws IOException {
        return TieKey.of(gigHash, columns.tie(doc));
    }

    @Override
    public String id(int doc) throws IOException {
        return columns.id(doc);
    }
}
