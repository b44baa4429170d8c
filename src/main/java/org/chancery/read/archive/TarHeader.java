package org.chancery.read.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The head of a file in a tar archive (POSIX.1-1988 and GNU).
 *
 * @param name the file's name with its folders
 * @param size how many bytes follow, in blocks of 512
 * @param kind what they are
 */
record TarHeader(String name, long size, Kind kind) {
  private static final int LENGTH = 512;
  private static final int SUM = 148;
  private static final int SIZE = 124;

  /** What follows a head. */
  enum Kind {
    /** A file; where its name ends in a stroke, an old archive's folder. */
    FILE,
    /** The long name of the next file, as GNU writes it. */
    LONG_NAME,
    /** Fields of the next file (pax). */
    EXTENDED,
    /** A folder, a link, a device. */
    OTHER
  }

  /** The head in a block; none where its checksum is wrong or missing. */
  static Optional<TarHeader> of(byte[] block) {
    if (block.length < LENGTH || octal(block, SUM, 8) != sum(block)) {
      return Optional.empty();
    }
    boolean posix = text(block, 257, 5).equals("ustar");
    String prefix = posix && block[263] == '0' ? text(block, 345, 155) : "";
    String name = (prefix.isEmpty() ? "" : prefix + "/") + text(block, 0, 100);
    long size = (block[SIZE] & 0x80) != 0 ? binary(block) : octal(block, SIZE, 12);
    Kind kind = switch (block[156]) {
      case 0, '0', '7' -> Kind.FILE;
      case 'L' -> Kind.LONG_NAME;
      case 'x' -> Kind.EXTENDED;
      default -> Kind.OTHER;
    };
    boolean holds = kind != Kind.OTHER || block[156] == 'g' || block[156] == 'K' || block[156] == 'S';
    return size < 0 || name.isEmpty() ? Optional.empty() : Optional.of(new TarHeader(name, holds ? size : 0, kind));
  }

  /** The sum of all bytes, where those of the sum itself count as blanks. */
  private static long sum(byte[] block) {
    long sum = 8 * ' ';
    for (int i = 0; i < LENGTH; i++) {
      sum += i < SUM || i >= SUM + 8 ? block[i] & 0xff : 0;
    }
    return sum;
  }

  /** A number in octal digits; -1 where there is none. */
  private static long octal(byte[] block, int from, int length) {
    String digits = text(block, from, length).strip();
    return digits.matches("[0-7]{1,20}") ? Long.parseLong(digits, 8) : -1;
  }

  private static long binary(byte[] block) {
    long number = 0;
    for (int i = SIZE + 4; i < SIZE + 12; i++) {
      number = number << 8 | (block[i] & 0xff);
    }
    return number;
  }

  private static String text(byte[] block, int from, int length) {
    String text = new String(block, from, length, StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
