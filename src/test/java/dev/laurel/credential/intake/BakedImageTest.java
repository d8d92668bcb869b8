package dev.laurel.credential.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.State;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BakedImageTest {
    private static final String CREDENTIAL = "{\"@context\":[],\"type\":[\"VerifiableCredential\"],\"name\":\"Zoë\"}";
    private static final String RECORD = "{\"@context\":[],\"type\":[\"VerifiableCredential\",\"ClrCredential\"]}";
    /** Bytes of a PNG around the data of one chunk: the empty image's, and the chunk's length, type and checksum. */
    private static final int AROUND = Pictures.png().length + 12;

    @Test
    void everyKindOfTextChunkIsRead() throws Unreadable {
        var bytes = Pictures.utf8(CREDENTIAL);
        for (var chunk : List.of(
                Pictures.iTxt(Pictures.OPEN_BADGE, CREDENTIAL),
                Pictures.packedITxt(Pictures.OPEN_BADGE, bytes),
                Pictures.tExt(Pictures.OPEN_BADGE, CREDENTIAL),
                Pictures.zTxt(Pictures.OPEN_BADGE, bytes))) {
            assertEquals(CREDENTIAL, Intake.open(Pictures.png(chunk)).text());
        }
    }

    @Test
    void aBakedImageHoldsWhatWasBakedIntoIt() throws Unreadable {
        var image = Baker.png(Pictures.png(), "clrcredential", RECORD);
        var handed = Intake.open(image);
        assertEquals(RECORD, handed.text());
        assertEquals(List.of(), found(handed, State.WARN));
        // The rest of the image is as it was: header of 33 bytes, then the chunk, then what followed.
        assertArrayEquals(
                Arrays.copyOfRange(Pictures.png(), 33, Pictures.png().length),
                Arrays.copyOfRange(image, image.length - Pictures.png().length + 33, image.length));
        assertThrows(IllegalArgumentException.class, () -> Baker.png(new byte[40], "clrcredential", RECORD));
    }

    @Test
    void anSvgHoldsJsonAsContentAndATokenAsAttribute() throws Unreadable {
        assertEquals(
                CREDENTIAL,
                Intake.open(Pictures.svg(Pictures.element(CREDENTIAL))).text());
        assertEquals(
                CREDENTIAL,
                Intake.open(Pictures.svg("<ob:credential>" + CREDENTIAL.replace("\"", "&quot;") + "</ob:credential>"))
                        .text());
        var token = "eyJhbGciOiJFZERTQSJ9.eyJAY29udGV4dCI6W119.";
        assertEquals(token, Intake.open(Pictures.svg(Pictures.verify(token))).text());
    }

    @Test
    void anSvgMayBeginWithMarkSpaceAndDeclaration() throws Unreadable {
        var image = Pictures.join(
                new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
                Pictures.utf8("\n<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- drawn -->"),
                Pictures.svg(Pictures.element(CREDENTIAL)));
        assertEquals(CREDENTIAL, Intake.open(image).text());
    }

    @Test
    void theSameCredentialTwiceIsToldAndDifferentOnesAreRefused() throws Unreadable {
        var chunk = Pictures.iTxt(Pictures.OPEN_BADGE, CREDENTIAL);
        var twice = Intake.open(Pictures.png(chunk, Pictures.zTxt(Pictures.OPEN_BADGE, Pictures.utf8(CREDENTIAL))));
        assertEquals(List.of(Code.BAKED_MANY), found(twice, State.WARN));
        assertEquals(
                Code.BAKED_MANY, refusal(Pictures.png(chunk, Pictures.iTxt(Pictures.OPEN_BADGE, CREDENTIAL + " x"))));
        assertEquals(Code.BAKED_MANY, refusal(Pictures.svg(Pictures.element(CREDENTIAL) + Pictures.element(RECORD))));
    }

    @Test
    void aLabelThatIsNotTheCredentialsIsToldAsMismatch() throws Unreadable {
        assertEquals(
                List.of(Code.BAKED_MISMATCH),
                found(Intake.open(Pictures.png(Pictures.iTxt("openbadges", CREDENTIAL))), State.WARN));
        assertEquals(
                List.of(Code.BAKED_MISMATCH), found(Intake.open(Pictures.svg(Pictures.element(RECORD))), State.WARN));
    }

    @Test
    void imagesWithoutCredentialSaySo() {
        assertEquals(Code.BAKED_NONE, refusal(Pictures.png()));
        assertEquals(Code.BAKED_NONE, refusal(Pictures.png(Pictures.tExt("Title", CREDENTIAL))));
        assertEquals(Code.BAKED_NONE, refusal(Pictures.png(Pictures.chunk("eXIf", Pictures.utf8("openbadges\0x")))));
        assertEquals(Code.BAKED_NONE, refusal(Pictures.svg("")));
        assertEquals(Code.BAKED_NONE, refusal(Pictures.svg("<credential>" + "x" + "</credential>")));
        assertEquals(Code.BAKED_NONE, refusal(Pictures.svg(Pictures.verify(""))));
    }

    @Test
    void anImageMayHaveTwoMebibytesAndNoByteMore() throws Unreadable {
        int room = 2 * 1024 * 1024 - AROUND - Pictures.iTxt(Pictures.OPEN_BADGE, CREDENTIAL).length;
        var baked = Pictures.iTxt(Pictures.OPEN_BADGE, CREDENTIAL);
        var most = Pictures.png(baked, Pictures.chunk("teSt", new byte[room]));
        assertEquals(2 * 1024 * 1024, most.length);
        assertEquals(CREDENTIAL, Intake.open(most).text());
        assertEquals(Code.INPUT_TOO_LARGE, refusal(Pictures.png(baked, Pictures.chunk("teSt", new byte[room + 1]))));
    }

    @Test
    void aPackedTextMayUnpackTo512KibibytesAndNoByteMore() throws Unreadable {
        var most = Pictures.utf8(CREDENTIAL + " ".repeat(512 * 1024 - Pictures.utf8(CREDENTIAL).length));
        var more = Pictures.utf8(CREDENTIAL + " ".repeat(512 * 1024 + 1 - Pictures.utf8(CREDENTIAL).length));
        assertEquals(
                CREDENTIAL,
                Intake.open(Pictures.png(Pictures.zTxt(Pictures.OPEN_BADGE, most)))
                        .text());
        assertEquals(Code.INPUT_UNREADABLE, refusal(Pictures.png(Pictures.zTxt(Pictures.OPEN_BADGE, more))));
        assertEquals(Code.INPUT_UNREADABLE, refusal(Pictures.png(Pictures.packedITxt(Pictures.OPEN_BADGE, more))));
        assertEquals(
                Code.INPUT_TOO_LARGE,
                refusal(Pictures.png(Pictures.tExt(Pictures.OPEN_BADGE, "x".repeat(512 * 1024 + 1)))));
    }

    @Test
    void tenThousandChunksAreWalkedAndNotOneMore() throws Unreadable {
        // Header, credential, pixels and end are chunks too.
        int most = PngTexts.MAX_CHUNKS - 4;
        assertEquals(CREDENTIAL, Intake.open(withEmptyChunks(most)).text());
        assertEquals(Code.INPUT_UNREADABLE, refusal(withEmptyChunks(most + 1)));
    }

    private static byte[] withEmptyChunks(int count) {
        var chunks = Stream.concat(
                        Stream.of(Pictures.iTxt(Pictures.OPEN_BADGE, CREDENTIAL)),
                        Collections.nCopies(count, Pictures.chunk("teSt", new byte[0])).stream())
                .toArray(byte[][]::new);
        return Pictures.png(chunks);
    }

    @Test
    void everyCutAndEveryFlippedBitOfAnImageIsSeen() {
        var image = Pictures.png(Pictures.iTxt(Pictures.OPEN_BADGE, CREDENTIAL));
        for (int length = 8; length < image.length; length++) {
            assertEquals(Code.INPUT_UNREADABLE, refusal(Arrays.copyOf(image, length)), "cut at " + length);
        }
        for (int at = 8; at < image.length; at++) {
            var flipped = image.clone();
            flipped[at] ^= 1;
            assertEquals(Code.INPUT_UNREADABLE, refusal(flipped), "flipped at " + at);
        }
    }

    @Test
    void malformedTextChunksAreRefused() {
        var keyword = Pictures.utf8(Pictures.OPEN_BADGE);
        for (var data : List.of(
                Pictures.join(keyword, new byte[] {0}),
                Pictures.join(keyword, new byte[] {0, 0}),
                Pictures.join(keyword, new byte[] {0, 0, 0}),
                Pictures.join(keyword, new byte[] {0, 0, 0, 'e', 'n'}),
                Pictures.join(keyword, new byte[] {0, 2, 0, 0, 0, '{', '}'}),
                Pictures.join(keyword, new byte[] {0, 1, 7, 0, 0, '{', '}'}),
                Pictures.join(keyword, new byte[] {0, 1, 0, 0, 0, '{', '}'}))) {
            assertEquals(Code.INPUT_UNREADABLE, refusal(Pictures.png(Pictures.chunk("iTXt", data))));
        }
        assertEquals(
                Code.INPUT_UNREADABLE, refusal(Pictures.png(Pictures.chunk("zTXt", Pictures.join(keyword, new byte[] {0
                })))));
        var trailing =
                Pictures.join(keyword, new byte[] {0, 0}, Pictures.deflated(Pictures.utf8(CREDENTIAL)), new byte[] {1});
        assertEquals(Code.INPUT_UNREADABLE, refusal(Pictures.png(Pictures.chunk("zTXt", trailing))));
    }

    @Test
    void aPngThatDoesNotBeginWithItsHeaderIsRefused() {
        var image = Pictures.png();
        var swapped = Pictures.join(
                Arrays.copyOf(image, 8),
                Pictures.iTxt(Pictures.OPEN_BADGE, CREDENTIAL),
                Arrays.copyOfRange(image, 8, image.length));
        assertEquals(Code.INPUT_UNREADABLE, refusal(swapped));
    }

    @Test
    void svgWithDocumentTypeEntitiesOrStrangeShapeIsRefused() {
        var badge = Pictures.element(CREDENTIAL);
        for (var image : List.of(
                "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&e;</svg>",
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"https://stranger.example/svg.dtd\">"
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">&undefined;</svg>",
                "<svg>" + "</svg>",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">",
                "<",
                new String(Pictures.svg("<g>" + badge + "</g>"), java.nio.charset.StandardCharsets.UTF_8),
                new String(
                        Pictures.svg("<ob:credential><g/></ob:credential>"),
                        java.nio.charset.StandardCharsets.UTF_8))) {
            assertEquals(Code.INPUT_UNREADABLE, refusal(Pictures.utf8(image)), image);
        }
        assertEquals(
                Code.BAKED_MANY,
                refusal(Pictures.svg(
                        "<ob:credential verify=\"a.b.c\">" + CREDENTIAL.replace("\"", "&quot;") + "</ob:credential>")));
    }

    @Test
    void anSvgMayNestTo128ElementsAndHold100000Parts() throws Unreadable {
        int room = SvgTexts.MAX_DEPTH - 1;
        var badge = Pictures.element(CREDENTIAL);
        assertEquals(CREDENTIAL, Intake.open(Pictures.svg(badge + nested(room))).text());
        assertEquals(Code.INPUT_UNREADABLE, refusal(Pictures.svg(badge + nested(room + 1))));
        // Each empty element is two parts: its start and its end.
        assertEquals(Code.INPUT_UNREADABLE, refusal(Pictures.svg(badge + "<g/>".repeat(SvgTexts.MAX_EVENTS / 2))));
    }

    private static String nested(int depth) {
        return "<g>".repeat(depth) + "</g>".repeat(depth);
    }

    @Test
    void anAddressBesideItsOwnHostedJsonIsOneCredential() throws Unreadable {
        var json = "{\"@context\":[],\"id\":\"https://academy.example/a/1\"}";
        var element = "<ob:credential verify=\"https://academy.example/a/1\"><![CDATA[" + json + "]]></ob:credential>";
        assertEquals(json, Intake.open(Pictures.svg(element)).text());
        assertEquals(
                Code.BAKED_MANY, refusal(Pictures.svg(element.replace("verify=\"https://a", "verify=\"https://b"))));
    }

    private static List<Code> found(Handed handed, State state) {
        return handed.checks().stream()
                .filter(check -> check.state() == state)
                .map(Check::code)
                .toList();
    }

    private static Code refusal(byte[] input) {
        return assertThrows(Unreadable.class, () -> Intake.open(input)).code();
    }
}
