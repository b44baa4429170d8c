package org.chancery.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * A charset that spares ASCII where bytes are broken, as browsers do (WHATWG Encoding): the first byte of a broken
 * character becomes U+FFFD, and a letter, bracket or quotation mark behind it stays what it is. Java's own decoders take
 * it for the second byte, and what a bracket opens is lost with it.
 */
final class SparingCharset extends Charset {
  private final Charset charset;

  /** That charset, but for what is broken. */
  SparingCharset(Charset charset) {
    super(charset.name(), new String[0]);
    this.charset = charset;
  }

  @Override
  public boolean contains(Charset other) {
    return charset.contains(other);
  }

  @Override
  public CharsetDecoder newDecoder() {
    CharsetDecoder strict = charset.newDecoder();
    return new CharsetDecoder(this, strict.averageCharsPerByte(), Math.max(1, strict.maxCharsPerByte())) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        CoderResult result = strict.decode(in, out, false);
        while (result.isError()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          out.put('\ufffd');
          pass(in, result.length());
          strict.reset();
          result = strict.decode(in, out, false);
        }
        return result;
      }

      @Override
      protected void implReset() {
        strict.reset();
      }
    };
  }

  /** Passes over a broken character, up to what may be ASCII. */
  private static void pass(ByteBuffer in, int length) {
    in.get();
    for (int i = 1; i < length && in.get(in.position()) < 0; i++) {
      in.get();
    }
  }

  @Override
  public boolean canEncode() {
    return charset.canEncode();
  }

  @Override
  public CharsetEncoder newEncoder() {
    return charset.newEncoder();
  }
}
