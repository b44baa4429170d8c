package org.chancery.coding;

import java.util.List;
import org.chancery.actor.ActorSpan;
import org.chancery.document.Document;
import org.chancery.time.DateExpression;

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
