package dev.laurel.index.lucene;

import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * What a document holds, before it becomes one.
 *
 * @param key term that names the document
 * @param id of the person or gig
 * @param strengths by field: terms with their integers
 * @param facts for the pure core to judge
 * @param claims of people, as {@link KeptClaims#value} makes them; none for gigs
 * @param tie hash that goes into the tie key
 * @param required bits of the parts that must be proven for QUALIFIED; 0 for people
 * @param best strength of the strongest skill that a person has proven; 0 for gigs
 * @param outline of a person's circumstances; none for gigs
 */
record Form(
        BytesRef key,
        String id,
        Map<String, Terms> strengths,
        BytesRef facts,
        Terms claims,
        long tie,
        long required,
        int best,
        Outline outline) {
    /** Names the document. */
    static final String KEY = "key";
    /** Skills at levels: of people phi of proof, layer by layer, of gigs weight and place of the part that asks. */
    static final String PROOF = "proof";
    /** Skills as people's evidence names them, proved or not: their grades. */
    static final String CLAIM = "claim";
    /** What qualifications are found by: of gigs with weight and place. */
    static final String HELD = "held";

    static final String ID = "id";
    static final String FACTS = "facts";
    /** Of people: all that stands in {@link #CLAIM}, to be read of one document at a time. */
    static final String CLAIMS = "claims";

    static final String TIE = "tie";
    static final String REQUIRED = "required";
    /** The three numbers of an {@link Outline}. */
    static final String WHEN = "when";

    static final String SPOKEN = "spoken";
    static final String PRICE = "price";

    Term keyTerm() {
        return new Term(KEY, key);
    }

    Document document() {
        var document = new Document();
        document.add(Strengths.field(KEY, Terms.of(key, 1)));
        strengths.forEach((field, terms) -> document.add(Strengths.field(field, terms)));
        document.add(new BinaryDocValuesField(ID, new BytesRef(id)));
        document.add(new BinaryDocValuesField(FACTS, facts));
        for (int i = 0; i < claims.size(); i++) {
            document.add(new SortedSetDocValuesField(CLAIMS, claims.term(i)));
        }
        numbers().forEach((name, value) -> document.add(new NumericDocValuesField(name, value)));
        return document;
    }

    /** The numbers kept beside the facts, by field. */
    Map<String, Long> numbers() {
        return Map.of(
                TIE, tie, REQUIRED, required, WHEN, outline.when(), SPOKEN, outline.spoken(), PRICE, outline.price());
    }
}
