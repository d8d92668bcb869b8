package dev.laurel.bench.yardstick;

/** What somebody brings for a skill at a level, in 19 bits: phi of proof, whether it is proven, phi of claims. */
final class Cell {
    /** Nine bits hold 0..256. */
    static final int PHI = 0x1ff;

    static final int PROVEN = 1 << 9;
    /** Proof and whether it is proven, without claims. */
    static final int PROOF = PHI | PROVEN;

    private static final int CLAIM_SHIFT = 10;

    private Cell() {}

    static int of(int proof, boolean proven, int claim) {
        return proof | (proven ? PROVEN : 0) | claim << CLAIM_SHIFT;
    }

    static int proof(int cell) {
        return cell & PHI;
    }

    static int claim(int cell) {
        return cell >>> CLAIM_SHIFT;
    }

    /** The better of each. */
    static int best(int one, int other) {
        return Math.max(one & PHI, other & PHI)
                | ((one | other) & PROVEN)
                | (Math.max(claim(one), claim(other)) << CLAIM_SHIFT);
    }
}
