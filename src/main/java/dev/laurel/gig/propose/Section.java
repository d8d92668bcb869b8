package dev.laurel.gig.propose;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a part of a posting speaks of, as its heading says. */
enum Section {
    /** Nice to have. */
    PREFERRED(
            "nice[- ]to[- ]haves?|good to have|preferred(?: (?:skills|qualifications|experience|requirements))?|bonus(?: points| skills)?"
                    + "|plus(?:es)?|desirable(?: skills)?|desired(?: skills)?|optional|extra credit|ideally|would be nice"),
    /** About the company: what it mentions is not asked for. */
    ASIDE(
            "benefits|perks|what we offer|we offer|our offer|why (?:join )?us|about (?:us|the company|our (?:company|team))|who we are"
                    + "|our (?:company|team|values|culture|story|stack)|equal opportunit.*|how to apply|compensation(?: and benefits)?"),
    /** Must have. */
    REQUIRED(
            "(?:minimum |basic |key |main |core )?(?:requirements?|qualifications?|skills?)(?: (?:required|needed|and experience|& experience))?"
                    + "|required(?: (?:skills|qualifications|experience))?|must[- ]haves?|essentials?|essential skills"
                    + "|what (?:you(?:'|’)ll|you|we) need|you (?:have|bring|need)|what you bring|who you are|about you|your profile"
                    + "|(?:what |who )?we(?:'|’)re looking for|experience"),
    /** All else. */
    PLAIN(
            "(?:key |main )?(?:responsibilities|duties|tasks|deliverables)|what you(?:'|’)ll do|scope(?: of work)?|overview|summary"
                    + "|(?:about )?the (?:role|project|job|gig|position|work)|(?:job )?description|location|budget|rate|timeline|schedule");

    private static final int MAX_HEADING = 60;
    private final Pattern headings;

    Section(String headings) {
        this.headings = Pattern.compile("(?:" + headings + ")", Pattern.CASE_INSENSITIVE);
    }

    /** The section that a line's heading opens, if the text is a heading: no colon, no bullet. */
    static Optional<Section> headed(String text) {
        var plain = text.replaceAll("^[#*_\\s]+|[*_\\s]+$", "");
        if (plain.isEmpty() || plain.length() > MAX_HEADING) {
            return Optional.empty();
        }
        for (var section : values()) {
            if (section.headings.matcher(plain).matches()) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
