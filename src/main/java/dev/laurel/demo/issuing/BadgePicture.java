package dev.laurel.demo.issuing;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The picture of the sample badges: a wreath. The same for all of them, for a picture proves nothing. */
final class BadgePicture {
    private static final int SIZE = 256;
    private static final int MIDDLE = SIZE / 2;
    private static final int LEAVES = 9;
    /** How far the wreath is open at the top, in degrees on each side. */
    private static final int OPENING = 28;

    private static final int RADIUS = 84;
    private static final int LEAF_LENGTH = 38;
    private static final int LEAF_WIDTH = 15;
    private static final Color GROUND = new Color(0xF6F1E4);
    private static final Color RIM = new Color(0xB58A2E);
    private static final Color LEAF = new Color(0x3E6B3A);

    private BadgePicture() {}

    /** The picture as PNG. */
    static byte[] png() {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(RIM);
        pen.fillOval(0, 0, SIZE, SIZE);
        pen.setColor(GROUND);
        pen.fillOval(8, 8, SIZE - 16, SIZE - 16);
        pen.setColor(LEAF);
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < LEAVES; i++) {
                double angle = Math.toRadians(side * (OPENING + i * (180.0 - OPENING) / LEAVES));
                var leaf = image.createGraphics();
                leaf.setRenderingHints(pen.getRenderingHints());
                leaf.setColor(LEAF);
                leaf.translate(MIDDLE + RADIUS * Math.sin(angle), MIDDLE - RADIUS * Math.cos(angle));
                leaf.rotate(angle - side * Math.PI / 6);
                leaf.fillOval(-LEAF_WIDTH / 2, -LEAF_LENGTH / 2, LEAF_WIDTH, LEAF_LENGTH);
                leaf.dispose();
            }
        }
        pen.dispose();
        return bytes(image);
    }

    private static byte[] bytes(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can be written to", impossible);
        }
        return out.toByteArray();
    }
}
