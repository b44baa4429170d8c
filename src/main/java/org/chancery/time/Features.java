package org.chancery.time;

import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What the words of one date tell, each {@link Field} with a whole number. Immutable; a word of bits and an array,
 * since every rule that is tried makes some.
 */
final class Features {
  /** Nothing told. */
  static final Features NONE = new Features(0, new int[0]);

  private static final Field[] FIELDS = Field.values();

  /** A bit for each field that is told. */
  private final long told;
  /** The values of those fields, in the order of the fields. */
  private final int[] values;

  private Features(long told, int[] values) {
    this.told = told;
    this.values = values;
  }

  static Features of(Map<Field, Integer> values) {
    Features all = NONE;
    for (Map.Entry<Field, Integer> entry : values.entrySet()) {
      all = all.with(entry.getKey(), entry.getValue());
    }
    return all;
  }

  /** How many fields before one are told. */
  private int place(Field field) {
    return Long.bitCount(told & (field.bit() - 1));
  }

  boolean has(Field field) {
    return (told & field.bit()) != 0;
  }

  boolean hasAny(Field... fields) {
    for (Field field : fields) {
      if (has(field)) {
        return true;
      }
    }
    return false;
  }

  /** The field's value, 0 where it is not told. */
  int get(Field field) {
    return has(field) ? values[place(field)] : 0;
  }

  /** The common year that is written, 0 being 1 BC; only where there is one. */
  int year() {
    return has(Field.BACK) ? 1 - get(Field.YEAR) : get(Field.YEAR) + get(Field.ERA);
  }

  boolean is(Field field, int value) {
    return has(field) && get(field) == value;
  }

  Features with(Field field, int value) {
    int place = place(field);
    int[] more = Arrays.copyOf(values, has(field) ? values.length : values.length + 1);
    if (!has(field)) {
      System.arraycopy(values, place, more, place + 1, values.length - place);
    }
    more[place] = value;
    return new Features(told | field.bit(), more);
  }

  Features without(Field field) {
    if (!has(field)) {
      return this;
    }
    int place = place(field);
    int[] less = Arrays.copyOf(values, values.length - 1);
    System.arraycopy(values, place + 1, less, place, less.length - place);
    return new Features(told & ~field.bit(), less);
  }

  /** These, and of {@code other} what is not told here. */
  Features or(Features other) {
    if (told == 0) {
      return other;
    }
    Features merged = this;
    for (long more = other.told & ~told; more != 0; more &= more - 1) {
      Field field = FIELDS[Long.numberOfTrailingZeros(more)];
      merged = merged.with(field, other.get(field));
    }
    return merged;
  }

  @Override
  public String toString() {
    StringJoiner all = new StringJoiner(", ", "{", "}");
    for (Field field : FIELDS) {
      if (has(field)) {
        all.add(field + "=" + get(field));
      }
    }
    return all.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Features that && told == that.told && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(told) + Arrays.hashCode(values);
  }
}
