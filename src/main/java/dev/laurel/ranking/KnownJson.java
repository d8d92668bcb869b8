package dev.laurel.ranking;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.laurel.ranking.GroupPart.FactorsPart;
import dev.laurel.ranking.GroupPart.IssuerPart;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.terms.SkillForm;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON of what explanations say again and again, as bytes that are copied: skills, issuers, factors, the names of kinds
 * and levels. Found by what it is of, so it never says anything old. Safe for any number of threads.
 */
final class KnownJson {
    /** Skills that are remembered, and as many issuers, a power of two; some 300 bytes each, ten megabytes at most. */
    private static final int NAMES = 1 << 14;
    /** Numbers that are remembered, a power of two; some 100 bytes each, a megabyte at most. */
    private static final int NUMBERS = 1 << 13;

    /** Pieces' factors that are remembered, a power of two; some 300 bytes each, a megabyte at most. */
    private static final int PRODUCTS = 1 << 12;

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private static final Names SKILLS = new Names(FieldNames.LABEL);
    private static final Names ISSUERS = new Names(FieldNames.NAME);
    /** Whoever writes one last wins; each is whole, for its fields are final. */
    private static final @Nullable Figure[] REMEMBERED = new Figure[NUMBERS];

    private static final @Nullable Product[] FACTORS = new Product[PRODUCTS];
    private static final Map<EvidenceKind, Map<Assurance, Standing>> STANDINGS = standings();

    private KnownJson() {}

    static void skill(JsonGenerator out, SkillForm skill) throws IOException {
        out.writeRawValue(SKILLS.of(skill.id(), skill.label()));
    }

    static void issuer(JsonGenerator out, IssuerPart issuer) throws IOException {
        out.writeRawValue(ISSUERS.of(issuer.id(), issuer.name()));
    }

    /** A number as the generator writes it. */
    static void number(JsonGenerator out, double value) throws IOException {
        if (!Double.isFinite(value)) {
            out.writeNumber(value);
            return;
        }
        long bits = Double.doubleToRawLongBits(value);
        int slot = (int) ((bits * SPREAD) >>> (Long.SIZE - Integer.numberOfTrailingZeros(NUMBERS)));
        var known = REMEMBERED[slot];
        if (known == null || known.bits != bits) {
            known = new Figure(bits, new SerializedString(Double.toString(value)));
            REMEMBERED[slot] = known;
        }
        out.writeRawValue(known.json);
    }

    /** Factors of a piece as an object; all are finite, being made of millionths. */
    static void factors(JsonGenerator out, FactorsPart factors) throws IOException {
        int slot = (int) (hash(factors) >>> (Long.SIZE - Integer.numberOfTrailingZeros(PRODUCTS)));
        var known = FACTORS[slot];
        if (known == null || !known.factors.equals(factors)) {
            known = new Product(factors, new SerializedString(text(factors)));
            FACTORS[slot] = known;
        }
        out.writeRawValue(known.json);
    }

    private static long hash(FactorsPart factors) {
        long hash = mixed(0, factors.ceiling());
        hash = mixed(hash, factors.trust());
        hash = mixed(hash, factors.freshness());
        hash = mixed(hash, factors.validity());
        hash = mixed(hash, factors.near());
        return mixed(hash, factors.level());
    }

    private static long mixed(long hash, double more) {
        long mixed = (hash ^ Double.doubleToRawLongBits(more)) * SPREAD;
        return mixed ^ mixed >>> (Integer.SIZE - 1);
    }

    private static String text(FactorsPart factors) {
        return field('{', FieldNames.CEILING, factors.ceiling())
                + field(',', FieldNames.TRUST, factors.trust())
                + field(',', FieldNames.FRESHNESS, factors.freshness())
                + field(',', FieldNames.VALIDITY, factors.validity())
                + field(',', FieldNames.NEAR, factors.near())
                + field(',', FieldNames.LEVEL, factors.level())
                + '}';
    }

    private static String field(char before, SerializableString name, Object value) {
        return before + "\"" + name.getValue() + "\":" + value;
    }

    /** Behind a piece's id: its kind, its assurance and whether it is verified. */
    static void standing(JsonGenerator out, EvidenceKind kind, Assurance assurance, boolean verified)
            throws IOException {
        var known = Objects.requireNonNull(
                Objects.requireNonNull(STANDINGS.get(kind)).get(assurance));
        out.writeRaw(verified ? known.verified : known.unverified);
    }

    private static Map<EvidenceKind, Map<Assurance, Standing>> standings() {
        var standings = new EnumMap<EvidenceKind, Map<Assurance, Standing>>(EvidenceKind.class);
        for (var kind : EvidenceKind.values()) {
            var ofKind = new EnumMap<Assurance, Standing>(Assurance.class);
            for (var assurance : Assurance.values()) {
                var names =
                        field(',', FieldNames.KIND, quoted(kind)) + field(',', FieldNames.ASSURANCE, quoted(assurance));
                ofKind.put(
                        assurance,
                        new Standing(
                                new SerializedString(names + field(',', FieldNames.VERIFIED, true)),
                                new SerializedString(names + field(',', FieldNames.VERIFIED, false))));
            }
            standings.put(kind, ofKind);
        }
        return standings;
    }

    private static String quoted(Enum<?> member) {
        return '"' + member.name() + '"';
    }

    /** The names of an enum's members, as texts. */
    static <E extends Enum<E>> Map<E, SerializableString> names(Class<E> type) {
        var names = new EnumMap<E, SerializableString>(type);
        for (var member : type.getEnumConstants()) {
            names.put(member, new SerializedString(member.name()));
        }
        return names;
    }

    private record Figure(long bits, SerializableString json) {}

    private record Product(FactorsPart factors, SerializableString json) {}

    private record Standing(SerializableString verified, SerializableString unverified) {}

    /** Objects of an id and a name. */
    private static final class Names {
        private final String field;
        private final @Nullable Named[] remembered = new Named[NAMES];

        Names(SerializableString field) {
            this.field = field.getValue();
        }

        private record Named(String id, String name, SerializableString json) {}

        SerializableString of(String id, String name) {
            int hash = id.hashCode();
            int slot = (hash ^ hash >>> (Integer.SIZE / 2)) & NAMES - 1;
            var known = remembered[slot];
            if (known == null || !known.id.equals(id) || !known.name.equals(name)) {
                known = new Named(
                        id,
                        name,
                        new SerializedString("{\"id\":" + text(id) + ",\"" + field + "\":" + text(name) + "}"));
                remembered[slot] = known;
            }
            return known.json;
        }

        private static String text(String value) {
            return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
        }
    }
}
