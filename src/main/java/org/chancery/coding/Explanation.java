package org.chancery.coding;

import java.util.List;
import java.util.stream.IntStream;
import org.chancery.actor.ActorSpan;
import org.chancery.document.Document;
import org.chancery.language.Tokens;
import org.chancery.time.DateExpression;
import org.chancery.time.DatedDocument;

/**
 * How a document was read: for each sentence what was seen in it, which frames fired and which nearly did.
 *
 * @param document the document, with the publication date that was found
 * @param sentences its sentences in order
 */
public record Explanation(Document document, List<Sentence> sentences) {
  public Explanation {
    sentences = List.copyOf(sentences);
  }

  /** How a document is read in a language of whose pack only the dates are known. */
  static Explanation ofDates(DatedDocument dated) {
    return new Explanation(dated.document(),
        dated.sentences().stream().map(sentence -> Sentence.ofDates(dated, sentence)).toList());
  }

  /**
   * One sentence.
   *
   * @param text the sentence
   * @param tokens its tokens
   * @param actors the actors named
   * @param dates the dates told
   * @param mentions the acts coded, each with its reasons
   * @param misses the frames whose words were there but that did not fire
   */
  public record Sentence(
      String text,
      List<String> tokens,
      List<Marked<ActorSpan>> actors,
      List<Marked<DateExpression>> dates,
      List<Mention> mentions,
      List<Miss> misses) {
    public Sentence {
      tokens = List.copyOf(tokens);
      actors = List.copyOf(actors);
      dates = List.copyOf(dates);
      mentions = List.copyOf(mentions);
      misses = List.copyOf(misses);
    }

    private static Sentence ofDates(DatedDocument dated, org.chancery.language.Sentence sentence) {
      Tokens tokens = dated.tokens();
      List<Marked<DateExpression>> dates = dated.dates().stream()
          .filter(date -> date.from() >= sentence.from() && date.from() < sentence.to())
          .map(date -> new Marked<>(tokens.slice(date.from(), date.to()), date)).toList();
      return new Sentence(tokens.slice(sentence.from(), sentence.to()), surfaces(tokens, sentence), List.of(), dates,
          List.of(), List.of());
    }

    /** The tokens of a sentence as written. */
    static List<String> surfaces(Tokens tokens, org.chancery.language.Sentence sentence) {
      return IntStream.range(sentence.from(), sentence.to()).mapToObj(tokens::surface).toList();
    }
  }

  /**
   * Something seen in a sentence, with its words.
   *
   * @param text the words
   * @param value what they were read as
   * @param <V> the kind of thing
   */
  public record Marked<V>(String text, V value) {}

  /**
   * A frame whose words were there and that did not fire.
   *
   * @param frame id of the frame
   * @param words the words found
   * @param reason why it did not fire
   */
  public record Miss(String frame, String words, String reason) {}
}
