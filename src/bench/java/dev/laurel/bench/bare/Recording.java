package dev.laurel.bench.bare;

import dev.laurel.bench.program.Api;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers of the program as they were, to be sent again.
 *
 * @param answers at least one
 */
public record Recording(List<Answer> answers) {
    /** Answers that are recorded: enough that neither side answers from the same few cache lines. */
    public static final int MOST = 50;

    public Recording {
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param path that was asked for
     * @param body as it came
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(String path, String contentType, byte[] body) {}

    /**
     * Asks for them.
     *
     * @param paths the first {@value #MOST} are recorded
     */
    public static Recording of(Api api, List<String> paths) throws IOException, InterruptedException {
        var answers = new ArrayList<Answer>();
        for (var path : paths.subList(0, Math.min(MOST, paths.size()))) {
            answers.add(new Answer(path, "application/json", api.get(path)));
        }
        return new Recording(answers);
    }

    /** Bytes of an answer, on average. */
    public double bytes() {
        return answers.stream().mapToInt(answer -> answer.body.length).average().orElseThrow();
    }

    void write(Path file) throws IOException {
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(answers.size());
            for (var answer : answers) {
                out.writeUTF(answer.path);
                out.writeUTF(answer.contentType);
                out.writeInt(answer.body.length);
                out.write(answer.body);
            }
        }
    }

    static Recording read(Path file) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            var answers = new ArrayList<Answer>();
            for (int left = in.readInt(); left > 0; left--) {
                var path = in.readUTF();
                var type = in.readUTF();
                answers.add(new Answer(path, type, in.readNBytes(in.readInt())));
            }
            return new Recording(answers);
        }
    }
}
