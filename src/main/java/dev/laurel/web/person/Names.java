package dev.laurel.web.person;

import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Relation;
import dev.laurel.skill.Trust;
import dev.laurel.web.Language;
import dev.laurel.web.Words;
import dev.laurel.web.ranked.RankedWords;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the policy's constants are called, by their names in it.
 *
 * @param levels by number of levels below the asked one
 */
public record Names(
        Map<String, String> kinds,
        Map<String, String> trusts,
        Map<String, String> relations,
        Map<String, String> levels) {
    public Names {
        kinds = Map.copyOf(kinds);
        trusts = Map.copyOf(trusts);
        relations = Map.copyOf(relations);
        levels = Map.copyOf(levels);
    }

    static Names of(Language language) {
        var words = Words.of(RulesWords.class, language);
        var ranked = Words.of(RankedWords.class, language);
        return new Names(
                names(EvidenceKind.values(), ranked::kind),
                names(Trust.values(), words::trusted),
                names(Relation.values(), words::relation),
                IntStream.range(0, Rules.STEPS)
                        .boxed()
                        .collect(Collectors.toMap(
                                step -> Integer.toString(step),
                                step -> step == 0 ? words.atLevel() : words.below(language.number(step)))));
    }

    private static <E extends Enum<E>> Map<String, String> names(E[] all, Function<E, String> name) {
        return Arrays.stream(all).collect(Collectors.toMap(Enum::name, name));
    }
}
