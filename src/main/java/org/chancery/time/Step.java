package org.chancery.time;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.chancery.language.Tokens;
import org.chancery.time.Pattern.Section;
import org.jspecify.annotations.Nullable;

/**
 * A pattern made ready for matching: its next item, which knows the one behind it. Most of the time of the room goes
 * into items that turn out not to stand there, so each step knows the kinds of word that it can begin with, and is
 * entered only where one of them stands.
 */
sealed interface Step {
  /**
   * The kinds of word of which one stands wherever the rest of the pattern matches; none where any token or the end of
   * the sentence may stand there.
   */
  BitSet firsts();

  /** Matches the rest of the pattern from a token on that it may begin at, and tells {@code walk} of each end. */
  void match(Walk walk, int at, @Nullable Trail trail);

  /** A word. */
  record Word(BitSet firsts, int kind, Optional<Field> field, boolean opens, boolean covers, Step next)
      implements
        Step {
    @Override
    public void match(Walk walk, int at, @Nullable Trail trail) {
      for (Lexicon.Found found : walk.readings().at(at).words()) {
        if (found.sense().kind() == kind && walk.mayEnter(next, found.to())) {
          Trail covered = covers ? Trail.covered(trail, at, found.to()) : trail;
          next.match(walk, found.to(), field.isEmpty()
              ? covered
              : new Trail(covered, new Trail.Told(field.get(), found.sense().value(), opens)));
        }
      }
    }
  }

  /** A number. */
  record Digits(BitSet firsts, Pattern.Digits digits, boolean covers, Step next) implements Step {
    @Override
    public void match(Walk walk, int at, @Nullable Trail trail) {
      Numbers.Found found = walk.readings().at(at).number(digits.kind());
      if (found != null && digits.takes(found) && walk.mayEnter(next, found.to())) {
        Trail covered = covers ? Trail.covered(trail, at, found.to()) : trail;
        next.match(walk, found.to(), new Trail(covered,
            new Trail.Told(digits.field(), found.value() + digits.plus(), digits.opens())));
      }
    }
  }

  /** What a rule of another section matches. */
  record Inner(BitSet firsts, Section section, boolean covers, Step next) implements Step {
    @Override
    public void match(Walk walk, int at, @Nullable Trail trail) {
      Match inner = walk.inner(section, at);
      if (inner != null && walk.mayEnter(next, inner.to())) {
        Trail covered = covers ? Trail.covered(trail, inner.from(), inner.to()) : trail;
        next.match(walk, inner.to(), new Trail(covered, new Trail.Inner(inner.first(), section != Section.REF)));
      }
    }
  }

  /** Several ways to go on, each tried in order. */
  record Fork(BitSet firsts, List<Step> ways) implements Step {
    @Override
    public void match(Walk walk, int at, @Nullable Trail trail) {
      for (Step way : ways) {
        if (walk.mayEnter(way, at)) {
          way.match(walk, at, trail);
        }
      }
    }
  }

  /** What must not stand there. */
  record Without(Step item, Step next) implements Step {
    @Override
    public BitSet firsts() {
      return next.firsts();
    }

    @Override
    public void match(Walk walk, int at, @Nullable Trail trail) {
      int seen = walk.seen();
      if (walk.mayEnter(item, at)) {
        item.match(walk, at, trail);
      }
      if (walk.seen() == seen && walk.mayEnter(next, at)) {
        next.match(walk, at, trail);
      }
    }
  }

  /** A word with a capital. */
  record Capital(BitSet firsts, boolean covers, Step next) implements Step {
    @Override
    public void match(Walk walk, int at, @Nullable Trail trail) {
      if (at < walk.readings().to() && walk.tokens().kind(at) == Tokens.Kind.WORD && walk.tokens().capitalised(at)
          && walk.mayEnter(next, at + 1)) {
        next.match(walk, at + 1, covers ? Trail.covered(trail, at, at + 1) : trail);
      }
    }
  }

  /** The beginning or the end of the sentence. */
  record Edge(BitSet firsts, boolean begins, Step next) implements Step {
    @Override
    public void match(Walk walk, int at, @Nullable Trail trail) {
      if (at == (begins ? walk.readings().from() : walk.readings().to()) && walk.mayEnter(next, at)) {
        next.match(walk, at, trail);
      }
    }
  }

  /** No space before the token. */
  record Joined(Step next) implements Step {
    @Override
    public BitSet firsts() {
      return next.firsts();
    }

    @Override
    public void match(Walk walk, int at, @Nullable Trail trail) {
      if (at < walk.readings().to() && !walk.tokens().spaceBefore(at) && walk.mayEnter(next, at)) {
        next.match(walk, at, trail);
      }
    }
  }

  /** Up to so many tokens of any kind. */
  record Gap(BitSet firsts, int most, Step next) implements Step {
    @Override
    public void match(Walk walk, int at, @Nullable Trail trail) {
      for (int end = at; end <= Math.min(walk.readings().to(), at + most); end++) {
        if (walk.mayEnter(next, end)) {
          next.match(walk, end, trail);
        }
      }
    }
  }

  /** The end of a rule's pattern. */
  record End(BitSet firsts, Rule rule) implements Step {
    @Override
    public void match(Walk walk, int at, @Nullable Trail trail) {
      walk.end(rule, at, trail);
    }
  }

  /** The end of what must not stand there. */
  record Seen(BitSet firsts) implements Step {
    @Override
    public void match(Walk walk, int at, @Nullable Trail trail) {
      walk.see();
    }
  }

  /** What steps ask of the matcher that goes through them over one sentence. */
  interface Walk {
    Tokens tokens();

    Readings readings();

    /** Whether a word that a step can begin with stands at a token; false once the walk has gone on for too long. */
    boolean mayEnter(Step step, int at);

    /** The longest match of a section that begins at a token. */
    @Nullable
    Match inner(Section section, int at);

    /** Takes note that a rule matches up to a token. */
    void end(Rule rule, int reach, @Nullable Trail trail);

    /** Takes note that something stands which must not. */
    void see();

    /** How often that was noted. */
    int seen();
  }
}
