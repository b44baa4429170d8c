package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EdtfProperties {
  private static final List<Integer> SEASONS = List.of(21, 22, 23, 24, 33, 34, 35, 36, 40, 41);

  @Property
  void printsWhatItReads(@ForAll("values") String text) {
    assertThat(Edtf.parse(text)).hasToString(text).isEqualTo(Edtf.parse(text));
  }

  @Property
  void beginsBeforeItEnds(@ForAll("values") String text) {
    Edtf value = Edtf.parse(text);
    assertThat(value.earliest()).isBeforeOrEqualTo(value.latest());
  }

  @Property
  void isCompatibleWithItself(@ForAll("values") String text) {
    Edtf value = Edtf.parse(text);
    assertThat(value.compatible(value)).isTrue();
    assertThat(value.combine(value)).contains(value);
  }

  @Property
  void compatibleBothWays(@ForAll("values") String one, @ForAll("values") String other) {
    assertThat(Edtf.parse(one).compatible(Edtf.parse(other)))
        .isEqualTo(Edtf.parse(other).compatible(Edtf.parse(one)));
  }

  @Property
  void combinesBothWaysAndOnlyTheCompatible(@ForAll("values") String one, @ForAll("values") String other) {
    Edtf a = Edtf.parse(one);
    Edtf b = Edtf.parse(other);
    assertThat(a.combine(b)).isEqualTo(b.combine(a));
    assertThat(a.combine(b).isPresent()).isEqualTo(a.compatible(b));
    a.combine(b).ifPresent(better -> assertThat(better).isIn(a, b));
  }

  @Property
  void mostPreciseDoesNotDependOnOrder(@ForAll("values") String one, @ForAll("values") String two,
      @ForAll("values") String three) {
    Edtf a = Edtf.parse(one);
    Edtf b = Edtf.parse(two);
    Edtf c = Edtf.parse(three);
    assertThat(Edtf.mostPrecise(List.of(a, b, c))).isEqualTo(Edtf.mostPrecise(List.of(c, a, b)));
  }

  @Property
  void refusesOrReadsButNeverElse(@ForAll String text) {
    try {
      assertThat(Edtf.parse(text)).hasToString(text);
    } catch (IllegalArgumentException refused) {
      assertThatThrownBy(() -> Edtf.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> points = points();
    Arbitrary<String> intervals = Combinators.combine(days(), days())
        .as((a, b) -> a.isAfter(b) ? b + "/" + a : a + "/" + b);
    Arbitrary<String> open = Combinators.combine(points, Arbitraries.of("%s/..", "../%s", "[..%s]", "[%s..]"))
        .as((point, form) -> String.format(Locale.ROOT, form, point));
    Arbitrary<String> sets = Combinators.combine(points, points, Arbitraries.of("{%s,%s}", "[%s,%s]"))
        .as((a, b, form) -> String.format(Locale.ROOT, form, a, b));
    return Arbitraries.oneOf(points, intervals, open, sets);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(LocalDate.of(1000, 1, 1).toEpochDay(), LocalDate.of(2199, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<String> points() {
    Arbitrary<String> digits = Combinators.combine(days(), Arbitraries.integers().between(0, 5)).as((day, form) -> {
      String text = day.toString();
      return switch (form) {
        case 0 -> text;
        case 1 -> text.substring(0, 7);
        case 2 -> text.substring(0, 4);
        case 3 -> text.substring(0, 3) + "X";
        case 4 -> text.substring(0, 2) + "XX";
        default -> text.substring(0, 4) + "-" + SEASONS.get(day.getMonthValue() % SEASONS.size());
      };
    });
    return Combinators.combine(digits, Arbitraries.of("", "", "~", "?", "%")).as((text, mark) -> text + mark);
  }
}
