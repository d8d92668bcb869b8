package dev.laurel.index.lucene;

import java.util.List;

/**
 * The lists of a gig's parts in one segment, in the order in which a window asks them: first those that are searched,
 * so that whoever is in none of them cannot be wanted, then those of which only people are asked for whom the others
 * have found. Lists that name nobody who can be wanted are left out (decisions 0106 and 0148).
 *
 * <p>That is the MaxScore of information retrieval, over postings in layers.
 */
final class Division {
    private final Bounds bounds;
    /** Lists in the order in which they are asked, those of one part side by side. */
    private final int[] order;

    /** By place in that order the place of the part among the parts. */
    private final int[] places;

    private int size;
    private int searched;
    private final int[] lineOrder;
    private final double[] worths;
    private int asked;
    /** By place of a part what it and those behind it add together. */
    private final int[] restPoints;

    private final int[] restMet;

    /** @param docs of the segment */
    Division(List<Line> lines, int docs) {
        bounds = new Bounds(lines, docs);
        order = new int[bounds.lists()];
        places = new int[bounds.lists()];
        lineOrder = new int[lines.size()];
        worths = new double[lines.size()];
        restPoints = new int[lines.size() + 1];
        restMet = new int[lines.size() + 1];
    }

    /** How many lists are asked. */
    int size() {
        return size;
    }

    /** How many of them, from the first on, are searched. */
    int searched() {
        return searched;
    }

    /** The list at a place of the order. */
    Layer layer(int at) {
        return bounds.layer(order[at]);
    }

    /** The part of a gig that the list at a place belongs to. */
    Line lineAt(int at) {
        return bounds.line(numberAt(at));
    }

    /** The number of that part. */
    int numberAt(int at) {
        return bounds.lineOf(order[at]);
    }

    /** Whether the list at a place is the first of its part. */
    boolean beginsPart(int at) {
        return at == 0 || places[at - 1] != places[at];
    }

    /** Points that the parts from that of the list at a place on can add. */
    int pointsFrom(int at) {
        return restPoints[places[at]];
    }

    /** REQUIRED requirements that they can meet. */
    int metFrom(int at) {
        return restMet[places[at]];
    }

    /** Divides anew for a window; false where nobody in it can come to what is wanted. */
    boolean divide(int window, Least least) {
        if (!bounds.bound(window, least)) {
            return false;
        }
        arrange();
        searchFew(least);
        return true;
    }

    /** Parts that add much for little reading come first: the last ones are the first not to be searched. */
    private void arrange() {
        asked = 0;
        for (int number = 0; number < bounds.lines(); number++) {
            long docs = bounds.docs(number);
            if (docs > 0) {
                insert(number, -(double) bounds.mostOf(number) / docs);
            }
        }
        sumUp();
    }

    private void insert(int number, double worth) {
        int at = asked++;
        while (at > 0 && worths[at - 1] > worth) {
            worths[at] = worths[at - 1];
            lineOrder[at] = lineOrder[at - 1];
            at--;
        }
        worths[at] = worth;
        lineOrder[at] = number;
    }

    private void sumUp() {
        restPoints[asked] = 0;
        restMet[asked] = 0;
        for (int at = asked - 1; at >= 0; at--) {
            restPoints[at] = restPoints[at + 1] + bounds.mostOf(lineOrder[at]);
            restMet[at] = restMet[at + 1] + bounds.metOf(lineOrder[at]);
        }
    }

    /**
     * The fewest documents, so that whoever is none of them cannot reach what is wanted: parts from the front, or one
     * part without which nobody can.
     */
    private void searchFew(Least least) {
        int searchedLines = asked;
        while (searchedLines > 0 && !least.mayReach(0, restPoints[searchedLines - 1], restMet[searchedLines - 1])) {
            searchedLines--;
        }
        long fewest = 0;
        for (int at = 0; at < searchedLines; at++) {
            fewest += bounds.docs(lineOrder[at]);
        }
        int leading = -1;
        for (int number = 0; number < bounds.lines(); number++) {
            if (bounds.isNeeded(number, least)) {
                long docs = docsLeading(number, least);
                if (docs < fewest) {
                    fewest = docs;
                    leading = number;
                }
            }
        }
        size = 0;
        searched = 0;
        if (leading >= 0) {
            lead(leading, least);
        }
        for (int at = 0; at < asked; at++) {
            boolean isLeading = lineOrder[at] == leading;
            for (int list = bounds.start(lineOrder[at]); list < bounds.start(lineOrder[at] + 1); list++) {
                if (bounds.isAsked(list) && !(isLeading && leads(list, least))) {
                    place(list, at);
                }
            }
            searched = leading < 0 && at < searchedLines ? size : searched;
        }
    }

    private void place(int list, int at) {
        order[size] = list;
        places[size++] = at;
    }

    private long docsLeading(int number, Least least) {
        long docs = 0;
        for (int list = bounds.start(number); list < bounds.start(number + 1); list++) {
            docs += leads(list, least) ? bounds.layer(list).docs() : 0;
        }
        return docs;
    }

    /** Whether somebody in a list may be wanted for what the list is about. */
    private boolean leads(int list, Least least) {
        return bounds.isAsked(list)
                && (!least.mustQualify()
                        || !bounds.line(bounds.lineOf(list)).isRequired()
                        || bounds.layer(list).proves());
    }

    /** Puts one part in front, and of its lists those that are searched. */
    private void lead(int number, Least least) {
        int at = 0;
        while (lineOrder[at] != number) {
            at++;
        }
        System.arraycopy(lineOrder, 0, lineOrder, 1, at);
        lineOrder[0] = number;
        sumUp();
        for (int list = bounds.start(number); list < bounds.start(number + 1); list++) {
            if (leads(list, least)) {
                place(list, 0);
            }
        }
        searched = size;
    }
}
