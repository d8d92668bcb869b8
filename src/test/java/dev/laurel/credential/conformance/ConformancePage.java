package dev.laurel.credential.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The page of the documentation that shows the measurement; written by the test and held to it. */
final class ConformancePage {
    private static final Path PAGE = Path.of("docs/reference/conformance.md");
    private static final String BEGIN = "<!-- measured: begin -->\n";
    private static final String END = "<!-- measured: end -->\n";

    private ConformancePage() {}

    /** The measured part of the page as it should be. */
    static String measured(Agreement agreement, Map<String, String> explained, Set<String> falsePasses) {
        var text = new StringBuilder(agreement.table());
        text.append(String.format(
                Locale.ROOT,
                "\nAgreement: %.1f %%. False passes: %d.\n\n",
                100 * agreement.share(),
                falsePasses.size()));
        text.append("Where the verifier differs from the source:\n\n| case | aspect | why |\n|---|---|---|\n");
        agreement
                .differing()
                .forEach((file, aspects) -> text.append("| ")
                        .append(file)
                        .append(" | ")
                        .append(aspects)
                        .append(" | ")
                        .append(explained.getOrDefault(file, "not explained"))
                        .append(" |\n"));
        return text.append('\n').append(agreement.origins()).toString();
    }

    /** The measured part of the page as it is. */
    static String published() throws IOException {
        var page = Files.readString(PAGE);
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    }

    static void write(String measured) throws IOException {
        var page = Files.readString(PAGE);
        Files.writeString(
                PAGE,
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + measured + page.substring(page.indexOf(END)));
    }
}
