package dev.laurel.index.lucene;

import dev.laurel.index.Basis;
import dev.laurel.index.GigsQuery;
import dev.laurel.match.Matcher;
import dev.laurel.match.Phi;
import dev.laurel.match.TieKey;
import dev.laurel.skill.person.Person;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/** Open gigs for a person. */
final class GigsSide implements Side {
    private final GigsQuery query;
    private final Matcher matcher;
    private final Columns columns;
    /** Claimed points by document: all gigs are far fewer than all people, so one sweep finds everybody's. */
    private final int[] claimed;

    private int keptDoc = -1;
    private GigFacts.@Nullable Kept kept;

    private final Candidates withPoints = new Candidates();
    private final Candidates withClaimsOnly = new Candidates();

    GigsSide(IndexReader gigs, GigsQuery query, Basis basis) throws IOException {
        this.query = query;
        this.matcher = basis.matcher(query.tables());
        var cells = matcher.cells(person(), query.day());
        this.columns = new Columns(gigs);
        this.claimed = new int[gigs.maxDoc()];
        var terms = new GigsTerms(person(), cells, new Keys(query.person().tenant()), basis.graph());
        for (var leaf : gigs.leaves()) {
            findPoints(leaf, terms);
            findClaims(leaf, terms);
        }
        withPoints.ready();
        withClaimsOnly.ready();
    }

    private void findPoints(LeafReaderContext leaf, GigsTerms terms) throws IOException {
        var required = leaf.reader().getNumericDocValues(Form.REQUIRED);
        var proof = new Tally(terms.proof(leaf.reader()));
        Sweep.inOrder(
                leaf,
                (place, base) -> {
                    int bonus = proof.bonus(place);
                    int points = proof.sum(place) + bonus * Phi.FULL;
                    required.advanceExact(base - leaf.docBase + place);
                    boolean qualified = isQualified((int) required.longValue(), proof.met(place), points);
                    withPoints.add(PointsKey.of(qualified, points), base + place, bonus);
                },
                proof);
    }

    private void findClaims(LeafReaderContext leaf, GigsTerms terms) throws IOException {
        var claims = new Tally(terms.claims(leaf.reader()));
        var proof = new Tally(terms.proof(leaf.reader()));
        Sweep.over(
                leaf,
                (place, base) -> {
                    claimed[base + place] = claims.sum(place);
                    if (proof.sum(place) == 0) {
                        withClaimsOnly.add(claims.sum(place), base + place, proof.bonus(place));
                    }
                },
                claims,
                proof);
    }

    private static boolean isQualified(int required, int met, int points) {
        return required == 0 ? points > 0 : (met & required) == required;
    }

    @Override
    public @Nullable Top best(int wanted) {
        return null;
    }

    @Override
    public Candidates withPoints() {
        return withPoints;
    }

    @Override
    public Candidates withClaimsOnly() {
        return withClaimsOnly;
    }

    @Override
    public int[] claimed(int[] docs) {
        return Arrays.stream(docs).map(doc -> claimed[doc]).toArray();
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
            kept = GigFacts.read(columns.facts(doc));
            keptDoc = doc;
        }
        return kept;
    }
}
