package org.chancery.chronicle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.chancery.document.Document;

/** The digest of a document as it was read: its text and what came with it. */
final class Digest {
  private final MessageDigest sha256;

  private Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(Document document) {
    Digest digest = new Digest();
    digest.add(Optional.of(document.id()));
    digest.add(document.url());
    digest.add(document.title());
    digest.add(Optional.of(document.text()));
    digest.add(document.publication().date());
    digest.add(Optional.of(document.publication().origin().name()));
    digest.add(document.publisher().name());
    digest.add(document.publisher().state());
    digest.add(Optional.of(document.language()));
    digest.add(Optional.of(document.blocks().toString()));
    return HexFormat.of().formatHex(digest.sha256.digest());
  }

  /** Length first, so that no two documents run together. */
  private void add(Optional<String> value) {
    byte[] bytes = value.map(v -> v.getBytes(StandardCharsets.UTF_8)).orElse(new byte[0]);
    sha256.update((value.isPresent() + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    sha256.update(bytes);
  }
}
