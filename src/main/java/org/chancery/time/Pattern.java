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
 * +day                       the same, opening another part: the end of a range, the next of a list
 * 'of'                       these very words
 * date   part                a whole date by a rule of that section
 * a b    (a | b)   a?   a*   one after the other; either; perhaps; any number
 * [a]                        must stand there, and is no part of the expression
 * ~4                         up to four tokens, whatever they are
 * </pre>
 */
sealed interface Pattern {
  /** Adds to {@code firsts} the kinds of word that may begin it; says whether it may be empty. */
  boolean begin(BitSet firsts, Nest nest);

  /** The kinds of word that may begin a date or a part: known only once all rules are read. */
  interface Nest {
    BitSet firsts(boolean part);
  }

  /** A word of a kind. */
  record Word(int kind, Optional<Field> field, boolean opens) implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      firsts.set(kind);
      return false;
    }
  }

  /** A number within bounds. */
  record Number(Numbers.Kind kind, Field field, boolean opens) implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      firsts.set(Lexicon.NUMBER);
      return false;
    }
  }

  /** A whole date, or a part of one. */
  record Nested(boolean part) implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      firsts.or(nest.firsts(part));
      return false;
    }
  }

  /** One after the other. */
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

  /** Up to so many tokens of any kind. */
  record Gap(int most) implements Pattern {
    @Override
    public boolean begin(BitSet firsts, Nest nest) {
      throw new IllegalArgumentException("a pattern cannot begin with a gap");
    }
  }
}
