package org.chancery.read;

import java.nio.charset.Charset;

/** What became of bytes taken for text. */
sealed interface Decoded {
  /** Text, and the charset it was in. */
  record Text(String text, Charset charset) implements Decoded {}

  /** No text, and why. */
  record Junk(String reason) implements Decoded {}
}
