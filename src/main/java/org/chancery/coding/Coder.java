package org.chancery.coding;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.actor.World;
import org.chancery.document.Document;
import org.chancery.time.DocumentDater;

/**
 * Reads documents for diplomatic acts. Coding is a pure function of the document and the packs: no clock, no network,
 * the same mentions every time. Packs are loaded when the first document of their language comes. Safe for many
 * threads.
 */
public final class Coder {
  private final World world;
  private final Codebook codebook;
  private final Map<String, Optional<LanguageRoom>> rooms = new ConcurrentHashMap<>();

  /** A coder over these tables. */
  public Coder(World world, Codebook codebook) {
    this.world = world;
    this.codebook = codebook;
  }

  /** Whether there is a pack for a language (BCP 47 tag). */
  public boolean reads(String language) {
    return room(language).isPresent();
  }

  /** The document with its mentions; empty where there is no pack for its language. */
  public Optional<Coded> code(Document document) {
    return coder(document).map(DocumentCoder::code);
  }

  /**
   * How the document is read, sentence by sentence; only its dates where its pack has no more. Empty where there is no
   * pack for its language.
   */
  public Optional<Explanation> explain(Document document) {
    return coder(document).map(c -> new Explanation(c.document(), c.explain()))
        .or(() -> DocumentDater.open(document.language()).map(dater -> Explanation.ofDates(dater.read(document))));
  }

  private Optional<DocumentCoder> coder(Document document) {
    return room(document.language()).map(room -> new DocumentCoder(room, world, codebook, document));
  }

  private Optional<LanguageRoom> room(String language) {
    return rooms.computeIfAbsent(language, tag -> LanguageRoom.open(tag, world));
  }
}
