package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of other calendars whose common day history knows. */
class CalendarsTest {
  @ParameterizedTest(name = "{3} {0}-{1}-{2} is {4}")
  @CsvSource({
      // Julian: Petrograd and Senate Square as their own newspapers dated them; Pushkin's baptismal record.
      "1917, 10, 25, julian, 1917-11-07",
      "1825, 12, 14, julian, 1825-12-26",
      "1799, 5, 26, julian, 1799-06-06",
      // Solar Hijri: the fall of the monarchy (22 Bahman), the embassy (13 Aban), New Year's Day of 1400.
      "1357, 11, 22, persian, 1979-02-11",
      "1358, 8, 13, persian, 1979-11-04",
      "1400, 1, 1, persian, 2021-03-21",
      // Hijri by the printed Umm al-Qura tables: New Year, first of Ramadan, end of the fast.
      "1445, 1, 1, islamic, 2023-07-19~",
      "1444, 9, 1, islamic, 2023-03-23~",
      "1445, 10, 1, islamic, 2024-04-10~"})
  void daysThatHistoryKnows(int year, int month, int day, String calendar, String common) {
    assertThat(Calendars.date(told(calendar, month, day), year)).contains(Edtf.parse(common));
  }

  @Test
  void monthsAndYearsAreStretchesInWhichSomethingTookPlace() {
    Features year = Features.of(Map.of(Field.CALENDAR, Codes.PERSIAN));
    assertThat(Calendars.date(year, 1404)).contains(Edtf.parse("[2025-03-21..2026-03-20]"));
    assertThat(Calendars.date(year.with(Field.MONTH, 7), 1404)).contains(Edtf.parse("[2025-09-23..2025-10-22]"));
    assertThat(Calendars.date(year.with(Field.MONTH, 12), 1403)).contains(Edtf.parse("[2025-02-19..2025-03-20]"));
  }

  @Test
  void daysThatACalendarHasNotGiveNone() {
    assertThat(Calendars.date(told("persian", 12, 30), 1404)).isEmpty();
    assertThat(Calendars.date(told("persian", 7, 31), 1404)).isEmpty();
    assertThat(Calendars.date(told("julian", 2, 29), 1917)).isEmpty();
    assertThat(Calendars.date(told("julian", 2, 29), 1900)).contains(Edtf.parse("1900-03-13"));
  }

  @Test
  void twoStylesNameOneDayInEitherOrder() {
    LocalDate old = LocalDate.of(1917, 10, 25);
    LocalDate common = LocalDate.of(1917, 11, 7);
    assertThat(Calendars.styles(old, common)).contains(common);
    assertThat(Calendars.styles(common, old)).contains(common);
    assertThat(Calendars.styles(old, common.plusDays(1))).isEqualTo(Optional.empty());
  }

  private static Features told(String calendar, int month, int day) {
    return Features.of(Map.of(Field.CALENDAR, Codes.value(calendar), Field.MONTH, month, Field.DAY, day));
  }
}
