package dev.laurel.credential.fuzz.subject;

import dev.laurel.credential.fuzz.Subject;
import dev.laurel.credential.intake.Contents;
import dev.laurel.credential.intake.Intake;
import dev.laurel.credential.intake.Pictures;
import dev.laurel.credential.intake.Unreadable;
import java.util.List;

/** Credentials in SVG images. */
public final class BakedSvgs implements Subject {
    private final Academy academy = new Academy();

    @Override
    public void read(byte[] input) throws Unreadable {
        Contents.of(Intake.open(input).presented());
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                Pictures.svg(Pictures.element(academy.badge().toString())),
                Pictures.svg(Pictures.verify(academy.token())),
                Pictures.svg(Pictures.element(academy.presentation().toString())),
                Pictures.utf8("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org">
                          <openbadges:assertion verify="https://academy.example/assertions/1.json"/>
                          <!-- a comment --><?target data?><g><text>&lt;&#65;&amp;</text></g>
                        </svg>"""),
                Pictures.utf8("""
                        <!DOCTYPE svg [<!ENTITY a "b"><!ENTITY % c SYSTEM "file:///d">]>
                        <svg xmlns="http://www.w3.org/2000/svg">&a;</svg>"""));
    }

    /**
     * The platform's XML reader has no message for a control character in a document type, and throws for want of it.
     */
    @Override
    public List<byte[]> oldFaults() {
        return List.of(
                Pictures.utf8("<!DOCTYPE svg [<!ENTITY % a\u000c\"b\">]><svg/>"),
                Pictures.utf8("<!DOCTYPE svg [\u0019"));
    }

    @Override
    public List<String> words() {
        return List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\">",
                "</svg>",
                "<g>",
                "</g>",
                "/>",
                "<![CDATA[",
                "]]>",
                "<!--",
                "-->",
                "<?xml version=\"1.0\"?>",
                "<?xml version=\"1.1\"?>",
                "encoding=\"UTF-16\"",
                "encoding=\"IBM037\"",
                "standalone=\"yes\"",
                "<!DOCTYPE svg [",
                "<!ENTITY a \"b\">",
                "<!ENTITY % a SYSTEM \"file:///b\">",
                "&a;",
                "%a;",
                "&#x10FFFF;",
                "&#0;",
                "&lt;",
                "xmlns:ob=",
                "xmlns=",
                "xml:base",
                "http://openbadges.org",
                "https://purl.imsglobal.org/ob/v3p0",
                "https://purl.imsglobal.org/clr/v2p0",
                "<ob:credential",
                "</ob:credential>",
                "verify=\"",
                "assertion",
                "https://",
                "\ufeff",
                "{\"@context\":[]}",
                "<xi:include href=\"file:///a\"/>");
    }
}
