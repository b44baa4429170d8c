package org.chancery.coding;

import java.util.Optional;
import org.chancery.actor.ActorTagger;
import org.chancery.actor.World;
import org.chancery.language.LanguagePack;
import org.chancery.language.SentenceSplitter;
import org.chancery.language.Tokenizer;
import org.chancery.time.DateReader;
import org.chancery.time.PublicationDater;

/**
 * Everything that one language's pack gives to the coding of a document. Immutable, safe for many threads.
 *
 * @param tokenizer cuts texts
 * @param splitter finds sentences
 * @param dates reads dates
 * @param dater finds the date of publication
 * @param actors finds actors
 * @param grammar tells clauses apart
 * @param frames tells acts
 * @param statuses tells whether they took place
 */
record LanguageRoom(
    Tokenizer tokenizer,
    SentenceSplitter splitter,
    DateReader dates,
    PublicationDater dater,
    ActorTagger actors,
    Grammar grammar,
    FrameTable frames,
    StatusFinder statuses) {

  /** The room of a language, or empty where it has no pack or one without frames. */
  static Optional<LanguageRoom> open(String tag, World world) {
    return LanguagePack.open(tag).filter(pack -> pack.has("frames.yaml")).map(pack -> {
      DateReader dates = DateReader.load(pack);
      return new LanguageRoom(pack.tokenizer(), SentenceSplitter.load(pack), dates, new PublicationDater(dates),
          ActorTagger.load(pack, world), Grammar.load(pack), FrameTable.load(pack), StatusFinder.load(pack));
    });
  }
}
