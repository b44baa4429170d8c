package org.chancery.read.records;

/**
 * What is met in a file of records.
 *
 * @param <R> a record
 */
public interface RecordVisitor<R> {
  /** A record, by its number, counted from 1. */
  void found(long number, R record);

  /** A record that is broken, and why. */
  void damaged(long number, String reason);
}
