package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.time.Edtf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimexValueTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "1941-06-22 | 1941-06-22", "1941-06-22T03:15 | 1941-06-22", "1941-06-22TMO | 1941-06-22",
      "1941-06-22T21:34-05 | 1941-06-22", "1941-06 | 1941-06", "1941 | 1941", "194 | 194X", "19 | 19XX",
      "1943-07-XX | 1943-07", "1943-XX | 1943", "1943-XX-XX | 1943", "1943-07-XXTNI | 1943-07",
      "1943-SP | 1943-21", "1943-SU | 1943-22", "1943-FA | 1943-23", "1943-WI | 1943-24",
      "2008-Q3 | 2008-35", "2008-H2 | 2008-41", "1941-W25 | [1941-06-16..1941-06-22]",
      "1941-W25-WE | [1941-06-21..1941-06-22]", "1941-W25-3 | 1941-06-18", "1975-WXX | 1975",
      "BC0480 | -0479", "BC0480-09-21 | -0479-09-21", "BC0480-08-XX | -0479-08", "BC0481-SU | -0480-22",
      "BC0001 | 0000", "BC048 | [-0488..-0479]", "BC04 | -04XX"})
  void hasDates(String value, Edtf date) {
    assertThat(TimexValue.date(value)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P3D", "P20Y", "PT1H", "PXM", "P1DE", "PRESENT_REF", "PAST_REF", "FUTURE_REF", "XXXX",
      "XXXX-XX-XX", "XXXX-WI", "BCXXXX-XX-XX", "T05:00", "1941-02-30", "1941-13", "1941-W99"})
  void hasNoDates(String value) {
    assertThat(TimexValue.date(value)).isEmpty();
  }

  /** What Chancery says of a part of a unit, or about a time, is of the unit that TIMEX2 names. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "[1942-06-01..1942-06-10] | 1942-06", "[1942-09..1942-12] | 1942", "1970~/1973~ | 197X", "1968~ | 1968",
      "[-0488..-0485] | [-0488..-0479]", "[1941-06-16..1941-06-22] | [1941-06-16..1941-06-22]",
      "1958-11-28/1958-12-02 | 1958-11-28/1958-12-02", "1977/.. | 1977/..", "1977 | 1977"})
  void unitsHoldTheirParts(Edtf value, Edtf unit) {
    assertThat(TimexValue.unit(value)).isEqualTo(unit);
  }
}
