package dev.laurel.index.lucene;

import dev.laurel.index.GigEntry;
import dev.laurel.match.Weights;
import dev.laurel.packed.PackedReader;
import dev.laurel.packed.PackedTerms;
import dev.laurel.packed.Pen;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import org.apache.lucene.util.BytesRef;

/** A gig as it is kept with its document: all that it asks for, and how long it is open. */
final class GigFacts {
    private GigFacts() {}

    /**
     * A gig with its weights, so that they need not be worked out when it is read.
     *
     * @param entry the gig
     * @param weights of its parts
     */
    record Kept(GigEntry entry, Weights weights) {}

    static BytesRef write(GigEntry gig, Weights weights) {
        var pen = new Pen();
        var ask = gig.ask();
        pen.text(gig.tenant());
        pen.maybe(gig.closesAfter(), Pen::day);
        pen.text(ask.id());
        pen.all(ask.requirements(), GigFacts::write);
        pen.all(ask.qualifications(), GigFacts::write);
        write(pen, ask.conditions());
        pen.all(weights.requirements(), Pen::number);
        pen.all(weights.qualifications(), Pen::number);
        return new BytesRef(pen.bytes());
    }

    static Kept read(BytesRef bytes) {
        var in = new PackedReader(bytes.bytes, bytes.offset, bytes.length);
        var tenant = in.text();
        var closesAfter = in.maybe(PackedReader::day);
        var id = in.text();
        var requirements = in.all(GigFacts::requirement);
        var qualifications = in.all(GigFacts::qualification);
        var ask = new Ask(id, requirements, qualifications, conditions(in));
        var weights = new Weights(in.all(PackedReader::number), in.all(PackedReader::number));
        return new Kept(new GigEntry(tenant, ask, closesAfter), weights);
    }

    private static void write(Pen pen, Requirement requirement) {
        pen.all(requirement.anyOf(), GigFacts::write);
        pen.choice(requirement.level());
        pen.choice(requirement.importance());
        pen.maybe(requirement.weight(), Pen::number);
    }

    private static Requirement requirement(PackedReader in) {
        return new Requirement(
                in.all(GigFacts::skill),
                in.choice(Level.values()),
                in.choice(Importance.values()),
                in.maybe(PackedReader::number));
    }

    private static void write(Pen pen, SkillId skill) {
        pen.text(skill.value());
    }

    private static SkillId skill(PackedReader in) {
        return in.skill();
    }

    private static void write(Pen pen, Qualification qualification) {
        pen.flag(qualification instanceof Qualification.Licence);
        switch (qualification) {
            case Qualification.Licence licence -> {
                pen.text(licence.type());
                pen.all(licence.jurisdictions(), Pen::text);
            }
            case Qualification.Credential credential -> {
                pen.all(credential.skills(), GigFacts::write);
                pen.all(credential.issuers(), Pen::text);
                pen.all(credential.achievements(), Pen::text);
            }
        }
        pen.flag(qualification.mandatory());
        pen.maybe(qualification.weight(), Pen::number);
    }

    private static Qualification qualification(PackedReader in) {
        if (in.flag()) {
            return new Qualification.Licence(
                    in.text(), in.all(PackedReader::text), in.flag(), in.maybe(PackedReader::number));
        }
        return new Qualification.Credential(
                in.all(GigFacts::skill),
                in.all(PackedReader::text),
                in.all(PackedReader::text),
                in.flag(),
                in.maybe(PackedReader::number));
    }

    private static void write(Pen pen, Conditions stated) {
        pen.maybe(stated.startsOn(), Pen::day);
        pen.maybe(stated.endsOn(), Pen::day);
        pen.maybe(stated.hoursPerWeek(), Pen::number);
        pen.all(stated.languages(), PackedTerms::write);
        pen.maybe(stated.budget(), PackedTerms::write);
        pen.maybe(stated.timeZone(), PackedTerms::write);
        pen.maybe(stated.workingHours(), PackedTerms::write);
        pen.maybe(stated.overlapHours(), Pen::number);
        pen.maybe(stated.place(), PackedTerms::write);
    }

    private static Conditions conditions(PackedReader in) {
        return new Conditions(
                in.maybe(PackedReader::day),
                in.maybe(PackedReader::day),
                in.maybe(PackedReader::number),
                in.all(PackedTerms::language),
                in.maybe(PackedTerms::rate),
                in.maybe(PackedTerms::zone),
                in.maybe(PackedTerms::hours),
                in.maybe(PackedReader::number),
                in.maybe(PackedTerms::place));
    }
}
