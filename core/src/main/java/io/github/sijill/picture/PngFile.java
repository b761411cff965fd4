package io.github.sijill.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes an image as PNG, with what it shows and whom it is owed to as text inside. */
final class PngFile {

  private static final String FORMAT = "javax_imageio_png_1.0";

  private PngFile() {}

  static byte[] write(Drawing drawing, BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // Not a file, which else lies in the folder for temporary ones.
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      describe(metadata, drawing);
      writer.write(new IIOImage(image, null, metadata));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static void describe(IIOMetadata metadata, Drawing drawing)
      throws IIOInvalidTreeException {
    IIOMetadataNode texts = new IIOMetadataNode("iTXt");
    texts.appendChild(text("Title", drawing, drawing.title()));
    texts.appendChild(text("Description", drawing, drawing.description()));
    if (!drawing.credit().isBlank()) {
      texts.appendChild(text("Source", drawing, drawing.credit()));
    }
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(texts);
    metadata.mergeTree(FORMAT, root);
  }

  private static IIOMetadataNode text(String keyword, Drawing drawing, String text) {
    IIOMetadataNode node = new IIOMetadataNode("iTXtEntry");
    node.setAttribute("keyword", keyword);
    node.setAttribute("compressionFlag", "FALSE");
    node.setAttribute("compressionMethod", "0");
    node.setAttribute("languageTag", drawing.language());
    node.setAttribute("translatedKeyword", keyword);
    node.setAttribute("text", text);
    return node;
  }
}
