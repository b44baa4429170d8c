package org.chancery.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.document.Span;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;

/**
 * Finds the dates that a text tells. Words and rules are those of the language pack's {@code dates.yaml}; this class
 * and its room only know how dates hang together.
 *
 * <p>Safe for many threads. Never throws on any text; takes time in proportion to its length.
 */
public final class DateReader {
  private final LanguagePack pack;
  private final Rules rules;

  private DateReader(LanguagePack pack, Rules rules) {
    this.pack = pack;
    this.rules = rules;
  }

  /**
   * A reader with the dates of a pack; without {@code dates.yaml} it finds none. Throws IllegalArgumentException,
   * naming the rule, where the file cannot be understood.
   */
  public static DateReader load(LanguagePack pack) {
    return new DateReader(pack, Rules.of(pack));
  }

  /**
   * The dates that a document tells, in the order of the text and without overlap.
   *
   * @param tokens the document's tokens, cut by the same pack
   * @param sentences its sentences in order: a date may hang on one that was told before
   */
  public List<DateExpression> read(Tokens tokens, List<Sentence> sentences, DateContext context) {
    Discourse discourse = new Discourse(context.published(), rules.monthFirst(context.publisherState()));
    SentenceReader reader = new SentenceReader(rules, tokens, discourse);
    List<DateExpression> dates = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (mayTell(tokens, sentence)) {
        discourse.enter(i);
        dates.addAll(reader.read(sentence, place(sentences, i)));
      }
    }
    return List.copyOf(dates);
  }

  /** The tokens of a part of a text. */
  Tokens tokens(String text, Span part) {
    return pack.tokenizer().tokenize(text, part.begin(), part.end());
  }

  /** The dates of a line that belongs to no story. */
  List<DateExpression> readAlone(Tokens line, DateContext context) {
    return line.size() == 0 ? List.of() : read(line, List.of(new Sentence(0, line.size(), 0, false)), context);
  }

  /** The expressions of a sentence, not yet dated. */
  List<Match> matches(Tokens tokens, Sentence sentence) {
    return new Matcher(rules, tokens, sentence.from(), sentence.to()).all();
  }

  /** The year that stands beside a sign of copyright. */
  Optional<Integer> copyrightYear(Tokens line) {
    return new Matcher(rules, line, 0, line.size()).all().stream()
        .filter(match -> match.rule().id().startsWith("copyright"))
        .map(match -> match.first().get(Field.YEAR)).filter(year -> year > 0).findFirst();
  }

  /** Whether a sentence has the name of a month without a day or year. */
  boolean namesMonth(Tokens tokens, Sentence sentence, int month) {
    Matcher matcher = new Matcher(rules, tokens, sentence.from(), sentence.to());
    return matcher.all().isEmpty() && matcher.names(rules.kind("month"), month);
  }

  private static Dateline.Place place(List<Sentence> sentences, int index) {
    if (sentences.size() == 1) {
      return Dateline.Place.ALONE;
    }
    boolean opens = index == 0 || sentences.get(index - 1).paragraph() != sentences.get(index).paragraph();
    return opens ? Dateline.Place.OPENING : Dateline.Place.WITHIN;
  }

  private boolean mayTell(Tokens tokens, Sentence sentence) {
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (tokens.kind(at) == Tokens.Kind.NUMBER || rules.lexicon().isKey(tokens.word(at))) {
        return true;
      }
    }
    return false;
  }
}
