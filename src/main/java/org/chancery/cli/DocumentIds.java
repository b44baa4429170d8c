package org.chancery.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The ids of a run's documents, as numbers of 64 bits that stand for them: some twenty bytes a document however long the
 * ids are, since a run may have many millions. Two ids of ten million have the same number once in a hundred thousand
 * runs.
 */
final class DocumentIds {
  private long[] table = new long[1 << 12];
  private int size;

  /** Adds an id; false where it is in already. */
  boolean add(String id) {
    if (size * 2 > table.length) {
      long[] old = table;
      table = new long[old.length * 2];
      Arrays.stream(old).filter(number -> number != 0).forEach(number -> table[place(number)] = number);
    }
    long number = number(id);
    int place = place(number);
    boolean fresh = table[place] == 0;
    table[place] = number;
    size += fresh ? 1 : 0;
    return fresh;
  }

  /** Whether an id is in. */
  boolean contains(String id) {
    return table[place(number(id))] != 0;
  }

  /** Where a number stands, or is to be put. */
  private int place(long number) {
    int place = (int) number & (table.length - 1);
    while (table[place] != 0 && table[place] != number) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  /** The begin of an id's digest, never 0. */
  private static long number(String id) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong() | 1L << 63;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }
}
