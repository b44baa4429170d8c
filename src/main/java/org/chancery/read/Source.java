package org.chancery.read;

import java.nio.file.Path;
import org.chancery.fetch.Address;

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
   * Something in the web.
   *
   * @param address where it is
   */
  record Web(Address address) implements Source {}

  /** What the word stands for. Throws IllegalArgumentException, with words for a person, where it is a bad address. */
  static Source of(String word) {
    if (word.equals("-")) {
      return new StandardInput();
    }
    return isAddress(word) ? new Web(Address.of(word)) : new Local(Path.of(word));
  }

  /** The word that stands for it. */
  default String word() {
    return switch (this) {
      case Local(var path) -> path.toString();
      case StandardInput() -> "-";
      case Web(var address) -> address.toString();
    };
  }

  /** Whether the word begins as an address does: with a scheme and two slashes. */
  static boolean isAddress(String word) {
    return word.strip().matches("(?s)[A-Za-z][A-Za-z0-9+.-]+://.*");
  }
}
