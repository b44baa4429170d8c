package org.chancery.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;

/** Reads the dates of one sentence: finds the expressions, gives each its value, and weighs them against each other. */
final class SentenceReader {
  /** "N years ago" from this on tells a beginning rather than news. */
  private static final int LONG_AGO = 10;
  private static final int NEAR = 12;
  /** How many expressions around one may bear on it, so that no sentence takes longer than its length warrants. */
  static final int WINDOW = 8;
  private static final int PLAN_BEFORE = 20;

  private final Rules rules;
  private final Tokens tokens;
  private final Discourse discourse;

  SentenceReader(Rules rules, Tokens tokens, Discourse discourse) {
    this.rules = rules;
    this.tokens = tokens;
    this.discourse = discourse;
  }

  /** Reads a sentence in which these expressions were found. */
  List<DateExpression> read(Sentence sentence, Readings readings, List<Match> matches, Dateline.Place place) {
    Dateline dateline = new Dateline(tokens, sentence, readings, rules.kind("dateline"));
    Resolver resolver = new Resolver(discourse, rules.commonMonths());
    List<Draft> drafts = new ArrayList<>();
    List<DateExpression> named = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      discourse.plan(plans(readings, sentence, match));
      Draft draft = new Draft(match, resolver.resolve(match, hint(matches, i)));
      if (draft.isNamed()) {
        draft.play(DateRole.NAMED);
        draft.done().ifPresent(named::add);
      } else {
        drafts.add(draft);
        tell(draft, dateline.holds(match, place));
      }
    }
    Anniversaries.Words ties = new Anniversaries.Words(rules.kind("marks"), rules.kind("falls"),
        rules.kind("preposition"));
    new Anniversaries(readings, ties, discourse).resolve(drafts);
    Glosses.merge(drafts);
    stretch(drafts, readings, sentence);
    return Stream.concat(drafts.stream().map(Draft::done).flatMap(Optional::stream), named.stream())
        .sorted(Comparator.comparingInt(DateExpression::from)).toList();
  }

  private void tell(Draft draft, boolean dateline) {
    if (dateline) {
      draft.play(DateRole.PUBLICATION);
      return;
    }
    if (draft.isYearsAgo() && draft.told().get(Field.COUNT) >= LONG_AGO) {
      draft.play(DateRole.ORIGIN);
    }
    draft.value().ifPresent(value -> discourse.tell(value, draft.hasYear()));
    discourse.pass(draft.times());
  }

  /** The year of a later date of the same sentence and month. */
  private static Optional<Integer> hint(List<Match> matches, int index) {
    Match match = matches.get(index);
    Features told = match.parts().getLast();
    if (!told.has(Field.MONTH) || told.hasAny(Field.YEAR, Field.UNIT, Field.WHICH)) {
      return Optional.empty();
    }
    return matches.subList(index + 1, Math.min(matches.size(), index + WINDOW)).stream().map(Match::first)
        .filter(later -> later.has(Field.YEAR) && later.get(Field.MONTH) == told.get(Field.MONTH))
        .map(Features::year).findFirst();
  }

  /** Whether a word of planning stands a little before the date, or soon after it. */
  private boolean plans(Readings readings, Sentence sentence, Match match) {
    int kind = rules.kind("plan");
    int from = Math.max(sentence.from(), match.from() - PLAN_BEFORE);
    int to = Math.min(sentence.to(), match.to() + rules.planAfter());
    for (int at = from; at < to; at++) {
      if (readings.stands(at, kind) || rules.endsAsPlan(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "Begins a three-day visit on Thursday" lasts from Thursday on three days, and what ends then the three before. */
  private void stretch(List<Draft> drafts, Readings readings, Sentence sentence) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft duration = drafts.get(i);
      Edge edge = duration.isDuration() ? edge(readings, sentence, duration) : Edge.NEITHER;
      if (edge != Edge.NEITHER) {
        around(drafts, i).stream()
            .filter(d -> d.value().isPresent() && d.value().get().isSingle() && d.role() == DateRole.EVENT
                && d.value().get().precision() == Precision.DAY
                && Math.max(d.from() - duration.to(), duration.from() - d.to()) <= NEAR)
            .findFirst().ifPresent(told -> {
              LocalDate day = told.value().orElseThrow().earliest();
              long more = duration.told().get(Field.DURATION) - 1L;
              if (more > 0) {
                told.give(edge == Edge.BEGINS
                    ? Edtf.interval(Edtf.day(day), Edtf.day(day.plusDays(more)))
                    : Edtf.interval(Edtf.day(day.minusDays(more)), Edtf.day(day)), Basis.RELATIVE);
              }
            });
      }
    }
  }

  /** The drafts near one, in order. */
  static List<Draft> around(List<Draft> drafts, int index) {
    return drafts.subList(Math.max(0, index - WINDOW), Math.min(drafts.size(), index + WINDOW));
  }

  /** Which end of what lasts so long is told. */
  private enum Edge {
    BEGINS, ENDS, NEITHER
  }

  /** Told by the nearest word before the duration, or by the first behind it. */
  private Edge edge(Readings readings, Sentence sentence, Draft duration) {
    for (int at = duration.from() - 1; at >= sentence.from(); at--) {
      Edge edge = edge(readings, at);
      if (edge != Edge.NEITHER) {
        return edge;
      }
    }
    for (int at = duration.to(); at < sentence.to(); at++) {
      Edge edge = edge(readings, at);
      if (edge != Edge.NEITHER) {
        return edge;
      }
    }
    return Edge.NEITHER;
  }

  private Edge edge(Readings readings, int at) {
    return readings.stands(at, rules.kind("begins"))
        ? Edge.BEGINS
        : readings.stands(at, rules.kind("ends")) ? Edge.ENDS : Edge.NEITHER;
  }
}
