package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Features behave as a map from fields to numbers does. */
final class FeaturesTest {
  @Property
  void featuresAreAMap(@ForAll @Size(max = 20) List<Field> fields, @ForAll @Size(max = 20) List<Integer> values) {
    Map<Field, Integer> map = new EnumMap<>(Field.class);
    Features features = Features.NONE;
    for (int i = 0; i < Math.min(fields.size(), values.size()); i++) {
      if (values.get(i) % 3 == 0) {
        map.remove(fields.get(i));
        features = features.without(fields.get(i));
      } else {
        map.put(fields.get(i), values.get(i));
        features = features.with(fields.get(i), values.get(i));
      }
    }

    for (Field field : Field.values()) {
      assertThat(features.has(field)).isEqualTo(map.containsKey(field));
      assertThat(features.get(field)).isEqualTo(map.getOrDefault(field, 0));
    }
    assertThat(features).isEqualTo(Features.of(map)).hasToString(map.toString());
  }

  @Property
  void whatIsToldGoesBeforeWhatAnotherTells(@ForAll Map<Field, Integer> mine, @ForAll Map<Field, Integer> others) {
    Features both = Features.of(mine).or(Features.of(others));

    for (Field field : Field.values()) {
      assertThat(both.has(field)).isEqualTo(mine.containsKey(field) || others.containsKey(field));
      assertThat(both.get(field)).isEqualTo(mine.getOrDefault(field, others.getOrDefault(field, 0)));
    }
  }
}
