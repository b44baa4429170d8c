package org.chancery.read.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.chancery.read.stream.Replay;

/**
 * The objects of a JSON text: the elements of an array, or one object after another, on however many lines. Minds only
 * quotes, brackets and commas, so that a record with another fault costs that record alone; one that is not closed ends
 * where the next must begin. Objects inside of objects belong to those.
 *
 * <p>A record is handed over as its text. Longer ones than a limit are passed over without being held.
 */
public final class JsonObjects {
  private static final int DEEPEST = 1000;

  private final int longest;

  /** A reader of objects of at most so many bytes. */
  public JsonObjects(int longest) {
    this.longest = longest;
  }

  /**
   * Reads a text to its end.
   *
   * @throws IOException where {@code in} does
   */
  public void read(InputStream in, RecordVisitor<String> visitor) throws IOException {
    Replay replay = new Replay(in, longest + 1);
    long number = 0;
    while (seek(replay, number > 0)) {
      number++;
      replay.mark();
      String fault = cut(replay);
      if (!fault.isEmpty()) {
        visitor.damaged(number, fault);
        if (replay.kept() && replay.length() <= longest) {
          replay.reset();
          replay.read();
        }
      } else if (replay.length() > longest) {
        visitor.damaged(number, "an object longer than " + longest + " bytes");
      } else {
        visitor.found(number, new String(replay.sinceMark(), StandardCharsets.UTF_8));
      }
    }
  }

  /**
   * Goes to where an object begins, as an element or by itself.
   *
   * @param within whether something stood before
   */
  private static boolean seek(Replay in, boolean within) throws IOException {
    int last = within ? '}' : '[';
    for (int c = in.peek(); c >= 0; c = in.peek()) {
      if (c == '{' && last != ':') {
        return true;
      }
      last = isBlank(c) ? last : c;
      in.read();
    }
    return false;
  }

  /** Reads an object to its end. Returns what is wrong with it, empty where nothing is. */
  private static String cut(Replay in) throws IOException {
    BitSet objects = new BitSet();
    int depth = 0;
    boolean tooDeep = false;
    int last = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      switch (c) {
        case '"' -> {
          if (!string(in)) {
            return "malformed JSON: a text that is not closed";
          }
        }
        case '{', '[' -> {
          if (c == '{' && depth > 0 && objects.get(depth) && (last == ',' || last == '{')) {
            return "malformed JSON: an object that is not closed";
          }
          depth++;
          tooDeep |= depth > DEEPEST;
          objects.set(Math.min(depth, DEEPEST + 1), c == '{');
        }
        case '}', ']' -> {
          if (depth <= DEEPEST && objects.get(depth) != (c == '}')) {
            return "malformed JSON: brackets that do not match";
          }
          depth--;
          if (depth == 0) {
            return tooDeep ? "nested deeper than " + DEEPEST : "";
          }
        }
        default -> {
        }
      }
      last = isBlank(c) ? last : c;
    }
    return "malformed JSON: cut off";
  }

  /** Reads to the end of a text; false where a line or the file ends first. */
  private static boolean string(Replay in) throws IOException {
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c == '"') {
        return true;
      }
      if (c == '\\') {
        in.read();
      }
    }
    return false;
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
