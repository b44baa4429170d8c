package org.chancery.read;

/** What became of bytes taken for text. */
sealed interface Decoded {
  /** Text, and the name of the charset it was in. */
  record Text(String text, String charset) implements Decoded {}

  /** No text, and why. */
  record Junk(String reason) implements Decoded {}
}
