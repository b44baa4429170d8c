package org.chancery.resolve;

import java.util.List;

/**
 * A field of an event on which its mentions do not agree.
 *
 * @param field "date", "act", "place", "status", "source" or "target"
 * @param values each value with the documents that give it, the event's own value first
 */
public record Disagreement(String field, List<Value> values) {
  public Disagreement {
    values = List.copyOf(values);
  }

  /**
   * One of the values.
   *
   * @param value as printed
   * @param documents ids of the documents that give it
   */
  public record Value(String value, List<String> documents) {
    public Value {
      documents = List.copyOf(documents);
    }
  }
}
