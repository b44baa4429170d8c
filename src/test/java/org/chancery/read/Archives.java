package org.chancery.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Makes the archives that tests and benchmarks read. */
public final class Archives {
  private static final List<String> SENTENCES = List.of(
      "The foreign minister of Norland arrived in Port Alba on Sunday, where she was received by the king of Sudria.",
      "The two spoke of fishing in the northern waters, and agreed that their experts should meet before the winter.",
      "On the last day of her visit a treaty on trade was signed in the old town hall, in the presence of the press.");

  private Archives() {}

  /** A web page with an article of its own, by its number. */
  public static byte[] page(int number) {
    return utf8("""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Talk %1$d | Alba Post</title></head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/sea">The Sea</a></li></ul></nav>
        <article><h1>Ministers of the islands meet for talk number %1$d</h1>
        <p>%2$s</p><p>It was their meeting number %1$d. %3$s</p><p>%4$s</p></article>
        <footer>Alba Post, Harbour Street</footer></body></html>
        """.formatted(number, SENTENCES.get(0), SENTENCES.get(1), SENTENCES.get(2)));
  }

  /** A plain text of its own, by its number. */
  public static String text(int number) {
    return "This is text number " + number + ". " + SENTENCES.get(number % 3);
  }

  /** An answer of a server. */
  public static byte[] http(String head, byte[] body) {
    return join(utf8("HTTP/1.1 200 OK\r\n" + head + "Content-Length: " + body.length + "\r\n\r\n"), body);
  }

  /** A capture of a web page. */
  public static byte[] capture(int number) {
    return response("https://alba.example/" + number, http("Content-Type: text/html\r\n", page(number)));
  }

  /** A response record. */
  public static byte[] response(String target, byte[] block) {
    return record("response", target, "application/http; msgtype=response", block);
  }

  /** A WARC record, with the blank lines after it. */
  public static byte[] record(String type, String target, String mediaType, byte[] block) {
    return join(utf8("WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + target
        + "\r\nWARC-Date: 2021-06-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        + "Content-Type: " + mediaType + "\r\nContent-Length: " + block.length + "\r\n\r\n"), block, utf8("\r\n\r\n"));
  }

  /** One member of gzip. */
  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A ZIP archive of these files, in their order. */
  public static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** One file of a tar archive: its head and its blocks. */
  static byte[] tarred(String name, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
      tar.flush();
      return Arrays.copyOf(out.toByteArray(), out.size() / 512 * 512);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One after another. */
  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
