package dev.laurel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The one screen that the demo prints when it is ready.
 *
 * @param partner where the example partner's site is, or why it is nowhere
 */
record DemoScreen(Access access, Path directory, String partner, List<String> news) {
    String text(String readyIn) {
        return """

                Laurel is ready in %s:  %s   (docs: %s/docs)

                  operator     %s
                  client       %s
                  freelancer   %s
                  partner      %s
                  publishable  %s

                Who fits this gig, and how do you know?
                  %s
                Why is this person not first?
                  %s
                Which gigs fit this freelancer?
                  %s
                Badges to hand in, genuine and not:  %s/v1/demo/badges
                A partner's site with the widget:  %s

                %sKeys and ids: %s   Stop: Ctrl-C   Start over: --fresh
                """.formatted(
                readyIn,
                access.baseUrl(),
                access.baseUrl(),
                access.keys().operator(),
                access.keys().client(),
                access.keys().freelancer(),
                access.keys().partner(),
                access.keys().publishable(),
                curl(access.keys().client(), "/v1/gigs/" + gig() + "/matches?limit=3"),
                curl(access.keys().client(), "/v1/gigs/" + gig() + "/matches/" + access.freelancer()),
                curl(access.keys().freelancer(), "/v1/freelancers/" + access.freelancer() + "/recommendations?limit=3"),
                access.baseUrl(),
                partner,
                news.stream().map(line -> line + "\n").collect(Collectors.joining()),
                directory.resolve("access.json"));
    }

    private String gig() {
        return access.gigs().entrySet().stream()
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("");
    }

    private String curl(String key, String path) {
        return "curl -s -H 'Authorization: Bearer " + key + "' '" + access.baseUrl() + path + "'";
    }
}
