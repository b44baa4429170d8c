package org.chancery.read.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks whether a stream in a PDF document unpacks to more than any text, before anything is unpacked into memory. */
final class Streams {
  private static final byte[] KEYWORD = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final int MOST_GROWTH = 1032;
  private static final int DICTIONARY = 500;
  private static final Pattern PACKED_TWICE = Pattern
      .compile("/(?:Fl|LZW)(?:ate)?(?:Decode)?\\s*/(?:Fl|LZW)(?:ate)?(?:Decode)?\\b");

  private final long most;

  /** A look for streams of more than {@code most} bytes. */
  Streams(long most) {
    this.most = most;
  }

  boolean anyTooLarge(byte[] pdf) {
    byte[] sink = new byte[1 << 16];
    for (int at = find(pdf, 0); at >= 0; at = find(pdf, at)) {
      if (isPackedTwice(pdf, at)) {
        return true;
      }
      at += KEYWORD.length;
      int begin = at + (at < pdf.length && pdf[at] == '\r' ? 1 : 0);
      begin += begin < pdf.length && pdf[begin] == '\n' ? 1 : 0;
      if (begin + 1 < pdf.length && (pdf[begin] & 0x0f) == 8
          && ((pdf[begin] & 0xff) << 8 | (pdf[begin + 1] & 0xff)) % 31 == 0
          && (pdf.length - begin) * (long) MOST_GROWTH > most && isTooLarge(pdf, begin, sink)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stream is packed, and what is packed once more: no writer does so, but bombs. */
  private static boolean isPackedTwice(byte[] pdf, int keyword) {
    int from = Math.max(0, keyword - DICTIONARY);
    String before = new String(pdf, from, keyword - from, StandardCharsets.ISO_8859_1);
    return PACKED_TWICE.matcher(before.substring(before.lastIndexOf(" obj") + 1)).find();
  }

  private static int find(byte[] pdf, int from) {
    for (int i = from; i + KEYWORD.length <= pdf.length; i++) {
      int k = 0;
      while (k < KEYWORD.length && pdf[i + k] == KEYWORD[k]) {
        k++;
      }
      if (k == KEYWORD.length) {
        return i;
      }
    }
    return -1;
  }

  private boolean isTooLarge(byte[] pdf, int begin, byte[] sink) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, begin, pdf.length - begin);
      long size = 0;
      int count = inflater.inflate(sink);
      while (count > 0 && size <= most) {
        size += count;
        count = inflater.inflate(sink);
      }
      return size > most;
    } catch (DataFormatException e) {
      return false; // Not packed after all, or broken: PDFBox gives up where this did.
    } finally {
      inflater.end();
    }
  }
}
