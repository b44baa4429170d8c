package org.chancery.read;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something to be read, before its format is known.
 *
 * @param id what a document in it is called
 * @param name its file's name, which may tell its format; empty where it has none
 * @param mediaType what its transport says that it is, "text/html"; empty where nothing does
 * @param charset the label of its charset that its transport gives
 * @param url its address
 * @param captured the ISO 8601 date on which it was got from there, and so was published before
 * @param file the file that it is, where it is one by itself
 * @param depth in how many containers it is
 */
record Item(
    String id,
    String name,
    String mediaType,
    Optional<String> charset,
    Optional<String> url,
    Optional<String> captured,
    Optional<Path> file,
    int depth) {

  /** A file by itself, or standard input. */
  static Item of(String id, String name, Optional<Path> file) {
    return new Item(id, name, "", Optional.empty(), Optional.empty(), Optional.empty(), file, 0);
  }

  /** What is compressed in this file, called the same. */
  Item unpacked() {
    String inner = name.replaceFirst("(?i)\\.(gz|gzip|bz2)$", "").replaceFirst("(?i)\\.tgz$", ".tar");
    return new Item(id, inner, "", charset, url, captured, Optional.empty(), depth + 1);
  }

  /** A file in this archive. */
  Item inside(String entry) {
    return new Item(id + "/" + entry, entry, "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        depth + 1);
  }

  /** What this holds, which is called the same: of this kind, in this charset, from this address. */
  Item holding(String type, Optional<String> label, Optional<String> address) {
    return new Item(id, name, type, label, address, captured, Optional.empty(), depth + 1);
  }
}
