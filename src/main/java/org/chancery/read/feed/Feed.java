package org.chancery.read.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chancery.read.stream.Replay;

/**
 * The entries of a feed, in order, each whatever the others look like. What stands in an entry is read leniently:
 * mismatched elements and bare ampersands lose nothing. An entry that is not closed ends where the next begins, and is
 * told as damaged; so is one that the end of the file cuts off.
 */
public final class Feed {
  private final int longest;

  /** A reader of feeds whose entries have at most so many bytes. */
  public Feed(int longest) {
    this.longest = longest;
  }

  /** What is met in a feed. */
  public interface Visitor {
    /** An entry, by its number, counted from 1. */
    void entry(long number, FeedEntry entry);

    /** An entry that cannot be read, and why. */
    void damaged(long number, String reason);
  }

  /**
   * Reads a feed in UTF-8 to its end.
   *
   * @param url its address, which relative ones are taken from
   * @throws IOException where {@code in} does
   */
  public void read(InputStream in, Optional<String> url, Visitor visitor) throws IOException {
    Replay replay = new Replay(in, longest + 1);
    Markup markup = new Markup(replay);
    EntryReader reader = new EntryReader(url);
    String fault = "";
    for (long number = 1; begin(markup, !fault.isEmpty()); number++) {
      fault = cut(replay, markup, markup.name());
      if (!fault.isEmpty()) {
        visitor.damaged(number, fault);
        continue;
      }
      Optional<FeedEntry> entry = reader.read(new String(replay.sinceMark(), StandardCharsets.UTF_8));
      if (entry.isPresent()) {
        visitor.entry(number, entry.get());
      } else {
        visitor.damaged(number, "an entry without title and text");
      }
    }
  }

  private static boolean begin(Markup markup, boolean raw) throws IOException {
    while (markup.advanceAndMark(raw)) {
      markup.tag();
      if (markup.isEntry()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads an entry to its end. Returns what is wrong with it, empty where nothing is; then the stream stands where the
   * next entry is to be looked for.
   */
  private String cut(Replay in, Markup markup, String name) throws IOException {
    while (markup.advance()) {
      markup.tag();
      if (markup.isEnd() && markup.name().equals(name)) {
        return in.length() <= longest ? "" : "an entry longer than " + longest + " bytes";
      }
      if (markup.isEntry() && markup.name().equals(name)) {
        return back(in, "an entry that is not closed");
      }
    }
    return back(in, "an entry that is cut off");
  }

  private static String back(Replay in, String fault) throws IOException {
    if (in.kept()) {
      in.reset();
      in.read();
    }
    return fault;
  }
}
