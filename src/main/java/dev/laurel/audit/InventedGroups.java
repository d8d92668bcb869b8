package dev.laurel.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups for show, drawn from a person's id alone: they know nothing of what anybody can do, so a fair ranking shows
 * ratios that differ from 1 by chance only.
 */
public final class InventedGroups {
    /** Of 256 people: roughly the shares of a large city, with some who do not say, and one group that is tiny. */
    private static final List<Lot> SEX = List.of(new Lot("", 16), new Lot("Female", 120), new Lot("Male", 120));

    private static final List<Lot> RACE = List.of(
            new Lot("", 20),
            new Lot("Hispanic or Latino", 58),
            new Lot("White", 80),
            new Lot("Black or African American", 46),
            new Lot("Asian", 36),
            new Lot("Native American or Alaska Native", 3),
            new Lot("Two or More Races", 13));

    private InventedGroups() {}

    private record Lot(String name, int of256) {}

    /** A line for everybody, in the columns that 6 RCNY 5-301 asks for. */
    public static Groups of(Set<String> people) {
        var lines = new LinkedHashMap<String, Groups.Declared>();
        for (var id : new TreeSet<>(people)) {
            var drawn = digest("laurel audit " + id);
            lines.put(id, new Groups.Declared(lines.size() + 2, List.of(draw(SEX, drawn[0]), draw(RACE, drawn[1]))));
        }
        return new Groups(List.of("sex", "race_ethnicity"), lines, new ArrayList<>());
    }

    private static String draw(List<Lot> lots, byte drawn) {
        int rest = drawn & 0xff;
        for (var lot : lots) {
            rest -= lot.of256;
            if (rest < 0) {
                return lot.name;
            }
        }
        return "";
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
