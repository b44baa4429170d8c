package org.chancery.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;

/** Where there is something to be read: what a word of a command line stands for. */
public sealed interface Source {
  /**
   * A file, or a folder of them.
   *
   * @param path it, which need not be there
   */
  record Local(Path path) implements Source {}

  /** What is sent to the program: the word {@code -}. */
  record StandardInput() implements Source {}

  /**
   * An address in the web.
   *
   * @param address absolute, {@code http} or {@code https}, with a host and without credentials
   */
  record Web(URI address) implements Source {
    public Web {
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new IllegalArgumentException("only http and https addresses are read, not " + scheme);
      }
      if (address.getRawAuthority() != null && address.getRawAuthority().contains("@")) {
        throw new IllegalArgumentException("an address with a user name or password in it is not read");
      }
      if (address.getHost() == null) {
        throw new IllegalArgumentException("an address without a host");
      }
    }
  }

  /** The word that stands for it. */
  default String word() {
    return switch (this) {
      case Local(var path) -> path.toString();
      case StandardInput standardInput -> "-";
      case Web(var address) -> address.toString();
    };
  }

  /** What the word stands for. Throws IllegalArgumentException, with words for a person, where it is a bad address. */
  static Source of(String word) {
    if (word.equals("-")) {
      return new StandardInput();
    }
    if (!isAddress(word)) {
      return new Local(Path.of(word));
    }
    try {
      return new Web(new URI(word.strip()));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a sound address: " + e.getReason(), e);
    }
  }

  /** Whether the word begins as an address does: with a scheme and two slashes. */
  static boolean isAddress(String word) {
    return word.strip().matches("(?s)[A-Za-z][A-Za-z0-9+.-]+://.*");
  }
}
