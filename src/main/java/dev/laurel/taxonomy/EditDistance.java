package dev.laurel.taxonomy;

/** Edits between two words: a letter inserted, left out, replaced, or two neighbours swapped. */
final class EditDistance {
    private EditDistance() {}

    /** Whether {@code most} edits or fewer turn one word into the other (restricted Damerau–Levenshtein distance). */
    static boolean within(String a, String b, int most) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int smallest = i;
            for (int j = 1; j <= b.length(); j++) {
                row[j] = cell(a, b, i, j, before, above, row);
                smallest = Math.min(smallest, row[j]);
            }
            if (smallest > most) {
                return false;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[b.length()] <= most;
    }

    private static int cell(String a, String b, int i, int j, int[] before, int[] above, int[] row) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, before[j - 2] + 1) : best;
    }
}
