package dev.laurel.demo.issuing;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sample badge as answers show it.
 *
 * @param name as addresses name it
 * @param shows what is about it, in a line
 * @param outcome what comes of handing it in on the demo's freelancer
 * @param code the check that says why
 * @param files addresses by ending
 */
@Schema(name = "DemoSample", description = "A badge to try, and what comes of it.")
public record SampleBadge(String name, String shows, String outcome, String code, Map<String, String> files) {
    public SampleBadge {
        files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
    }

    static SampleBadge of(Sample sample) {
        var files = new TreeMap<String, String>();
        Arrays.stream(SampleFile.values())
                .filter(sample::comesAs)
                .forEach(file -> files.put(file.ending(), "/v1/demo/badges/" + sample.key() + "." + file.ending()));
        return new SampleBadge(
                sample.key(),
                sample.shows(),
                sample.outcome().name(),
                sample.code().name(),
                files);
    }
}
