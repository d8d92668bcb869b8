package dev.laurel.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.credential.check.VerificationContext;
import dev.laurel.credential.check.Verifier;
import dev.laurel.credential.fetch.AskedOnce;
import dev.laurel.credential.fetch.Contact;
import dev.laurel.credential.fetch.DocumentMap;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.fetch.GuardedFetcher;
import dev.laurel.credential.intake.Intake;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.ReportJson;
import dev.laurel.credential.trust.Holder;
import dev.laurel.credential.trust.Identity;
import dev.laurel.credential.trust.IssuerRegistry;
import dev.laurel.credential.trust.PublishedSkills;
import dev.laurel.credential.trust.SkillResolver;
import dev.laurel.taxonomy.source.Starter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code laurel verify}: checks credential files without a database. Documents come from {@code --documents}, the
 * pinned contexts and, unless {@code --offline} is given, the Internet; skills from the starter taxonomy. Without
 * {@code --issuers} and {@code --holder} those steps are skipped, and the outcome speaks of the others. Exit code 0
 * when every file was judged, whatever came out; 1 when one could not be read.
 */
final class VerifyCommand implements Command {
    private static final Set<String> VALUED = Set.of("--documents", "--issuers", "--at");
    private static final Set<String> REPEATED = Set.of("--holder");
    private static final Set<String> FLAGS = Set.of("--offline", "--json");

    private final Internet internet;

    /** Opens the way to the network for one run. */
    interface Internet {
        /** A fetcher that takes {@code now} as the time when each document is read. */
        GuardedFetcher open(Instant now);
    }

    VerifyCommand() {
        this(now -> GuardedFetcher.onTheInternet(Contact.NONE, attempt -> {}, InstantSource.fixed(now)));
    }

    VerifyCommand(Internet internet) {
        this.internet = internet;
    }

    @Override
    public int run(String[] words, PrintStream out, PrintStream err) {
        var arguments = Arguments.of(words, VALUED, REPEATED, FLAGS);
        var now = arguments.value("--at").map(VerifyCommand::instant).orElseGet(Instant::now);
        var map = documents(arguments, now);
        if (arguments.has("--offline")) {
            return run(arguments, now, map, out, err);
        }
        try (var fetcher = internet.open(now)) {
            return run(arguments, now, map.orElse(new AskedOnce(fetcher)), out, err);
        }
    }

    private static int run(
            Arguments arguments, Instant now, DocumentSource documents, PrintStream out, PrintStream err) {
        var files = new ArrayList<String>();
        var context = context(arguments, now, documents, files);
        if (files.isEmpty()) {
            throw new UsageException("the file to verify is missing");
        }
        boolean isJson = arguments.has("--json");
        int unread = 0;
        for (var file : files) {
            try {
                var input = bytes(Path.of(file));
                print(file, new Verifier().verify(input, context).report(), isJson, out);
            } catch (IOException broken) {
                err.println("laurel verify: cannot read " + file + ": " + broken.getMessage());
                unread++;
            }
        }
        return unread == 0 ? 0 : 1;
    }

    /** The file, or enough of it to be refused as too large. */
    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Intake.MAX_INPUT_BYTES + 1);
        }
    }

    private static void print(String file, Report report, boolean isJson, PrintStream out) {
        if (isJson) {
            var line = JsonNodeFactory.instance.objectNode().put("file", file);
            line.setAll(ReportJson.of(report));
            out.println(line);
        } else {
            Timeline.print(file, report, out);
        }
    }

    private static VerificationContext context(
            Arguments arguments, Instant now, DocumentSource documents, List<String> files) {
        var issuers = arguments.value("--issuers").map(file -> IssuersFile.read(Path.of(file)));
        var holder = holder(arguments, files);
        return new VerificationContext(
                now, documents, issuers.<@Nullable IssuerRegistry>map(i -> i).orElse(null), holder, skills());
    }

    private static SkillResolver skills() {
        return new PublishedSkills(Starter.skills());
    }

    /**
     * The identities, given with one option each, after commas, or as further words; the words that are none are files.
     */
    private static @Nullable Holder holder(Arguments arguments, List<String> files) {
        var given = arguments.values("--holder");
        var identities = new LinkedHashSet<Identity>();
        given.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .forEach(text -> identities.add(identity(text)));
        for (var word : arguments.rest()) {
            boolean isIdentity = !given.isEmpty() && !Files.exists(Path.of(word)) && looksLikeIdentity(word);
            if (isIdentity) {
                identities.add(identity(word));
            } else {
                files.add(word);
            }
        }
        return given.isEmpty() ? null : new Holder(identities);
    }

    private static boolean looksLikeIdentity(String word) {
        return word.startsWith("did:") || word.indexOf('@') > 0;
    }

    private static Identity identity(String text) {
        try {
            return Identity.parse(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw new UsageException("--holder: " + wrong.getMessage());
        }
    }

    private static DocumentSource documents(Arguments arguments, Instant now) {
        var table = arguments.value("--documents");
        if (table.isEmpty()) {
            return DocumentSource.empty();
        }
        try {
            return DocumentMap.read(Path.of(table.get()), now);
        } catch (IOException | IllegalArgumentException unread) {
            throw new FailedException("cannot read the document map: " + unread.getMessage(), unread);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException wrong) {
            throw new UsageException("--at must be an instant such as 2026-11-22T00:00:00Z, not '" + text + "'");
        }
    }
}
