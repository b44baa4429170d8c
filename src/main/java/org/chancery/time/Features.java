package org.chancery.time;

import java.util.Arrays;
import java.util.Map;

/** What the words of one date tell, each {@link Field} with a whole number. Immutable. */
final class Features {
  /** Nothing told. */
  static final Features NONE = new Features(new int[Field.values().length], 0);

  private final int[] values;
  private final int present;

  private Features(int[] values, int present) {
    this.values = values;
    this.present = present;
  }

  static Features of(Map<Field, Integer> values) {
    Features features = NONE;
    for (Map.Entry<Field, Integer> entry : values.entrySet()) {
      features = features.with(entry.getKey(), entry.getValue());
    }
    return features;
  }

  boolean has(Field field) {
    return (present & (1 << field.ordinal())) != 0;
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
    return values[field.ordinal()];
  }

  int get(Field field, int otherwise) {
    return has(field) ? get(field) : otherwise;
  }

  boolean is(Field field, int value) {
    return has(field) && get(field) == value;
  }

  Features with(Field field, int value) {
    int[] copy = values.clone();
    copy[field.ordinal()] = value;
    return new Features(copy, present | (1 << field.ordinal()));
  }

  Features without(Field field) {
    int[] copy = values.clone();
    copy[field.ordinal()] = 0;
    return new Features(copy, present & ~(1 << field.ordinal()));
  }

  /** These, and of {@code other} what is not told here. */
  Features or(Features other) {
    Features merged = this;
    for (Field field : Field.values()) {
      if (other.has(field) && !has(field)) {
        merged = merged.with(field, other.get(field));
      }
    }
    return merged;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Field field : Field.values()) {
      if (has(field)) {
        text.append(text.isEmpty() ? "" : " ").append(field).append('=').append(get(field));
      }
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Features that && present == that.present && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values) * 31 + present;
  }
}
