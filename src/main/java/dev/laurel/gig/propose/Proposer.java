package dev.laurel.gig.propose;

import dev.laurel.api.Body;
import dev.laurel.gig.wording.Wording;
import dev.laurel.taxonomy.Extraction.Mention;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.SkillKind;
import dev.laurel.taxonomy.Skills;
import java.util.List;

/** Reads a posting and proposes a gig. */
public final class Proposer {
    private final Skills taxonomy;

    public Proposer(Skills taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * The gig that a posting asks for.
     *
     * @param body {@code {"text": …}}, {@code {"jobPosting": …}}, or a schema.org JobPosting
     * @throws dev.laurel.api.ProblemException VALIDATION_FAILED
     */
    public Proposal propose(Body body) {
        var posting = Posting.of(body);
        var text = posting.text();
        var sketch = new Sketch(text, posting.title());
        posting.stated().forEach(sketch::state);
        var sentences = Sentence.of(text);
        var mentions = taxonomy.extract(text).mentions();
        new LicenceFinder(text, taxonomy).find(sentences, mentions, sketch);
        var certified = new CredentialFinder(text).find(sentences, mentions, sketch);
        var asked = mentions.stream()
                .filter(mention -> !certified.contains(mention) && isSkill(mention))
                .toList();
        sketch.requirements(new RequirementFinder(text).find(sentences, asked));
        BudgetFinder.find(text, sketch);
        TimeFinder.find(text, sketch);
        DayFinder.find(text, sketch);
        LanguageFinder.find(text, sketch);
        PlaceFinder.find(text, sentences, sketch);
        Wording.in(text).forEach(sketch::remark);
        return new Proposal(sketch.gig(), sketch.grounds(), sketch.notes());
    }

    /** Licences and languages are asked for as such. */
    private boolean isSkill(Mention mention) {
        return taxonomy.find(mention.skill().id())
                .map(PublishedSkill::kind)
                .filter(kind -> kind == SkillKind.LICENCE || kind == SkillKind.LANGUAGE)
                .isEmpty();
    }

    /** The same proposal without fields that a gig refuses. */
    public static Proposal without(Proposal proposal, List<String> fields) {
        var gig = proposal.gig().deepCopy();
        gig.remove(fields);
        return new Proposal(
                gig,
                proposal.grounds().stream()
                        .filter(ground -> fields.stream()
                                .noneMatch(field -> ground.pointer().startsWith("/" + field)))
                        .toList(),
                proposal.notes());
    }
}
