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
  /** So many years past make a text a history, where they are this many times as many as words of its present. */
  private static final int HISTORY = 10;
  private static final int RARELY = 4;
  /** How many tokens a heading has at most. */
  private static final int LINE = 16;

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
   * The dates that a document tells, in the order of the text and without overlap; not those that only name something
   * ({@link DateRole#NAMED}).
   *
   * @param tokens the document's tokens, cut by the same pack
   * @param sentences its sentences in order: a date may hang on one that was told before
   */
  public List<DateExpression> read(Tokens tokens, List<Sentence> sentences, DateContext context) {
    return readAll(tokens, sentences, context).stream().filter(date -> date.role() != DateRole.NAMED).toList();
  }

  /** The dates that {@link #read} gives, and those that only name something. */
  public List<DateExpression> readAll(Tokens tokens, List<Sentence> sentences, DateContext context) {
    List<Found> found = find(tokens, sentences);
    Discourse discourse = new Discourse(context.published(), rules.monthFirst(context.publisherState()),
        isHistory(found, context));
    SentenceReader reader = new SentenceReader(rules, tokens, discourse);
    List<DateExpression> dates = new ArrayList<>();
    for (Found in : found) {
      Sentence sentence = sentences.get(in.number());
      Dateline.Place place = place(sentences, in.number());
      discourse.enter(in.number(), place != Dateline.Place.WITHIN && isHeading(tokens, sentence));
      dates.addAll(reader.read(sentence, in.readings(), in.matches(), place));
    }
    return List.copyOf(dates);
  }

  /** The expressions of a sentence that has some. */
  private record Found(int number, Readings readings, List<Match> matches) {}

  /** Whether a text tells years past so often, and the time of its publication so seldom, that it is a history. */
  private static boolean isHistory(List<Found> found, DateContext context) {
    Optional<Integer> now = context.published().flatMap(Edtf::year);
    int past = 0;
    int present = 0;
    for (Found in : found) {
      for (Match match : in.matches()) {
        Features told = match.first();
        boolean year = told.has(Field.YEAR);
        boolean current = year
            ? now.equals(Optional.of(told.year()))
            : told.is(Field.ANCHOR, Codes.PUBLISHED) || told.has(Field.WEEKDAY);
        present += current ? 1 : 0;
        past += year && !current ? 1 : 0;
      }
    }
    return past >= HISTORY && past >= RARELY * present;
  }

  /** A line without the stop of a sentence. */
  private static boolean isHeading(Tokens tokens, Sentence sentence) {
    int last = sentence.to() - 1;
    return sentence.title() || (sentence.to() - sentence.from() <= LINE
        && (tokens.kind(last) != Tokens.Kind.MARK || tokens.is(last, ')')));
  }

  private List<Found> find(Tokens tokens, List<Sentence> sentences) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (mayTell(tokens, sentence)) {
        Matcher matcher = new Matcher(rules, tokens, sentence.from(), sentence.to());
        List<Match> matches = matcher.all().stream().filter(match -> match.rule().kind() != Rule.Kind.NONE).toList();
        if (!matches.isEmpty()) {
          found.add(new Found(i, matcher.readings(), matches));
        }
      }
    }
    return found;
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
    return matcher.all().isEmpty() && matcher.readings().names(rules.kind("month"), month);
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
