package dev.laurel.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL's programs are run when it is root who starts Laurel: they refuse to run as root.
 *
 * @param prefix the words put before a command
 * @param foreignOwner true when the programs then run as another user, who must own the files
 */
record Demotion(List<String> prefix, boolean foreignOwner) {
    /** The user "nobody" by number, since minimal images may lack the name. */
    private static final String NOBODY = "65534";

    private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);

    /** For whoever is not root: nothing to do. */
    static final Demotion NONE = new Demotion(List.of(), false);

    /** A user namespace of its own: the process is nobody there, and still owns the files outside. */
    static final Demotion NAMESPACE = new Demotion(List.of("unshare", "-U"), false);

    /** The next best where containers forbid user namespaces. */
    static final Demotion SETPRIV =
            new Demotion(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"), true);

    /** Where util-linux is too old or too small for setpriv. */
    static final Demotion RUNUSER = new Demotion(List.of("runuser", "-u", "nobody", "--"), true);

    Demotion {
        prefix = List.copyOf(prefix);
    }

    /** The first way that works here; {@link PostgresUnavailableException} when root has none. */
    static Demotion forThisUser() {
        if (new UnixSystem().getUid() != 0) {
            return NONE;
        }
        return List.of(NAMESPACE, SETPRIV, RUNUSER).stream()
                .filter(Demotion::works)
                .findFirst()
                .orElseThrow(
                        () -> new PostgresUnavailableException(
                                "PostgreSQL does not run as root, and neither unshare, setpriv nor runuser works here. "
                                        + "Start Laurel as an ordinary user, or set QUARKUS_DATASOURCE_JDBC_URL to use another PostgreSQL."));
    }

    /** Whether this user may run programs that way here. */
    boolean works() {
        return Program.run(PROBE_LIMIT, command(List.of("true"))).succeeded();
    }

    /** The command as it must be started. */
    List<String> command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }

    /** Hands a folder over to the user that will use it; nothing to do when that is the same one. */
    void own(Path folder) {
        if (foreignOwner) {
            Program.Outcome outcome = Program.run(
                    PROBE_LIMIT.multipliedBy(6), List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
            if (!outcome.succeeded()) {
                throw new PostgresUnavailableException("cannot hand " + folder + " to nobody: " + outcome.text());
            }
        }
    }

    /** Refuses early and clearly when the demoted user may not even reach a file. */
    void requireReach(Path file) {
        if (foreignOwner
                && !Program.run(PROBE_LIMIT, command(List.of("test", "-r", file.toString())))
                        .succeeded()) {
            throw new PostgresUnavailableException(
                    "PostgreSQL does not run as root, and the user nobody may not reach " + file
                            + ". Start Laurel as an ordinary user, or give --data and LAUREL_CACHE_DIR folders that all may enter.");
        }
    }
}
