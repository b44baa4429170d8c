package org.chancery.read;

import java.util.Optional;

/**
 * What the user says about all documents of a run; where given, it goes before what a document says of itself.
 *
 * @param published EDTF date on which they were published
 * @param publisher who published them
 * @param language BCP 47 tag of their language
 */
public record ReadOptions(Optional<String> published, Optional<String> publisher, Optional<String> language) {
  /** Nothing said. */
  public static final ReadOptions NONE = new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty());
}
