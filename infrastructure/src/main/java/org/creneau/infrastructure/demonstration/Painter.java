package org.creneau.infrastructure.demonstration;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/// Draws the invented town's pictures, so that nobody's photographs are needed: plain shapes in few colours,
/// without a letter, since a machine without a screen may have no fonts.
final class Painter {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;
    private static final Color PAPER = new Color(0xF1EADC);
    private static final Color INK = new Color(0x1D2A26);
    private static final Color LIGHT = new Color(0xFFF3CF);
    private static final Color GROUND = new Color(0xB9AE98);

    private Painter() {}

    /// A shop seen from the street: stripes above its window, and its door.
    static byte[] front(Color wood, Color stripes) {
        return drawn(
                paper -> {
                    paper.setPaint(
                            new GradientPaint(
                                    0, 0, new Color(0xE8DFCB), 0, HEIGHT, new Color(0xCBBFA6)));
                    paper.fillRect(0, 0, WIDTH, HEIGHT);
                    paper.setColor(GROUND);
                    paper.fillRect(0, 560, WIDTH, 80);
                    paper.setColor(wood);
                    paper.fillRect(90, 110, 780, 450);
                    paper.setColor(wood.darker());
                    paper.fillRect(90, 110, 780, 70);
                    window(paper, 130, 290, 420, 200);
                    window(paper, 620, 290, 190, 270);
                    paper.setColor(wood.darker());
                    paper.fillRect(620, 470, 190, 90);
                    paper.setColor(LIGHT);
                    paper.fill(new Ellipse2D.Double(640, 440, 16, 16));
                    goods(paper, stripes);
                    awning(paper, stripes);
                });
    }

    private static void window(Graphics2D paper, int x, int y, int width, int height) {
        paper.setPaint(new GradientPaint(x, y, LIGHT, x, y + height, new Color(0xE9C98A)));
        paper.fillRect(x, y, width, height);
    }

    private static void goods(Graphics2D paper, Color color) {
        for (int each = 0; each < 9; each++) {
            paper.setColor(each % 3 == 0 ? color : each % 3 == 1 ? INK : color.brighter());
            int high = 60 + each * 37 % 70;
            paper.fillRect(155 + each * 43, 490 - high, 30, high);
        }
    }

    private static void awning(Graphics2D paper, Color color) {
        int stripe = 60;
        for (int each = 0; each < 14; each++) {
            paper.setColor(each % 2 == 0 ? color : PAPER);
            Path2D strip = new Path2D.Double();
            strip.moveTo(110 + each * 740 / 14.0, 180);
            strip.lineTo(110 + (each + 1) * 740 / 14.0, 180);
            strip.lineTo(60 + (each + 1) * stripe, 270);
            strip.curveTo(
                    60 + (each + 1) * stripe,
                    310,
                    60 + each * stripe,
                    310,
                    60 + each * stripe,
                    270);
            strip.closePath();
            paper.fill(strip);
        }
    }

    /// A book with a hill and a sun, or a moon, on its cover.
    static byte[] book(Color cover, Color sun) {
        return drawn(
                paper -> {
                    table(paper);
                    paper.setColor(new Color(0, 0, 0, 40));
                    paper.fill(new RoundRectangle2D.Double(318, 88, 360, 490, 12, 12));
                    paper.setColor(cover);
                    paper.fill(new RoundRectangle2D.Double(300, 70, 360, 490, 12, 12));
                    paper.setColor(cover.darker());
                    paper.fillRect(300, 70, 34, 490);
                    paper.setColor(sun);
                    paper.fill(new Ellipse2D.Double(430, 190, 130, 130));
                    hill(paper, cover.darker(), 420, 90);
                    hill(paper, cover.darker().darker(), 470, -60);
                });
    }

    private static void hill(Graphics2D paper, Color color, int height, int bend) {
        paper.setColor(color);
        Path2D hill = new Path2D.Double();
        hill.moveTo(334, height);
        hill.curveTo(430, height - bend, 560, height + bend, 660, height - 20);
        hill.lineTo(660, 552);
        hill.quadTo(660, 560, 652, 560);
        hill.lineTo(334, 560);
        hill.closePath();
        paper.fill(hill);
    }

    /// A laced boot, or a low shoe, from the side.
    static byte[] shoe(Color leather, boolean high) {
        return drawn(
                paper -> {
                    table(paper);
                    int top = high ? 120 : 270;
                    paper.setColor(new Color(0, 0, 0, 40));
                    paper.fill(new Ellipse2D.Double(210, 505, 570, 50));
                    paper.setColor(leather);
                    Path2D shoe = new Path2D.Double();
                    shoe.moveTo(270, top);
                    shoe.curveTo(260, 330, 240, 420, 250, 490);
                    shoe.lineTo(750, 490);
                    shoe.curveTo(760, 400, 650, 385, 540, 350);
                    shoe.curveTo(470, 325, 450, 290, 445, top);
                    shoe.closePath();
                    paper.fill(shoe);
                    paper.setColor(leather.darker().darker());
                    paper.fill(new RoundRectangle2D.Double(240, 480, 520, 36, 24, 24));
                    paper.fillRect(245, 490, 130, 48);
                    laces(paper, top);
                });
    }

    private static void laces(Graphics2D paper, int top) {
        paper.setColor(PAPER);
        paper.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int each = 0; each < 4; each++) {
            int y = Math.max(top + 40, 180) + each * 42;
            paper.drawLine(400 + each * 18, y, 452 + each * 22, y - 16);
        }
    }

    static byte[] glasses(Color frame, Color lens) {
        return drawn(
                paper -> {
                    table(paper);
                    for (int x : new int[] {210, 510}) {
                        paper.setColor(lens);
                        paper.fill(new Ellipse2D.Double(x, 230, 240, 200));
                        paper.setColor(frame);
                        paper.setStroke(new BasicStroke(22));
                        paper.draw(new Ellipse2D.Double(x, 230, 240, 200));
                    }
                    paper.draw(new QuadCurve2D.Double(450, 300, 480, 262, 510, 300));
                    paper.draw(new QuadCurve2D.Double(212, 300, 160, 220, 130, 250));
                    paper.draw(new QuadCurve2D.Double(748, 300, 800, 220, 830, 250));
                });
    }

    private static void table(Graphics2D paper) {
        paper.setPaint(new GradientPaint(0, 0, PAPER, 0, HEIGHT, new Color(0xDDD2BC)));
        paper.fillRect(0, 0, WIDTH, HEIGHT);
    }

    private static byte[] drawn(Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(paper);
        paper.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
