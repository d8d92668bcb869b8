package dev.laurel.demo.crowd;

import dev.laurel.demo.content.Content;
import dev.laurel.demo.content.KindSheet;
import dev.laurel.demo.content.PersonSheet;
import dev.laurel.demo.content.PlaceSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Everybody in the demo: the hand-written people and, around them, a crowd drawn from their kinds' sheets. */
public final class Crowd {
    /** Any number would do; with this one the demo has always been drawn. */
    private static final long SEED = 20_261_122L;

    private final Content content;
    private final Names names;
    private final Portraits portraits;

    private Crowd(Content content) {
        this.content = content;
        names = new Names(
                content.namesByCulture(),
                content.people().stream().map(PersonSheet::key).collect(Collectors.toSet()));
        portraits = new Portraits(content);
    }

    /** All people, hand-written ones first within their kind; the same list every time. */
    public static List<PersonSheet> everybody(Content content) {
        var crowd = new Crowd(content);
        return content.kinds().stream()
                .flatMap(kind -> crowd.people(kind).stream())
                .toList();
    }

    private List<PersonSheet> people(KindSheet kind) {
        var people = new ArrayList<>(content.people().stream()
                .filter(person -> person.kind().equals(kind.key()))
                .toList());
        var places = places(kind);
        var draw = new Draw(SEED + kind.key().hashCode());
        while (people.size() < kind.people()) {
            var place = kind.places().isEmpty() ? places.get(people.size() % places.size()) : draw.one(places);
            people.add(portraits.draw(draw, kind, place, names.next(draw, place)));
        }
        return people;
    }

    private List<PlaceSheet> places(KindSheet kind) {
        return kind.places().isEmpty()
                ? content.places()
                : kind.places().stream().map(content::place).toList();
    }
}
