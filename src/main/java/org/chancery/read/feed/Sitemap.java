package org.chancery.read.feed;

import java.io.IOException;
import java.io.InputStream;
import org.chancery.read.stream.Replay;

/** A site's list of its addresses (sitemaps.org). */
public final class Sitemap {
  private Sitemap() {}

  /** How many addresses it lists. */
  public static long count(InputStream in) throws IOException {
    Markup markup = new Markup(new Replay(in, 1));
    long count = 0;
    while (markup.advance()) {
      markup.tag();
      String name = markup.name();
      count += !markup.isEnd() && name.substring(name.indexOf(':') + 1).equals("loc") ? 1 : 0;
    }
    return count;
  }
}
