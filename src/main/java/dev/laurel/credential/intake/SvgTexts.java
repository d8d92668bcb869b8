package dev.laurel.credential.intake;

import dev.laurel.credential.report.Code;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The credentials that an SVG image carries in elements of their own, directly below its root. A document type and
 * entities beyond XML's own five are refused, not resolved: there is one reading of the text, and it fetches nothing.
 */
final class SvgTexts {
    /** Most events (elements, texts) that are read of an image. */
    static final int MAX_EVENTS = 100_000;
    /** Deepest nesting of elements. */
    static final int MAX_DEPTH = 128;

    /** The platform reader's own limit, 100 where nothing is said. */
    private static final String DEPTH_PROPERTY = "jdk.xml.maxElementDepth";

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String ADDRESS = "https://";
    private static final int BAKED_DEPTH = 2;

    private final XMLStreamReader reader;
    private final List<BakedText> texts = new ArrayList<>();
    private int depth;

    private SvgTexts(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Whether the bytes begin as an XML document does, perhaps after a byte order mark or white space. */
    static boolean looksLikeOne(byte[] input) {
        int at = hasMark(input) ? 3 : 0;
        while (at < input.length && Character.isWhitespace(input[at])) {
            at++;
        }
        return at < input.length && input[at] == '<';
    }

    private static boolean hasMark(byte[] input) {
        return input.length >= 3 && input[0] == (byte) 0xef && input[1] == (byte) 0xbb && input[2] == (byte) 0xbf;
    }

    /**
     * The credentials, in document order.
     *
     * @throws Unreadable INPUT_UNREADABLE, INPUT_NOT_UTF8 or INPUT_TOO_LARGE
     */
    static List<BakedText> of(byte[] input) throws Unreadable {
        int start = hasMark(input) ? 3 : 0;
        var text = StrictJson.text(java.util.Arrays.copyOfRange(input, start, input.length))
                .strip();
        try {
            return new SvgTexts(factory().createXMLStreamReader(new StringReader(text))).read();
        } catch (XMLStreamException | MissingResourceException malformed) {
            // The platform's reader lacks the words for some faults of a document type, and fails in looking for them.
            throw broken("The image is not well-formed XML, or uses entities.");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(DEPTH_PROPERTY, Integer.toString(MAX_DEPTH));
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing outside the image is read");
        });
        return factory;
    }

    private List<BakedText> read() throws XMLStreamException, Unreadable {
        for (int events = 0; reader.hasNext(); events++) {
            if (events >= MAX_EVENTS) {
                throw broken("The image has more than " + MAX_EVENTS + " parts.");
            }
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw broken("The image has a document type or entities; save it without.");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // Texts and comments of the drawing.
                }
            }
        }
        return texts;
    }

    private void start() throws XMLStreamException, Unreadable {
        depth++;
        var uri = reader.getNamespaceURI();
        var name = reader.getLocalName();
        if (depth == 1 && !(name.equals("svg") && SVG.equals(uri))) {
            throw broken("It is XML, but no SVG image that is read here.");
        }
        for (var label : BakedText.Label.values()) {
            if (label.isElement(String.valueOf(uri), name)) {
                if (depth != BAKED_DEPTH) {
                    throw broken("A credential must stand directly in the root of the image.");
                }
                add(label);
                return;
            }
        }
    }

    /**
     * The credential of one element: attribute {@code verify} holds a token or an address, the content JSON. Where an
     * Open Badges 2.0 image has both, the address must be the id of the JSON.
     */
    private void add(BakedText.Label label) throws XMLStreamException, Unreadable {
        var attribute = reader.getAttributeValue(null, "verify");
        var content = content().strip();
        var verify = attribute == null ? "" : attribute.strip();
        if (verify.isEmpty() || content.isEmpty()) {
            keep(label, verify.isEmpty() ? content : verify);
            return;
        }
        var json = StrictJson.object(content.getBytes(StandardCharsets.UTF_8));
        if (!verify.startsWith(ADDRESS) || !json.path("id").asText().equals(verify)) {
            throw new Unreadable(Code.BAKED_MANY, "The image holds two credentials in one place.");
        }
        keep(label, content);
    }

    private void keep(BakedText.Label label, String text) throws Unreadable {
        if (text.getBytes(StandardCharsets.UTF_8).length > Intake.MAX_BYTES) {
            throw new Unreadable(
                    Code.INPUT_TOO_LARGE,
                    "The credential in the image is larger than " + Intake.MAX_BYTES / Intake.KIBIBYTE + " KiB.");
        }
        texts.add(new BakedText(label, text));
    }

    /** The text up to the end of the element, which may hold no other. */
    private String content() throws XMLStreamException, Unreadable {
        var text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return text.toString();
                }
                default -> throw broken("A credential in the image holds something else than text.");
            }
        }
    }

    private static Unreadable broken(String sentence) {
        return new Unreadable(Code.INPUT_UNREADABLE, sentence);
    }
}
