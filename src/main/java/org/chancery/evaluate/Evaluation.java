package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.coding.Act;

/**
 * How well documents were coded, against gold facts. <em>Strict</em>: act, parties and date right. <em>Lenient</em>:
 * act and parties right. An answer that meets no fact is spurious, unless it matches one that does not count.
 *
 * @param documents how many documents the gold has
 * @param strict score of the strict match
 * @param lenient score of the lenient match
 * @param families both scores by family: of the fact's best act, or of the spurious answer's
 * @param languages both scores by language of the document
 * @param status how often, among the facts met leniently that give a status, it was right
 * @param persons how many of the persons named by facts met leniently were named
 * @param clean how many of the documents without any act were left without answer
 * @param misses facts not met strictly, by document
 * @param spurious answers that met nothing, strictly, by document
 */
public record Evaluation(
    int documents,
    Score strict,
    Score lenient,
    Map<String, Scores> families,
    Map<String, Scores> languages,
    Share status,
    Share persons,
    Share clean,
    List<Miss> misses,
    List<Spurious> spurious) {
  /** The strict and the lenient score of a part. */
  public record Scores(Score strict, Score lenient) {
    Scores plus(Scores other) {
      return new Scores(strict.plus(other.strict), lenient.plus(other.lenient));
    }
  }

  /** Some of all. */
  public record Share(int part, int whole) {
    /** 0 to 1; 1 where there are none at all. */
    public double ratio() {
      return Score.ratio(part, whole);
    }

    Share plus(Share other) {
      return plus(other.part, other.whole);
    }

    private Share plus(int morePart, int moreWhole) {
      return new Share(part + morePart, whole + moreWhole);
    }
  }

  /**
   * A fact that no answer met with its date.
   *
   * @param document id of the document
   * @param fact the fact
   * @param dateOnly whether an answer met it but for the date
   */
  public record Miss(String document, Fact fact, boolean dateOnly) {}

  /** An answer that met nothing. */
  public record Spurious(String document, Answer answer) {}

  /** Compares. A document of the gold without answers has all its facts missed; other documents are passed over. */
  public static Evaluation of(List<Gold> gold, Map<String, List<Answer>> answers) {
    Tally tally = new Tally();
    gold.forEach(g -> tally.add(g, answers.getOrDefault(g.key(), List.of())));
    return tally.done(gold.size());
  }

  /** The counts while documents are gone through. */
  private static final class Tally {
    private final Map<String, Scores> families = new TreeMap<>();
    private final Map<String, Scores> languages = new TreeMap<>();
    private final List<Miss> misses = new ArrayList<>();
    private final List<Spurious> spurious = new ArrayList<>();
    private Score strict = Score.NONE;
    private Score lenient = Score.NONE;
    private Share status = new Share(0, 0);
    private Share persons = new Share(0, 0);
    private Share clean = new Share(0, 0);

    void add(Gold gold, List<Answer> answers) {
      Matching exact = Matching.of(gold.facts(), answers, true);
      Matching loose = Matching.of(gold.facts(), answers, false);
      strict = strict.plus(exact.score());
      lenient = lenient.plus(loose.score());
      languages.merge(gold.language(), new Scores(exact.score(), loose.score()), Scores::plus);
      families(exact, true);
      families(loose, false);
      loose.pairs().stream().filter(p -> p.fact().core()).forEach(this::qualities);
      if (gold.negative()) {
        clean = clean.plus(answers.isEmpty() ? 1 : 0, 1);
      }
      Set<Fact> looselyMissed = Set.copyOf(loose.missed());
      exact.missed().forEach(f -> misses.add(new Miss(gold.key(), f, !looselyMissed.contains(f))));
      exact.spurious().forEach(a -> spurious.add(new Spurious(gold.key(), a)));
    }

    private void families(Matching matching, boolean exact) {
      matching.pairs().stream().filter(p -> p.fact().core())
          .forEach(p -> family(p.fact().family(), new Score(1, 0, 0), exact));
      matching.missed().forEach(f -> family(f.family(), new Score(0, 1, 0), exact));
      matching.spurious().forEach(a -> family(Act.family(a.act()), new Score(0, 0, 1), exact));
    }

    private void family(String family, Score score, boolean exact) {
      families.merge(family, exact ? new Scores(score, Score.NONE) : new Scores(Score.NONE, score), Scores::plus);
    }

    private void qualities(Matching.Pair pair) {
      if (!pair.fact().statuses().isEmpty()) {
        status = status.plus(pair.fact().statuses().contains(pair.answer().status()) ? 1 : 0, 1);
      }
      persons = persons.plus(pair.persons(), pair.fact().persons().size());
    }

    Evaluation done(int documents) {
      return new Evaluation(documents, strict, lenient, families, languages, status, persons, clean, misses, spurious);
    }
  }
}
