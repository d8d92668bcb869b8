package dev.laurel.index.lucene;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Terms of one tenant. Every term begins with its tenant, so that no search can find anything of another one: there is
 * no way to name a term without one.
 */
final class Keys {
    /** No tenant, id or type holds it. */
    private static final char END = '\0';

    private final String tenant;

    Keys(String tenant) {
        if (tenant.indexOf(END) >= 0) {
            throw new IllegalArgumentException("tenant holds NUL");
        }
        this.tenant = tenant + END;
    }

    /** A skill at a level, as a gig asks for it. */
    BytesRef cell(SkillId skill, Level level) {
        return key((char) ('0' + level.number()), dotless(skill.value()));
    }

    /**
     * Of people's proof at a skill and level those in one layer.
     *
     * @param cell {@link #cell}
     * @param layer {@link Strength#layer}
     */
    static BytesRef layer(BytesRef cell, int layer) {
        var bytes = new byte[cell.length + 2];
        System.arraycopy(cell.bytes, cell.offset, bytes, 0, cell.length);
        bytes[cell.length] = END;
        bytes[cell.length + 1] = (byte) ('0' + layer);
        return new BytesRef(bytes);
    }

    /** Claims of a skill, at whatever level. */
    BytesRef claimed(SkillId skill) {
        return key('c', dotless(skill.value()));
    }

    /** A document by its id. */
    BytesRef id(String id) {
        return key('i', id);
    }

    /** Credentials that show a skill, or ask for one. */
    BytesRef credentialSkill(SkillId skill) {
        return key('s', dotless(skill.value()));
    }

    /** Credentials of an issuer. */
    BytesRef issuer(String id) {
        return key('b', id);
    }

    /** Credentials for an achievement. */
    BytesRef achievement(String id) {
        return key('a', id);
    }

    /** Licences of a type. */
    BytesRef licence(String type) {
        return key('l', type);
    }

    /** The beginning of every id's term. */
    BytesRef ids() {
        return key('i', "");
    }

    /** Engines split keys at dots, so none holds one; no skill id holds the tilde that stands for it. */
    static String dotless(String skill) {
        return skill.replace('.', '~');
    }

    /** The same term for the n-th further time in one document; sorts directly behind it. */
    static BytesRef again(BytesRef term, int n) {
        return new BytesRef(term.utf8ToString() + END + (char) n);
    }

    /** Whether {@code other} is {@code term} for a further time. */
    static boolean isAgain(BytesRef term, BytesRef other) {
        return other.length > term.length
                && StringHelper.startsWith(other, term)
                && other.bytes[other.offset + term.length] == END;
    }

    private BytesRef key(char kind, String rest) {
        return new BytesRef(tenant + kind + rest);
    }
}
