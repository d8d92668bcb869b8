package dev.laurel.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What anybody in a window of a segment comes to at most, by list and by part of a gig, and which lists name nobody who
 * can be wanted (decision 0148). Of the lists of one part a document counts the best, so a part adds its best list's
 * most and not all of them.
 */
final class Bounds {
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

    private int points;
    private int met;

    /** @param docs of the segment */
    Bounds(List<Line> lines, int docs) {
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
        mostOfLine = new int[lines.size()];
        metOfLine = new int[lines.size()];
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

    /** How many lists there are. */
    int lists() {
        return layers.size();
    }

    /** How many parts. */
    int lines() {
        return lines.size();
    }

    Layer layer(int list) {
        return layers.get(list);
    }

    /** The number of the part that a list belongs to. */
    int lineOf(int list) {
        return lineOf[list];
    }

    Line line(int number) {
        return lines.get(number);
    }

    /** The first list of a part; they end where those of the next one begin. */
    int start(int number) {
        return starts[number];
    }

    /** Whether a list need be asked in the window. */
    boolean isAsked(int list) {
        return most[list] > 0;
    }

    /** The most points that a part adds. */
    int mostOf(int number) {
        return mostOfLine[number];
    }

    /** 1 where somebody may meet a part as QUALIFIED asks. */
    int metOf(int number) {
        return metOfLine[number];
    }

    /** Whether nobody without a part can be wanted. */
    boolean isNeeded(int number, Least least) {
        return !least.mayReach(0, points - mostOfLine[number], met - metOfLine[number]);
    }

    /** Documents in the lists of a part that need be asked; those in several are counted for each. */
    long docs(int number) {
        long docs = 0;
        for (int list = starts[number]; list < starts[number + 1]; list++) {
            docs += most[list] > 0 ? layers.get(list).docs() : 0;
        }
        return docs;
    }

    /** Bounds a window; false where nobody in it can come to what is wanted. */
    boolean bound(int window, Least least) {
        if (!least.mayReach(0, pointsIn[window], metIn[window])) {
            return false;
        }
        points = 0;
        met = 0;
        for (int line = 0; line < lines.size(); line++) {
            bound(line, window, least);
            points += mostOfLine[line];
            met += metOfLine[line];
        }
        boolean mayReach = least.mayReach(0, points, met);
        if (mayReach) {
            leaveOut(least);
        }
        return mayReach;
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
    private void leaveOut(Least least) {
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
}
