package dev.laurel.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Where the two shelves of an index lie in its folder: those of a first build in the folder itself, those of each that
 * was made aside in a folder of their own there. The newest whose shelves were both kept is the one in force.
 *
 * @param root the index's folder
 * @param number 0 for the folder itself; each that is made aside has the next
 */
record Place(Path root, int number) {
    private static final String PEOPLE = "people";
    private static final String GIGS = "gigs";
    private static final String SET_ASIDE = "set-aside";
    private static final String MADE_ASIDE = "made-aside-";
    private static final Pattern NUMBERED = Pattern.compile(MADE_ASIDE + "([1-9][0-9]{0,8})");
    private static final Logger LOG = Logger.getLogger(Place.class);

    static Place first(Path root) {
        return new Place(root, 0);
    }

    /** All places that there are in a folder, newest first; last the folder itself, whatever it holds. */
    static List<Place> all(Path root) throws IOException {
        var found = new ArrayList<Place>();
        if (Files.isDirectory(root)) {
            try (var folders = Files.list(root)) {
                folders.map(folder -> NUMBERED.matcher(String.valueOf(folder.getFileName())))
                        .filter(name -> name.matches())
                        .forEach(name -> found.add(new Place(root, Integer.parseInt(name.group(1)))));
            }
        }
        found.add(first(root));
        found.sort(Comparator.comparingInt(Place::number).reversed());
        return found;
    }

    /** A place where nothing lies yet. */
    static Place next(Path root) throws IOException {
        return new Place(root, all(root).getFirst().number + 1);
    }

    Path people() {
        return folder().resolve(PEOPLE);
    }

    Path gigs() {
        return folder().resolve(GIGS);
    }

    /** Keeps what lies here out of the way, in place of what was set aside the time before. */
    void setAside() throws IOException {
        for (var shelf : List.of(people(), gigs())) {
            if (Files.exists(shelf)) {
                var to = root.resolve(SET_ASIDE).resolve(shelf.getFileName());
                delete(to);
                Files.createDirectories(to.getParent());
                Files.move(shelf, to, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        remove();
    }

    /**
     * Deletes what lies here. Whoever reads it reads on; a system that does not delete what is read leaves it to the
     * next start.
     */
    void remove() {
        try {
            delete(people());
            delete(gigs());
            if (number > 0) {
                delete(folder());
            }
        } catch (IOException e) {
            LOG.warnf("%s is not needed any more and could not be deleted: %s", folder(), e);
        }
    }

    private Path folder() {
        return number == 0 ? root : root.resolve(MADE_ASIDE + number);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
