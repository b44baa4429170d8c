package org.chancery.actor;

import java.util.List;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;

/**
 * Finds the actors that a text names, in one language. Immutable, safe for many threads.
 */
public final class ActorTagger {
  private ActorTagger() {}

  /** The tagger of a language; its words join the pack's vocabulary. */
  public static ActorTagger load(LanguagePack pack, World world) {
    return new ActorTagger();
  }

  /**
   * The noun phrases of a whole document that name actors, in the order of the text, without overlap, each within one
   * sentence. What the document says later of a person serves an earlier mention.
   */
  public List<ActorSpan> tag(Tokens tokens, List<Sentence> sentences, DocumentHints hints) {
    return List.of();
  }
}
