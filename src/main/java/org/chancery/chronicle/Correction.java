package org.chancery.chronicle;

import java.util.List;
import java.util.Optional;

/** What a person says about events, against what was resolved. Held in a log and applied again after each coding. */
public sealed interface Correction {
  /** Who makes a correction, and when and why, as they are to be shown. */
  record Author(String at, String by, String why) {}

  /**
   * A correction as it stands in the log.
   *
   * @param number its order, from 1
   * @param correction what it says, with the ids as they were then
   * @param author who made it
   */
  record Entry(int number, Correction correction, Author author) {}

  /** The event, or the first of the events, that it is about. */
  String event();

  /** These events are one; it keeps the id of the first. */
  record Merge(List<String> events) implements Correction {
    public Merge {
      events = List.copyOf(events);
      if (events.size() < 2) {
        throw new IllegalArgumentException("a merge needs two events");
      }
    }

    @Override
    public String event() {
      return events.getFirst();
    }
  }

  /** The mentions that stand in these sentences are another event. */
  record Split(String event, List<Sentence> sentences) implements Correction {
    public Split {
      sentences = List.copyOf(sentences);
      if (sentences.isEmpty()) {
        throw new IllegalArgumentException("a split needs a sentence");
      }
    }
  }

  /** A sentence of a document, by its words, which stay when offsets move. */
  record Sentence(String document, String text) {}

  /** There is no such act. */
  record Reject(String event) implements Correction {}

  /** A field of the event has another value. */
  record SetField(String event, Field field, Optional<String> value) implements Correction {}

  /** A field that can be set by hand. */
  enum Field {
    /** An act of the codebook. */
    ACT,
    /** An EDTF date, or nothing. */
    DATE,
    /** A status, lower case. */
    STATUS,
    /** The name of a place, or nothing. */
    PLACE
  }
}
