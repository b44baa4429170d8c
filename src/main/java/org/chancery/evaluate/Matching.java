package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.resolve.Name;

/**
 * The facts and answers of one document, matched one to one, the best pairs first. Facts that count go before those
 * that do not; then what is right beside the act and the parties decides.
 *
 * @param pairs facts met and the answers that met them, facts that do not count included
 * @param missed facts that count and were not met
 * @param spurious answers that met no fact and match none that would excuse them
 */
record Matching(List<Pair> pairs, List<Fact> missed, List<Answer> spurious) {
  /** A fact and an answer to it: numbers tell equal ones apart. */
  record Pair(int factNumber, Fact fact, int answerNumber, Answer answer) {
    /** Smaller is better; the terms, from the heaviest: date, act, status, persons. */
    private int weight() {
      int date = fact.date(answer).map(i -> Math.min(i, 8)).orElse(9);
      int act = Math.min(fact.act(answer).orElse(9), 9);
      int status = fact.statuses().isEmpty() ? 0 : Math.max(0, Math.min(9, index(fact.statuses(), answer.status())));
      return ((date * 10 + act) * 10 + status) * 10 + 9 - Math.min(9, persons());
    }

    private static int index(List<String> statuses, String status) {
      return statuses.contains(status) ? statuses.indexOf(status) : 9;
    }

    /** How many of the fact's persons the answer names. */
    int persons() {
      return (int) fact.persons().stream()
          .filter(p -> answer.persons().stream().anyMatch(a -> Name.of(a).mayBe(Name.of(p)))
              || answer.wording().stream().anyMatch(w -> Name.of(w).words().containsAll(Name.of(p).words())))
          .count();
    }
  }

  /** Matches; {@code strict} asks for the date too. */
  static Matching of(List<Fact> facts, List<Answer> answers, boolean strict) {
    List<Pair> possible = new ArrayList<>();
    for (int f = 0; f < facts.size(); f++) {
      for (int a = 0; a < answers.size(); a++) {
        if (meets(facts.get(f), answers.get(a), strict)) {
          possible.add(new Pair(f, facts.get(f), a, answers.get(a)));
        }
      }
    }
    possible.sort(Comparator.comparing((Pair p) -> !p.fact().core()).thenComparing(Pair::weight)
        .thenComparing(Pair::factNumber).thenComparing(Pair::answerNumber));
    return choose(facts, answers, possible, strict);
  }

  private static Matching choose(List<Fact> facts, List<Answer> answers, List<Pair> possible, boolean strict) {
    Set<Integer> metFacts = new HashSet<>();
    Set<Integer> usedAnswers = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : possible) {
      if (!metFacts.contains(pair.factNumber()) && !usedAnswers.contains(pair.answerNumber())) {
        metFacts.add(pair.factNumber());
        usedAnswers.add(pair.answerNumber());
        pairs.add(pair);
      }
    }
    List<Fact> missed = new ArrayList<>();
    for (int f = 0; f < facts.size(); f++) {
      if (facts.get(f).core() && !metFacts.contains(f)) {
        missed.add(facts.get(f));
      }
    }
    List<Answer> spurious = new ArrayList<>();
    for (int a = 0; a < answers.size(); a++) {
      Answer answer = answers.get(a);
      if (!usedAnswers.contains(a) && facts.stream().noneMatch(f -> !f.core() && meets(f, answer, strict))) {
        spurious.add(answer);
      }
    }
    return new Matching(pairs, missed, spurious);
  }

  private static boolean meets(Fact fact, Answer answer, boolean strict) {
    Optional<Integer> date = strict ? fact.date(answer) : Optional.of(0);
    return date.isPresent() && fact.act(answer).isPresent() && fact.parties(answer);
  }

  Score score() {
    int right = (int) pairs.stream().filter(p -> p.fact().core()).count();
    return new Score(right, missed.size(), spurious.size());
  }
}
