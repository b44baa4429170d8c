package org.chancery.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.language.Tokens;
import org.chancery.time.Pattern.Section;
import org.jspecify.annotations.Nullable;

/**
 * Matches the rules of a language against one sentence. At each token the longest match wins, of equal ones the rule
 * that stands first, and a range before a list. The work at a token is bounded, so that the whole is linear in the length of the sentence.
 */
final class Matcher {
  private static final int BUDGET = 4000;
  /** How far before its first key an expression may begin. */
  private static final int REACH = 10;

  private final Rules rules;
  private final Tokens tokens;
  private final int from;
  private final int limit;
  private final @Nullable Reading[] readings;
  private final Map<Section, Memo> memos = new EnumMap<>(Section.class);
  private int budget;

  Matcher(Rules rules, Tokens tokens, int from, int to) {
    this.rules = rules;
    this.tokens = tokens;
    this.from = from;
    this.limit = to;
    this.readings = new Reading[to - from];
  }

  /** What may begin at a token: words, a number, a Roman numeral; and the kinds of all these. */
  private record Reading(List<Lexicon.Found> words, Optional<Numbers.Found> number, Optional<Numbers.Found> roman,
      BitSet kinds) {
    static final Reading NOTHING = of(List.of(), Optional.empty(), Optional.empty());

    static Reading of(List<Lexicon.Found> words, Optional<Numbers.Found> number, Optional<Numbers.Found> roman) {
      BitSet kinds = new BitSet();
      for (Lexicon.Found word : words) {
        kinds.set(word.sense().kind());
      }
      kinds.set(Lexicon.NUMBER, number.isPresent());
      kinds.set(Lexicon.ROMAN, roman.isPresent());
      return new Reading(words, number, roman, kinds);
    }

    boolean isEmpty() {
      return kinds.isEmpty();
    }
  }

  /** The longest match of a section at each token, once searched for. */
  private static final class Memo {
    private final BitSet searched = new BitSet();
    private final @Nullable Match[] matches;

    Memo(int size) {
      matches = new Match[size];
    }
  }

  /** What to do once a pattern has matched up to a token. */
  private interface Then {
    void go(int at, @Nullable Trail trail);
  }

  /** The first token of the sentence. */
  int from() {
    return from;
  }

  /** All expressions of the sentence, in order and without overlap. */
  List<Match> all() {
    List<Match> matches = new ArrayList<>();
    int at = from;
    int key = from - 1;
    while (at < limit) {
      if (key < at) {
        key = nextKey(at);
        at = Math.max(at, key - REACH);
      }
      if (at < limit && Numbers.goesOn(tokens, at, from, rules.lexicon())) {
        at++;
      } else if (at < limit) {
        Optional<Match> match = best(Section.SPAN, at).map(found -> orLonger(Section.SPAN, found));
        match.ifPresent(matches::add);
        at = match.isPresent() ? Math.max(at + 1, match.get().to()) : at + 1;
      }
    }
    return matches;
  }

  /** The next number or word without which no rule matches; past all reach where there is none. */
  private int nextKey(int at) {
    for (int next = at; next < limit; next++) {
      if (tokens.kind(next) == Tokens.Kind.NUMBER || rules.lexicon().isKey(tokens.word(next))) {
        return next;
      }
    }
    return limit + REACH;
  }

  /** A match that began with its context gives way to a longer one that begins where it does. */
  private Match orLonger(Section section, Match match) {
    return best(section, match.from()).filter(other -> other.reach() > match.reach()).orElse(match);
  }

  /** Whether a word of the kind stands at a token. */
  boolean stands(int at, int kind) {
    return reading(at).kinds().get(kind);
  }

  /** How many tokens make about as much as a word of an alphabet where a token stands. */
  int tokensOfWord(int at) {
    return at < limit && tokens.kind(at) == Tokens.Kind.CHARACTER ? 3 : 1;
  }

  /** Where the longest word of a kind ends that stands at a token; the token itself where none does. */
  int end(int at, int kind) {
    int end = at;
    for (Lexicon.Found word : reading(at).words()) {
      if (word.sense().kind() == kind) {
        end = Math.max(end, word.to());
      }
    }
    return end;
  }

  /** Whether a word of a kind and value stands anywhere in the sentence. */
  boolean names(int kind, int value) {
    for (int at = from; at < limit; at++) {
      if (reading(at).words().stream().anyMatch(w -> w.sense().kind() == kind && w.sense().value() == value)) {
        return true;
      }
    }
    return false;
  }

  private Reading reading(int at) {
    Reading reading = readings[at - from];
    if (reading == null) {
      reading = read(at);
      readings[at - from] = reading;
    }
    return reading;
  }

  private Reading read(int at) {
    List<Lexicon.Found> words = rules.lexicon().at(tokens, at, limit);
    Optional<Numbers.Found> roman = Numbers.roman(tokens, at);
    if (words.isEmpty() && tokens.kind(at) != Tokens.Kind.NUMBER) {
      return roman.isEmpty() ? Reading.NOTHING : Reading.of(List.of(), Optional.empty(), roman);
    }
    Optional<Numbers.Found> number = Numbers.at(tokens, at, limit, rules.lexicon());
    if (at > from && !words.isEmpty() && tokens.capitalised(at)) {
      words = words.stream().filter(word -> !rules.lexicon().isLower(word.sense().kind())).toList();
    }
    return Reading.of(words, number, roman);
  }

  private Optional<Match> best(Section section, int at) {
    if (at >= limit || reading(at).isEmpty()) {
      return Optional.empty();
    }
    Memo memo = memos.computeIfAbsent(section, s -> new Memo(limit - from));
    if (!memo.searched.get(at - from)) {
      memo.searched.set(at - from);
      memo.matches[at - from] = search(section, at).orElse(null);
    }
    return Optional.ofNullable(memo.matches[at - from]);
  }

  private Optional<Match> search(Section section, int at) {
    Optional<Match> best = section == Section.PART || section == Section.SPAN
        ? best(Section.DATE, at)
        : Optional.empty();
    Search search = new Search(section, best);
    Reading reading = reading(at);
    budget = BUDGET;
    if (reading.number().isPresent()) {
      search.tryAll(rules.beginning(section, Lexicon.NUMBER), at);
    }
    if (reading.roman().isPresent()) {
      search.tryAll(rules.beginning(section, Lexicon.ROMAN), at);
    }
    int last = -1;
    for (Lexicon.Found word : reading.words()) {
      if (word.sense().kind() != last) {
        last = word.sense().kind();
        search.tryAll(rules.beginning(section, last), at);
      }
    }
    return search.best;
  }

  /** The best match so far of one section at one token. */
  private final class Search {
    private final Section section;
    private Optional<Match> best;

    Search(Section section, Optional<Match> best) {
      this.section = section;
      this.best = best;
    }

    void tryAll(List<Rule> candidates, int at) {
      for (Rule rule : candidates) {
        walk(rule.pattern(), at, null, false, (end, trail) -> accept(rule, at, end, trail));
      }
    }

    private void accept(Rule rule, int at, int reach, @Nullable Trail trail) {
      if (best.isEmpty() || reach >= best.get().reach()) {
        Trail.match(rule, at, reach, trail).filter(this::isSound).filter(this::isLonger)
            .ifPresent(match -> best = Optional.of(match));
      }
    }

    /** Of two that reach as far, a range beats a list: "between May and July". */
    private boolean isLonger(Match match) {
      return best.isEmpty() || match.reach() > best.get().reach()
          || match.rule().kind() == Rule.Kind.RANGE && best.get().rule().kind() == Rule.Kind.ALL;
    }

    /** What is a date only beside another does not make an expression alone. */
    private boolean isSound(Match match) {
      return section != Section.SPAN || match.rule().kind() == Rule.Kind.NONE || Parts.stands(match.first());
    }
  }

  private void walk(Pattern pattern, int at, @Nullable Trail trail, boolean context, Then then) {
    if (budget-- <= 0) {
      return;
    }
    switch (pattern) {
      case Pattern.Word word -> word(word, at, trail, context, then);
      case Pattern.Digits number -> digits(number, at, trail, context, then);
      case Pattern.Nested inner -> inner(inner.section(), at, trail, context, then);
      case Pattern.Sequence sequence -> sequence(sequence, 0, at, trail, context, then);
      case Pattern.Either either -> {
        for (Pattern choice : either.choices()) {
          walk(choice, at, trail, context, then);
        }
      }
      case Pattern.Maybe maybe -> {
        if (maybe.most() > 0) {
          Pattern more = new Pattern.Maybe(maybe.item(), maybe.most() - 1);
          walk(maybe.item(), at, trail, context, (end, next) -> {
            if (end > at) {
              walk(more, end, next, context, then);
            }
          });
        }
        then.go(at, trail);
      }
      case Pattern.Without without -> {
        boolean[] stands = {false};
        walk(without.item(), at, trail, true, (end, next) -> stands[0] = true);
        if (!stands[0]) {
          then.go(at, trail);
        }
      }
      case Pattern.Context inner -> walk(inner.item(), at, trail, true, then);
      case Pattern.Capital capital -> {
        if (at < limit && tokens.kind(at) == Tokens.Kind.WORD && tokens.capitalised(at)) {
          then.go(at + 1, context ? trail : new Trail(trail, new Trail.Covered(at, at + 1)));
        }
      }
      case Pattern.Edge edge -> {
        if (at == (edge.begins() ? from : limit)) {
          then.go(at, trail);
        }
      }
      case Pattern.Joined joined -> {
        if (at < limit && !tokens.spaceBefore(at)) {
          then.go(at, trail);
        }
      }
      case Pattern.Gap gap -> {
        for (int end = at; end <= Math.min(limit, at + gap.most()); end++) {
          then.go(end, trail);
        }
      }
    }
  }

  private void sequence(Pattern.Sequence whole, int index, int at, @Nullable Trail trail, boolean context, Then then) {
    if (index == whole.items().size()) {
      then.go(at, trail);
    } else if (mayGoOn(whole.starts().get(index), at)) {
      walk(whole.items().get(index), at, trail, context,
          (end, next) -> sequence(whole, index + 1, end, next, context, then));
    }
  }

  /** Whether a word of one of the kinds stands at a token: most rules are passed over by this alone. */
  private boolean mayGoOn(BitSet starts, int at) {
    return starts.isEmpty() || (at < limit && reading(at).kinds().intersects(starts));
  }

  private void word(Pattern.Word word, int at, @Nullable Trail trail, boolean context, Then then) {
    if (at >= limit) {
      return;
    }
    for (Lexicon.Found found : reading(at).words()) {
      if (found.sense().kind() == word.kind()) {
        Trail next = context ? trail : new Trail(trail, new Trail.Covered(at, found.to()));
        if (word.field().isPresent()) {
          next = new Trail(next, new Trail.Told(word.field().get(), found.sense().value(), word.opens()));
        }
        then.go(found.to(), next);
      }
    }
  }

  private void digits(Pattern.Digits number, int at, @Nullable Trail trail, boolean context, Then then) {
    if (at >= limit) {
      return;
    }
    Optional<Numbers.Found> read = number.kind() == Numbers.Kind.ROMAN ? reading(at).roman() : reading(at).number();
    read.filter(found -> number.kind().takes(found) && number.bounds().hold(found.value())).ifPresent(found -> {
      Trail next = context ? trail : new Trail(trail, new Trail.Covered(at, found.to()));
      int value = found.value() + number.plus();
      then.go(found.to(), new Trail(next, new Trail.Told(number.field(), value, number.opens())));
    });
  }

  private void inner(Section section, int at, @Nullable Trail trail, boolean context, Then then) {
    int left = budget;
    Optional<Match> match = best(section, at).map(found -> orLonger(section, found));
    budget = left;
    if (match.isPresent()) {
      Trail next = context ? trail : new Trail(trail, new Trail.Covered(match.get().from(), match.get().to()));
      then.go(match.get().to(), new Trail(next, new Trail.Inner(match.get().first(), section != Section.REF)));
    }
  }
}
