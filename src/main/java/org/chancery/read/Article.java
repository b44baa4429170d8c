package org.chancery.read;

import java.util.List;
import java.util.Optional;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Span;

/**
 * The article inside a text.
 *
 * @param title where its headline stands
 * @param blocks its parts
 * @param asides everything else; every unit of the text that is not blank is in one block or one aside
 */
record Article(Optional<Span> title, List<Block> blocks, List<Aside> asides) {
  Article {
    blocks = List.copyOf(blocks);
    asides = List.copyOf(asides);
  }
}
