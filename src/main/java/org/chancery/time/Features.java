package org.chancery.time;

import java.util.EnumMap;
import java.util.Map;

/** What the words of one date tell, each {@link Field} with a whole number. Immutable. */
final class Features {
  /** Nothing told. */
  static final Features NONE = new Features(new EnumMap<>(Field.class));

  private final Map<Field, Integer> values;

  private Features(Map<Field, Integer> values) {
    this.values = values;
  }

  static Features of(Map<Field, Integer> values) {
    Map<Field, Integer> copy = new EnumMap<>(Field.class);
    copy.putAll(values);
    return new Features(copy);
  }

  boolean has(Field field) {
    return values.containsKey(field);
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
    return values.getOrDefault(field, 0);
  }

  /** The common year that is written, 0 being 1 BC; only where there is one. */
  int year() {
    return has(Field.BACK) ? 1 - get(Field.YEAR) : get(Field.YEAR) + get(Field.ERA);
  }

  boolean is(Field field, int value) {
    return has(field) && get(field) == value;
  }

  Features with(Field field, int value) {
    Features copy = of(values);
    copy.values.put(field, value);
    return copy;
  }

  Features without(Field field) {
    Features copy = of(values);
    copy.values.remove(field);
    return copy;
  }

  /** These, and of {@code other} what is not told here. */
  Features or(Features other) {
    Features merged = of(values);
    other.values.forEach(merged.values::putIfAbsent);
    return merged;
  }

  @Override
  public String toString() {
    return values.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Features that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }
}
