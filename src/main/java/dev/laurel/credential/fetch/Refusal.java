package dev.laurel.credential.fetch;

/** An attempt came to nothing; carries the rule and nothing else, above all no text of the other side. */
final class Refusal extends Exception {
    private final Rule rule;

    Refusal(Rule rule) {
        super(rule.word(), null, false, false);
        this.rule = rule;
    }

    Rule rule() {
        return rule;
    }
}
