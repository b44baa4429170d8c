package org.chancery.read.html;

/** What the words beside a date say that it is. */
public enum DateLabel {
  /** They do not say. */
  NONE,
  /** When the page was published. */
  PUBLISHED,
  /** When it was last changed. */
  CHANGED,
  /** Something else, such as a deadline. */
  OTHER
}
