package org.chancery.time;

import java.util.List;
import org.chancery.document.*;
import org.chancery.language.*;

/** STUB. */
public final class PublicationDater {
  /** STUB. */
  public PublicationDater(DateReader reader) {}

  /** STUB. */
  public Publication date(Document d, Tokens t, List<Sentence> s) {
    return Publication.UNKNOWN;
  }
}
