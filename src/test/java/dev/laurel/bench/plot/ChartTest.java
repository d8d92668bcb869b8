package dev.laurel.bench.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static Chart chart(String name, Chart.Point... points) {
        return new Chart("Title", "About", "across", "up", List.of(new Chart.Line(name, 0, false, List.of(points))));
    }

    @Test
    void equalFactorsAreEqualDistances() {
        var axis = Axis.of(List.of(10.0, 1_000.0), 70, 500);
        assertEquals(70, axis.at(10), 1e-9);
        // 100 is half the way from 10 to 1,000 by its logarithm.
        assertEquals(285, axis.at(100), 1e-9);
        assertEquals(500, axis.at(1_000), 1e-9);
        assertEquals(List.of(10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1_000.0), axis.marks());
    }

    @Test
    void anAxisReachesFromMarkToMark() {
        var axis = Axis.of(List.of(.03, .7), 0, 1);
        assertEquals(.02, axis.least(), 1e-12);
        assertEquals(1, axis.most(), 1e-12);
        var single = Axis.of(List.of(10_000.0), 0, 1);
        assertEquals(10_000, single.least());
        assertEquals(20_000, single.most());
    }

    @Test
    void manyDecadesAreMarkedByDecadesAlone() {
        assertEquals(
                List.of(1.0, 10.0, 100.0, 1_000.0, 10_000.0),
                Axis.of(List.of(1.0, 10_000.0), 0, 1).marks());
    }

    @Test
    void zeroIsNotOnALogarithmicAxis() {
        assertThrows(IllegalArgumentException.class, () -> Axis.of(List.of(0.0, 1.0), 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Axis.of(List.of(1.0, Double.NaN), 0, 1));
        assertThrows(IllegalArgumentException.class, () -> chart("nothing"));
    }

    @Test
    void aPictureIsWellFormedAndForLightAndDarkPages() throws Exception {
        var svg = chart("<a & b>", new Chart.Point(1_000, 1), new Chart.Point(100_000, 10))
                .svg();
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals("svg", document.getDocumentElement().getTagName());
        assertTrue(svg.contains("<text x=\"558\" y=\"50\">&lt;a &amp; b&gt;</text>"), svg);
        assertTrue(svg.contains("prefers-color-scheme: dark"), svg);
        // From the lower left corner to the upper right one.
        assertTrue(svg.contains("d=\"M70.0 340.0L500.0 46.0\""), svg);
    }

    @Test
    void numbersAreWrittenAsPeopleWriteThem() {
        assertEquals("0.05", Chart.number(.05));
        assertEquals("2", Chart.number(2));
        assertEquals("100", Chart.number(100));
        assertEquals("20,000", Chart.number(20_000));
        assertEquals("10 M", Chart.number(10_000_000));
    }
}
