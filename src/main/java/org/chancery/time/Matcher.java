package org.chancery.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chancery.language.Tokens;
import org.chancery.time.Pattern.Section;
import org.jspecify.annotations.Nullable;

/**
 * Matches the rules of a language against one sentence. At each token the longest match wins, of equal ones the rule
 * that stands first, and a range before a list. The work at a token is bounded, so that the whole is linear in the
 * length of the sentence. Not shared.
 */
final class Matcher implements Step.Walk {
  private static final int BUDGET = 4000;
  /** How far before its first key an expression may begin. */
  private static final int REACH = 10;

  private final Rules rules;
  private final Tokens tokens;
  private final Readings readings;
  private final Map<Section, Memo> memos = new EnumMap<>(Section.class);
  private Search search = new Search(Section.REF, 0, null);
  private int budget;
  private int seen;

  Matcher(Rules rules, Tokens tokens, int from, int to) {
    this.rules = rules;
    this.tokens = tokens;
    this.readings = new Readings(rules.lexicon(), tokens, from, to);
  }

  /** The longest match of a section at each token, once searched for. */
  private static final class Memo {
    private final BitSet searched = new BitSet();
    private final @Nullable Match[] matches;

    Memo(int size) {
      matches = new Match[size];
    }
  }

  @Override
  public Readings readings() {
    return readings;
  }

  @Override
  public Tokens tokens() {
    return tokens;
  }

  /** All expressions of the sentence, in order and without overlap. */
  List<Match> all() {
    List<Match> matches = new ArrayList<>();
    int at = readings.from();
    int key = at - 1;
    while (at < readings.to()) {
      if (key < at) {
        key = readings.nextKey(at);
        if (key < 0) {
          break;
        }
        at = Math.max(at, key - REACH);
      }
      Match match = readings.goesOn(at) ? null : longest(Section.SPAN, at);
      if (match != null) {
        matches.add(match);
      }
      at = match == null ? at + 1 : Math.max(at + 1, match.to());
    }
    return matches;
  }

  /** The longest match; one that began with its context gives way to a longer one that begins where it does. */
  private @Nullable Match longest(Section section, int at) {
    Match match = best(section, at);
    if (match == null || match.from() == at) {
      return match;
    }
    Match other = best(section, match.from());
    return other != null && other.reach() > match.reach() ? other : match;
  }

  private @Nullable Match best(Section section, int at) {
    if (at >= readings.to() || readings.at(at).kinds().isEmpty()) {
      return null;
    }
    Memo memo = memos.computeIfAbsent(section, s -> new Memo(readings.to() - readings.from()));
    int place = at - readings.from();
    if (!memo.searched.get(place)) {
      memo.searched.set(place);
      memo.matches[place] = search(section, at);
    }
    return memo.matches[place];
  }

  private @Nullable Match search(Section section, int at) {
    Match date = section == Section.PART || section == Section.SPAN ? best(Section.DATE, at) : null;
    Search outer = search;
    search = new Search(section, at, date);
    budget = BUDGET;
    Readings.Reading reading = readings.at(at);
    if (reading.number() != null) {
      tryAll(section, Lexicon.NUMBER, at);
    }
    if (reading.roman() != null) {
      tryAll(section, Lexicon.ROMAN, at);
    }
    int last = -1;
    for (Lexicon.Found word : reading.words()) {
      if (word.sense().kind() != last) {
        last = word.sense().kind();
        tryAll(section, last, at);
      }
    }
    Match best = search.best;
    search = outer;
    return best;
  }

  private void tryAll(Section section, int kind, int at) {
    for (Step rule : rules.beginning(section, kind)) {
      rule.match(this, at, null);
    }
  }

  @Override
  public boolean mayEnter(Step step, int at) {
    BitSet firsts = step.firsts();
    return (firsts.isEmpty() || (at < readings.to() && readings.at(at).kinds().intersects(firsts))) && budget-- > 0;
  }

  @Override
  public @Nullable Match inner(Section section, int at) {
    int left = budget;
    Match match = longest(section, at);
    budget = left;
    return match;
  }

  @Override
  public void end(Rule rule, int reach, @Nullable Trail trail) {
    search.take(rule, reach, trail);
  }

  @Override
  public void see() {
    seen++;
  }

  @Override
  public int seen() {
    return seen;
  }

  /** The best match so far of one section at one token. */
  private static final class Search {
    private final Section section;
    private final int at;
    private @Nullable Match best;

    Search(Section section, int at, @Nullable Match best) {
      this.section = section;
      this.at = at;
      this.best = best;
    }

    void take(Rule rule, int reach, @Nullable Trail trail) {
      if (isBetter(rule, reach)) {
        Trail.match(rule, at, reach, trail).filter(this::isSound).ifPresent(match -> best = match);
      }
    }

    /** Of two that reach as far, a range beats a list: "between May and July". */
    private boolean isBetter(Rule rule, int reach) {
      return best == null || reach > best.reach()
          || (reach == best.reach() && rule.kind() == Rule.Kind.RANGE && best.rule().kind() == Rule.Kind.ALL);
    }

    /** What is a date only beside another does not make an expression alone. */
    private boolean isSound(Match match) {
      return section != Section.SPAN || match.rule().kind() == Rule.Kind.NONE || Parts.stands(match.first());
    }
  }
}
