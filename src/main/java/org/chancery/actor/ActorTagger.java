package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;

/**
 * Finds the actors that a text names, in one language: reads a document twice, so that what it says later of a person
 * serves an earlier mention. Immutable, safe for many threads.
 *
 * <p>What may stand in a name of an actor is data: the pack's tables of states, places, organisations and bodies, the
 * table of persons, and {@code actors.yaml} with offices, organs and the words that join them, found in one pass by
 * {@link Scene}. How they make a noun phrase: {@link PhraseReader} reads any phrase, {@link TitleReader} owners, organs
 * and offices, {@link ComplementReader} what these are of, {@link PersonReader} names beside offices and
 * {@link NameReader} names. {@link Roster} and {@link Company} hold what the document as a whole tells.
 */
public final class ActorTagger {
  private final Grammar grammar;
  private final World world;

  private ActorTagger(Grammar grammar, World world) {
    this.grammar = grammar;
    this.world = world;
  }

  /** The tagger of a language; its words join the pack's vocabulary, so load it before the first text is cut. */
  public static ActorTagger load(LanguagePack pack, World world) {
    return new ActorTagger(Grammar.load(pack, world), world);
  }

  /**
   * The noun phrases of a whole document that name actors, in the order of the text, without overlap, each within one
   * sentence.
   */
  public List<ActorSpan> tag(Tokens tokens, List<Sentence> sentences, DocumentHints hints) {
    Scene scene = new Scene(grammar, tokens, sentences);
    Company company = new Company(scene, hints, grammar.defaults());
    Roster roster = new Roster(grammar.offices());
    PhraseReader reader = new PhraseReader(scene, grammar, world, company, roster);
    sentences.forEach(reader::read);
    List<ActorSpan> spans = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Draft draft : reader.read(sentence)) {
        draft.inferState(company.home());
        spans.add(draft.span());
      }
    }
    return List.copyOf(spans);
  }
}
