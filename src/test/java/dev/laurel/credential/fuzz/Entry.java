package dev.laurel.credential.fuzz;

import java.io.IOException;
import java.nio.file.Path;

/** What Jazzer calls, by these names, in a process that {@link Campaign} started. */
public final class Entry {
    /** System property: the class of the {@link Subject}. */
    static final String SUBJECT = "laurel.fuzz.subject";
    /** System property: where seeds, dictionary and measurements go. */
    static final String FOLDER = "laurel.fuzz.folder";
    /** System property: how long it is going to last, in seconds. */
    static final String SECONDS = "laurel.fuzz.seconds";

    private static final Probe PROBE = probe();

    private Entry() {}

    private static Probe probe() {
        try {
            var subject = subject(System.getProperty(SUBJECT, ""));
            var folder = new Folder(Path.of(System.getProperty(FOLDER, "")));
            folder.put(subject);
            return new Probe(subject, folder, Integer.getInteger(SECONDS, 1));
        } catch (IOException | ReflectiveOperationException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private static Subject subject(String name) throws ReflectiveOperationException {
        return Class.forName(name).asSubclass(Subject.class).getConstructor().newInstance();
    }

    /** Before the first input; makes the seeds, which the fuzzer reads after this. */
    public static void fuzzerInitialize() {
        PROBE.begin();
    }

    /** For each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        PROBE.read(input);
    }

    /** After the last input. */
    public static void fuzzerTearDown() throws IOException {
        PROBE.end();
    }
}
