package org.chancery.read.html;

import java.util.List;
import java.util.Optional;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Publication;

/**
 * A web page as it was read.
 *
 * @param url its address, as it names it itself
 * @param title its headline
 * @param text all text that it shows, line by line; what every offset counts in
 * @param blocks the article's parts
 * @param asides everything else, each with its reason
 * @param publication when it says that it was published
 * @param publisher the name that it gives its publisher
 * @param language the BCP 47 tag of its article's language, with a region where the page tells one; "und" where unknown
 */
public record Page(
    Optional<String> url,
    Optional<String> title,
    String text,
    List<Block> blocks,
    List<Aside> asides,
    Publication publication,
    Optional<String> publisher,
    String language) {
  public Page {
    blocks = List.copyOf(blocks);
    asides = List.copyOf(asides);
  }
}
