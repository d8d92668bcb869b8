package dev.laurel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void editDistanceCountsInsertionsDeletionsAndReplacements() {
        // kitten -> sitten -> sittin -> sitting
        assertEquals(3, Nearest.distance("kitten", "sitting"));
        assertEquals(0, Nearest.distance("", ""));
        assertEquals(4, Nearest.distance("", "four"));
    }

    @Test
    void theNearestNameComesFirstAndFarOnesNotAtAll() {
        assertEquals(
                List.of("requirements"), Nearest.to("requirments", List.of("title", "requirements", "qualifications")));
        assertEquals(List.of(), Nearest.to("zzz", List.of("title", "state")));
    }

    @Test
    void otherWritingHabitsAreRecognised() {
        assertEquals(List.of("hoursPerWeek"), Nearest.to("hours_per_week", List.of("hoursPerWeek", "title")));
    }
}
