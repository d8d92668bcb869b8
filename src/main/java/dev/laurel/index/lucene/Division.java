package dev.laurel.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lists of a gig's parts in one segment, in the order in which a window asks them: first those that are searched,
 * so that whoever is in none of them cannot be wanted, then those of which only people are asked for whom the others
 * have found. Lists of which nobody can be wanted are left out (decisions 0106 and 0148).
 *
 * <p>That is the MaxScore of information retrieval, over postings in layers of impact: of the lists of one part a
 * document counts the best, so a part adds its best list's most and not all of them.
 */
final class Division {
    private final List<Line> lines;
    private final List<Layer> layers = new ArrayList<>();
    /** By list the number of its line. */
    private final int[] lineOf;
    /** By line its first list; one more at the end. */
    private final int[] starts;
    /** By window the most points of anybody there, and how much that is REQUIRED anybody may meet. */
    private final int[] pointsIn;

    private final int[] metIn;

    /** By list the most points that it adds in the window; 0 for one that is left out. */
    private final int[] most;

    private final int[] mostOfLine;
    /** By line 1 where somebody in the window may meet it, as QUALIFIED asks. */
    private final int[] metOfLine;

    /** Lists in the order in which they are asked, those of one part side by side, the strongest first. */
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
        this.lines = lines;
        pointsIn = new int[Window.count(docs)];
        metIn = new int[pointsIn.length];
        lines.forEach(this::addBounds);
        starts = new int[lines.size() + 1];
        for (int line = 0; line < lines.size(); line++) {
            layers.addAll(lines.get(line).layers());
            starts[line + 1] = layers.size();
        }
        lineOf = new int[layers.size()];
        for (int line = 0; line < lines.size(); line++) {
            Arrays.fill(lineOf, starts[line], starts[line + 1], line);
        }
        most = new int[layers.size()];
        order = new int[layers.size()];
        mostOfLine = new int[lines.size()];
        metOfLine = new int[lines.size()];
        places = new int[layers.size()];
        lineOrder = new int[lines.size()];
        worths = new double[lines.size()];
        restPoints = new int[lines.size() + 1];
        restMet = new int[lines.size() + 1];
    }

    private void addBounds(Line line) {
        var most = new short[pointsIn.length];
        var proven = new short[pointsIn.length];
        for (var layer : line.layers()) {
            layer.ceiling().raise(most);
            if (layer.proves() && line.isRequired()) {
                layer.ceiling().raise(proven);
            }
        }
        for (int window = 0; window < most.length; window++) {
            pointsIn[window] += line.most(most[window]);
            metIn[window] += proven[window] == 0 ? 0 : 1;
        }
    }

    private Line line(int list) {
        return lines.get(lineOf[list]);
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
        return layers.get(order[at]);
    }

    /** The part of a gig that the list at a place belongs to. */
    Line lineAt(int at) {
        return line(order[at]);
    }

    /** The number of that part. */
    int numberAt(int at) {
        return lineOf[order[at]];
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
        if (!least.mayReach(0, pointsIn[window], metIn[window])) {
            return false;
        }
        int points = 0;
        int met = 0;
        for (int line = 0; line < lines.size(); line++) {
            bound(line, window, least);
            points += mostOfLine[line];
            met += metOfLine[line];
        }
        if (!least.mayReach(0, points, met)) {
            return false;
        }
        leaveOut(least, points, met);
        arrange();
        searchFew(least, points, met);
        return true;
    }

    private void bound(int number, int window, Least least) {
        var line = lines.get(number);
        // Who is not proven in what must be proven need not be asked; of several skills another one may prove it.
        boolean provenOnly = least.mustQualify() && line.isRequired() && line.isDisjoint();
        int best = 0;
        int met = 0;
        for (int list = starts[number]; list < starts[number + 1]; list++) {
            var layer = layers.get(list);
            int one = provenOnly && !layer.proves()
                    ? 0
                    : line.most(layer.ceiling().in(window));
            most[list] = one;
            best = Math.max(best, one);
            met |= one > 0 && layer.proves() && line.isRequired() ? 1 : 0;
        }
        mostOfLine[number] = best;
        metOfLine[number] = met;
    }

    /** Leaves out whoever has too little in one part, even with the most in all others. */
    private void leaveOut(Least least, int points, int met) {
        boolean mayQualifyInstead = least.mayQualifyInstead(met);
        for (int number = 0; number < lines.size(); number++) {
            int needed = least.points() - (points - mostOfLine[number]);
            if (needed > 0) {
                leaveOut(number, needed, mayQualifyInstead);
            }
        }
    }

    private void leaveOut(int number, int needed, boolean mayQualifyInstead) {
        var line = lines.get(number);
        int unproven = line.isDisjoint() ? 0 : unproven(number);
        for (int list = starts[number]; list < starts[number + 1]; list++) {
            boolean proves = layers.get(list).proves();
            // One skill may prove what another one has the points of.
            int reached = proves ? Math.max(most[list], unproven) : most[list];
            boolean isVain = !mayQualifyInstead || (line.isRequired() && line.isDisjoint() && !proves);
            most[list] = reached < needed && isVain ? 0 : most[list];
        }
    }

    private int unproven(int number) {
        int unproven = 0;
        for (int list = starts[number]; list < starts[number + 1]; list++) {
            unproven = layers.get(list).proves() ? unproven : Math.max(unproven, most[list]);
        }
        return unproven;
    }

    /** Parts that add much for little reading come first: the last ones are the first not to be searched. */
    private void arrange() {
        asked = 0;
        for (int number = 0; number < lines.size(); number++) {
            long docs = docs(number);
            if (docs > 0) {
                insert(number, -(double) mostOfLine[number] / docs);
            }
        }
        sumUp();
    }

    private long docs(int number) {
        long docs = 0;
        for (int list = starts[number]; list < starts[number + 1]; list++) {
            docs += most[list] > 0 ? layers.get(list).docs() : 0;
        }
        return docs;
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
            restPoints[at] = restPoints[at + 1] + mostOfLine[lineOrder[at]];
            restMet[at] = restMet[at + 1] + metOfLine[lineOrder[at]];
        }
    }

    /**
     * The fewest documents, so that whoever is none of them cannot reach what is wanted: parts from the front, or one
     * part without which nobody can.
     */
    private void searchFew(Least least, int points, int met) {
        int searchedLines = asked;
        while (searchedLines > 0 && !least.mayReach(0, restPoints[searchedLines - 1], restMet[searchedLines - 1])) {
            searchedLines--;
        }
        long fewest = 0;
        for (int at = 0; at < searchedLines; at++) {
            fewest += docs(lineOrder[at]);
        }
        int leading = -1;
        for (int number = 0; number < lines.size(); number++) {
            if (!least.mayReach(0, points - mostOfLine[number], met - metOfLine[number])) {
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
            searchedLines = 1;
        }
        for (int at = 0; at < asked; at++) {
            boolean isLeading = lineOrder[at] == leading;
            for (int list = starts[lineOrder[at]]; list < starts[lineOrder[at] + 1]; list++) {
                if (most[list] > 0 && !(isLeading && leads(list, least))) {
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
        for (int list = starts[number]; list < starts[number + 1]; list++) {
            docs += leads(list, least) ? layers.get(list).docs() : 0;
        }
        return docs;
    }

    /** Whether somebody in a list may be wanted for what the list is about. */
    private boolean leads(int list, Least least) {
        return most[list] > 0
                && (!least.mustQualify()
                        || !line(list).isRequired()
                        || layers.get(list).proves());
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
        for (int list = starts[number]; list < starts[number + 1]; list++) {
            if (leads(list, least)) {
                place(list, 0);
            }
        }
        searched = size;
    }
}
