package org.chancery.time;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A pattern over the words and numbers of a sentence, as a pack writes it:
 *
 * <pre>
 * month  day  year  num      a word or number of that kind, which sets the field of its name
 * num=decade                 the same, setting another field
 * num{1-4}=season+32         a number within bounds, to which another is added; roman for Roman numerals
 * +day                       the same, opening another part: the end of a range, the next of a list
 * 'of'                       these very words
 * ref   date   part          whatever a rule of that section matches
 * a b    (a | b)   a?   a*   one after the other; either; perhaps; any number
 * [a]                        must stand there, and is no part of the expression
 * !a                         must not stand there
 * ^                          a word with a capital
 * ~4                         up to four tokens, whatever they are
 * <   >                      the sentence begins here; it ends here
 * _                          no space stands here
 * </pre>
 */
sealed interface Pattern {
  /**
   * Adds to {@code firsts} the kinds of word that may begin it, {@link Lexicon#ANY} where any token may; says whether it
   * may be empty.
   */
  boolean begin(BitSet firsts, Nest nest);

  /** The kinds of word that may begin a rule of a section. */
  interface Nest {
    BitSet firsts(Section section);
  }

  /** The sections of rules, each of which may use those before it. */
  enum Section {
    /** What a date is counted from: "that year". Adds to the part that is open. */
    REF,
    /** A date that can stand alone. Opens a part. */
    DATE,
    /** A date, or what is one only beside another: the "28" of "28 to 30 May". Opens a part. */
    PART,
    /** A whole expression. */
    SPAN
  }

  /** A word of a kind. */
  record Word(int kind, Optional<Field> field, boolean opens) implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      firsts.set(kind);
      return false;
    }
  }

  /** From the least number to the most. */
  record Bounds(int least, int most) {
    static final Bounds NONE = new Bounds(Integer.MIN_VALUE, Integer.MAX_VALUE);

    boolean hold(int number) {
      return least <= number && number <= most;
    }
  }

  /** A number within bounds; {@code plus} is added to it. */
  record Digits(Numbers.Kind kind, Bounds bounds, Field field, int plus, boolean opens) implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      firsts.set(kind == Numbers.Kind.ROMAN ? Lexicon.ROMAN : Lexicon.NUMBER);
      return false;
    }

    boolean takes(Numbers.Found number) {
      return kind.takes(number) && bounds.hold(number.value());
    }
  }

  /** Whatever a rule of a section matches. */
  record Nested(Section section) implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      firsts.or(nest.firsts(section));
      return false;
    }
  }

  /** One after the other: at least two, or none. */
  record Sequence(List<Pattern> items) implements Pattern {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      for (Pattern item : items) {
        if (!item.begin(firsts, nest)) {
          return false;
        }
      }
      return true;
    }
  }

  /** One of several. */
  record Either(List<Pattern> choices) implements Pattern {
    public Either {
      choices = List.copyOf(choices);
    }

    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      boolean empty = false;
      for (Pattern choice : choices) {
        empty |= choice.begin(firsts, nest);
      }
      return empty;
    }
  }

  /** Perhaps, once or up to {@code most} times. */
  record Maybe(Pattern item, int most) implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      item.begin(firsts, nest);
      return true;
    }
  }

  /** Must stand there, and is no part of the expression. */
  record Context(Pattern item) implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      return item.begin(firsts, nest);
    }
  }

  /** Must not stand there. */
  record Without(Pattern item) implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      return true;
    }
  }

  /** A word with a capital, whatever it is. */
  record Capital() implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      firsts.set(Lexicon.ANY);
      return false;
    }
  }

  /** The sentence begins or ends here. */
  record Edge(boolean begins) implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      return true;
    }
  }

  /** Up to so many tokens of any kind. */
  record Gap(int most) implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      firsts.set(Lexicon.ANY);
      return false;
    }
  }

  /** No space between the token before and the next. */
  record Joined() implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      return true;
    }
  }
}
