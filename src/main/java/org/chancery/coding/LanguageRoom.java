package org.chancery.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.ActorTagger;
import org.chancery.actor.OutletNames;
import org.chancery.actor.World;
import org.chancery.language.LanguagePack;
import org.chancery.time.DocumentDater;

/**
 * Everything that one language's pack gives to the coding of a document. Immutable, safe for many threads.
 *
 * @param dates cuts texts and reads their dates
 * @param actors finds actors
 * @param grammar tells clauses apart
 * @param frames tells acts
 * @param statuses tells whether they took place
 * @param confidence tells what a mention is worth
 * @param outlets names of agencies and papers
 * @param credits finds from whom a document has its text
 */
record LanguageRoom(
    DocumentDater dates,
    ActorTagger actors,
    Grammar grammar,
    FrameTable frames,
    StatusFinder statuses,
    Confidence confidence,
    OutletNames outlets,
    CreditFinder credits) {

  /** The room of a language, or empty where it has no pack or one without frames. */
  static Optional<LanguageRoom> open(String tag, World world) {
    return LanguagePack.open(tag).filter(pack -> pack.has("frames.yaml"))
        .map(pack -> open(pack, world));
  }

  private static LanguageRoom open(LanguagePack pack, World world) {
    JsonNode grammar = pack.yaml("grammar.yaml");
    OutletNames outlets = new OutletNames(world.outlets());
    CreditFinder credits = new CreditFinder(outlets, Set.copyOf(Grammar.strings(grammar.path("wires"))),
        Set.copyOf(Grammar.strings(grammar.path("sources"))));
    return new LanguageRoom(DocumentDater.load(pack), ActorTagger.load(pack, world), Grammar.load(pack, grammar),
        FrameTable.load(pack, grammar), StatusFinder.load(pack, grammar), Confidence.standard(),
        outlets, credits);
  }
}
