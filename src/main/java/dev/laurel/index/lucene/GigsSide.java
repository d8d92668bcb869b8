package dev.laurel.index.lucene;

import dev.laurel.index.Basis;
import dev.laurel.index.GigsQuery;
import dev.laurel.match.Matcher;
import dev.laurel.match.Phi;
import dev.laurel.match.TieKey;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.person.Person;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/** Open gigs for a person. */
final class GigsSide implements Side, BestGigs.Judging {
    private final IndexReader gigs;
    private final GigsQuery query;
    private final Matcher matcher;
    private final GigsTerms terms;
    private final Columns columns;
    private final SegmentCaches<GigSegment> caches;

    private int keptDoc = -1;
    private GigFacts.@Nullable Kept kept;

    GigsSide(IndexReader gigs, GigsQuery query, Basis basis, SegmentCaches<GigSegment> caches, KeyRing keys) {
        this.gigs = gigs;
        this.query = query;
        this.matcher = basis.matcher(query.tables());
        this.terms = new GigsTerms(
                person(), matcher, query.day(), keys.of(query.person().tenant()), basis.graph());
        this.columns = new Columns(gigs);
        this.caches = caches;
    }

    @Override
    public Top best(int wanted) throws IOException {
        var outline = new AskedOutline(person().circumstances(), query.tables().exchangeRates(), query.day());
        var top = new Top(wanted);
        search(new BestGigs(this, terms.proof(), terms.held(), outline, true, top));
        return top;
    }

    @Override
    public Top bestByClaims(int wanted, Set<Integer> listed) throws IOException {
        var outline = new AskedOutline(person().circumstances(), query.tables().exchangeRates(), query.day());
        var top = new Top(wanted, listed);
        search(new BestGigs(this, terms.claims(), List.of(), outline, false, top));
        return top;
    }

    private void search(BestGigs best) throws IOException {
        for (var leaf : gigs.leaves()) {
            best.search(leaf, caches.of(leaf.reader()));
        }
        best.settle();
    }

    @Override
    public Candidates withPoints() throws IOException {
        var found = new Candidates();
        for (var leaf : gigs.leaves()) {
            findPoints(leaf, found);
        }
        found.ready();
        return found;
    }

    private void findPoints(LeafReaderContext leaf, Candidates found) throws IOException {
        var required = leaf.reader().getNumericDocValues(Form.REQUIRED);
        var proof = new Tally(terms.proof(leaf.reader()));
        Sweep.inOrder(
                leaf,
                (place, base) -> {
                    int bonus = proof.bonus(place);
                    int points = proof.sum(place) + bonus * Phi.FULL;
                    required.advanceExact(base - leaf.docBase + place);
                    boolean qualified = isQualified((int) required.longValue(), proof.met(place), points);
                    found.add(PointsKey.of(qualified, points), base + place, bonus);
                },
                proof);
    }

    @Override
    public Candidates withClaimsOnly() throws IOException {
        var found = new Candidates();
        for (var leaf : gigs.leaves()) {
            var claims = new Tally(terms.claims(leaf.reader()));
            var proof = new Tally(terms.proof(leaf.reader()));
            Sweep.over(
                    leaf,
                    (place, base) -> {
                        if (proof.sum(place) == 0) {
                            found.add(claims.sum(place), base + place, proof.bonus(place));
                        }
                    },
                    claims,
                    proof);
        }
        found.ready();
        return found;
    }

    private static boolean isQualified(int required, int met, int points) {
        return required == 0 ? points > 0 : (met & required) == required;
    }

    @Override
    public int[] claimed(int[] docs) throws IOException {
        var claimed = new int[docs.length];
        for (int i = 0; i < docs.length; i++) {
            var gig = kept(docs[i]);
            claimed[i] = claimed(gig.entry().ask(), gig.weights().requirements());
        }
        return claimed;
    }

    /** What the core sums up as claimed: of the skills that a requirement accepts the best. */
    private int claimed(Ask ask, List<Integer> weights) {
        int claimed = 0;
        for (int i = 0; i < weights.size(); i++) {
            claimed += terms.claimed(ask.requirements().get(i)) * weights.get(i);
        }
        return claimed;
    }

    @Override
    public int confirmed(int doc) throws IOException {
        var gig = kept(doc);
        return Confirmed.weight(gig.entry().ask(), gig.weights(), matcher.qualifications(), person(), query.day());
    }

    @Override
    public boolean passes(int doc) throws IOException {
        var entry = kept(doc).entry();
        return entry.isOpenOn(query.day())
                && matcher.gate(entry.ask(), person(), query.day()).isEmpty();
    }

    @Override
    public long tie(int doc) throws IOException {
        return TieKey.of(columns.tie(doc), query.person().hash());
    }

    @Override
    public String id(int doc) throws IOException {
        return columns.id(doc);
    }

    private Person person() {
        return query.person().person();
    }

    /** What a gig asks for; asked again and again of the same one, so the last is remembered. */
    private GigFacts.Kept kept(int doc) throws IOException {
        if (kept == null || keptDoc != doc) {
            var leaf = gigs.leaves().get(ReaderUtil.subIndex(doc, gigs.leaves()));
            kept = caches.of(leaf.reader()).unpacked().of(doc - leaf.docBase, () -> GigFacts.read(columns.facts(doc)));
            keptDoc = doc;
        }
        return kept;
    }
}
