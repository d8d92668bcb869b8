package dev.laurel.credential.check;

import static dev.laurel.credential.check.Attack.refusedImage;
import static dev.laurel.credential.intake.Pictures.OPEN_BADGE;

import dev.laurel.credential.intake.Pictures;
import dev.laurel.credential.report.Code;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;

/** Attacks by way of images that carry credentials (security.md, row 14). */
final class ImageAttacks {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int GIBIBYTE_IN_MEBIBYTES = 1024;

    private ImageAttacks() {}

    static List<Attack> all() {
        return List.of(
                refusedImage("PNG without a credential", Code.BAKED_NONE, w -> Pictures.png()),
                refusedImage("header of 50000 by 50000 pixels and a forged credential", Code.PROOF_NONE, w -> {
                    var header = new byte[] {0, 0, (byte) 0xc3, 0x50, 0, 0, (byte) 0xc3, 0x50, 16, 6, 0, 0, 0};
                    return Pictures.png(
                            header, List.of(Pictures.iTxt(OPEN_BADGE, w.badge().toString())));
                }),
                refusedImage(
                        "zTXt that unpacks to a gibibyte",
                        Code.INPUT_UNREADABLE,
                        w -> Pictures.png(bomb("zTXt", new byte[] {0, 0}))),
                refusedImage(
                        "iTXt that unpacks to a gibibyte",
                        Code.INPUT_UNREADABLE,
                        w -> Pictures.png(bomb("iTXt", new byte[] {0, 1, 0, 0, 0}))),
                refusedImage(
                        "a hundred thousand chunks",
                        Code.INPUT_UNREADABLE,
                        w -> Pictures.png(Collections.nCopies(100_000, Pictures.chunk("teSt", new byte[0]))
                                .toArray(byte[][]::new))),
                refusedImage("chunk with another checksum", Code.INPUT_UNREADABLE, w -> {
                    var chunk = Pictures.iTxt(OPEN_BADGE, w.token());
                    chunk[chunk.length - 1] ^= 1;
                    return Pictures.png(chunk);
                }),
                refusedImage("chunk longer than the image", Code.INPUT_UNREADABLE, w -> {
                    var chunk = Pictures.iTxt(OPEN_BADGE, w.token());
                    chunk[0] = 0x7f;
                    return Pictures.png(chunk);
                }),
                refusedImage("chunk of negative length", Code.INPUT_UNREADABLE, w -> {
                    var chunk = Pictures.iTxt(OPEN_BADGE, w.token());
                    chunk[0] = (byte) 0xff;
                    return Pictures.png(chunk);
                }),
                refusedImage(
                        "genuine credential and another one",
                        Code.BAKED_MANY,
                        w -> Pictures.png(
                                Pictures.iTxt(OPEN_BADGE, w.token()),
                                Pictures.iTxt(
                                        OPEN_BADGE,
                                        w.mallory.token(w.badge(), dev.laurel.credential.key.Algorithm.EDDSA)))),
                refusedImage(
                        "another credential under another keyword",
                        Code.BAKED_MANY,
                        w -> Pictures.png(
                                Pictures.iTxt(OPEN_BADGE, w.token()),
                                Pictures.zTxt("openbadges", Pictures.utf8("{}")))),
                refusedImage(
                        "altered credential in a PNG",
                        Code.PROOF_BAD,
                        w -> Pictures.png(Pictures.iTxt(
                                OPEN_BADGE,
                                w.signed().put("id", "urn:uuid:other").toString()))),
                refusedImage("SVG without a credential", Code.BAKED_NONE, w -> Pictures.svg("")),
                refusedImage("SVG with a billion laughs", Code.INPUT_UNREADABLE, w -> laughs(w.token())),
                refusedImage(
                        "SVG that reads a file",
                        Code.INPUT_UNREADABLE,
                        w -> Pictures.utf8("<!DOCTYPE svg [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                                + "<svg xmlns=\"http://www.w3.org/2000/svg\">&f;</svg>")),
                refusedImage(
                        "SVG with a document type elsewhere",
                        Code.INPUT_UNREADABLE,
                        w -> Pictures.join(
                                Pictures.utf8("<!DOCTYPE svg SYSTEM \"https://stranger.example/svg.dtd\">"),
                                Pictures.svg(Pictures.verify(w.token())))),
                refusedImage(
                        "SVG with a token and another credential in one element",
                        Code.BAKED_MANY,
                        w -> Pictures.svg("<ob:credential verify=\"" + w.token() + "\"><![CDATA[" + w.badge()
                                + "]]></ob:credential>")),
                refusedImage(
                        "SVG with the credential in a hidden corner",
                        Code.INPUT_UNREADABLE,
                        w -> Pictures.svg("<defs>" + Pictures.verify(w.token()) + "</defs>")),
                refusedImage(
                        "altered credential in an SVG",
                        Code.PROOF_BAD,
                        w -> Pictures.svg(Pictures.element(
                                w.signed().put("id", "urn:uuid:other").toString()))));
    }

    /** A packed text of a gibibyte of zeros: the same packed mebibyte over and over. */
    private static byte[] bomb(String type, byte[] behindKeyword) {
        var deflater = new Deflater();
        deflater.setInput(new byte[MEBIBYTE]);
        var packed = new byte[MEBIBYTE];
        int first = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
        deflater.setInput(new byte[MEBIBYTE]);
        int next = deflater.deflate(packed, first, packed.length - first, Deflater.SYNC_FLUSH);
        deflater.end();
        var text = new ByteArrayOutputStream();
        text.write(packed, 0, first);
        for (int i = 1; i < GIBIBYTE_IN_MEBIBYTES; i++) {
            text.write(packed, first, next);
        }
        return Pictures.chunk(type, Pictures.join(Pictures.utf8(OPEN_BADGE), behindKeyword, text.toByteArray()));
    }

    private static byte[] laughs(String token) {
        var text = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        text.append("]><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:ob=\"https://purl.imsglobal.org/ob/v3p0\">&a9;")
                .append(Pictures.verify(token))
                .append("</svg>");
        return Pictures.utf8(text.toString());
    }
}
