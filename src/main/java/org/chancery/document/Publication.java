package org.chancery.document;

import java.util.Optional;

/**
 * When a document was published, and how that is known.
 *
 * @param date an EDTF date, "2022-11-28" or "2022"; empty where nothing tells it
 * @param origin how the date is known
 * @param reason for a person: the words or the arithmetic that gave it
 */
public record Publication(Optional<String> date, Origin origin, String reason) {
  /** No date known. */
  public static final Publication UNKNOWN = new Publication(Optional.empty(), Origin.UNKNOWN, "");

  /** How a publication date is known, the surest first. */
  public enum Origin {
    /** The user or the document's own metadata gives it. */
    GIVEN,
    /** Printed in the text: first lines, dateline, tail. */
    PRINTED,
    /** By the text's own arithmetic, as "64 years ago, in 1958". */
    INFERRED,
    /** Not known. */
    UNKNOWN
  }
}
