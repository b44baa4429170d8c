package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Days of other calendars against days that are known: the tables of new years and leap months that the Hong Kong
 * Observatory, the Korean institute of astronomy and the Vietnamese Tết of record give, and dates that histories tell
 * in both calendars.
 */
class EasternCalendarsTest {
  @ParameterizedTest
  @CsvSource({
      // Spring Festivals; in 2009 the first of July lies in a leap month, in 1985 Vietnam and China are a month apart.
      "chinese, 1949, 1, 1, 0, 1949-01-29", "chinese, 1966, 1, 1, 0, 1966-01-21", "chinese, 1985, 1, 1, 0, 1985-02-20",
      "chinese, 2007, 1, 1, 0, 2007-02-18", "chinese, 2009, 1, 1, 0, 2009-01-26", "chinese, 2020, 1, 1, 0, 2020-01-25",
      "chinese, 2023, 1, 1, 0, 2023-01-22", "chinese, 2024, 1, 1, 0, 2024-02-10", "chinese, 2034, 1, 1, 0, 2034-02-19",
      // Mid-autumn, dragon boats, double ninth, and the kitchen god, who goes up in the next common year.
      "chinese, 2020, 8, 15, 0, 2020-10-01", "chinese, 2024, 8, 15, 0, 2024-09-17",
      "chinese, 2009, 5, 5, 0, 2009-05-28",
      "chinese, 2023, 5, 5, 0, 2023-06-22", "chinese, 2024, 9, 9, 0, 2024-10-11",
      "chinese, 2024, 12, 23, 0, 2025-01-22",
      // Leap months.
      "chinese, 2009, 5, 1, 1, 2009-06-23", "chinese, 2017, 6, 1, 1, 2017-07-23", "chinese, 2020, 4, 1, 1, 2020-05-23",
      "chinese, 2023, 2, 1, 1, 2023-03-22", "chinese, 2025, 6, 1, 1, 2025-07-25", "chinese, 2033, 11, 1, 1, 2033-12-22",
      // The north of Vietnam kept Tết 1968 a day before the south; before, both kept that of China.
      "vietnamese, 1967, 1, 1, 0, 1967-02-09", "vietnamese, 1968, 1, 1, 0, 1968-01-29",
      "vietnamese, 1985, 1, 1, 0, 1985-01-21", "vietnamese, 2007, 1, 1, 0, 2007-02-17",
      "vietnamese, 2024, 1, 1, 0, 2024-02-10", "vietnamese, 2024, 3, 10, 0, 2024-04-18",
      "vietnamese, 2030, 1, 1, 0, 2030-02-02",
      "korean, 1997, 1, 1, 0, 1997-02-08", "korean, 2024, 1, 1, 0, 2024-02-10", "korean, 2024, 8, 15, 0, 2024-09-17",
      "korean, 2023, 8, 15, 0, 2023-09-29",
      "persian, 1357, 11, 22, 0, 1979-02-11", "persian, 1404, 7, 17, 0, 2025-10-09"})
  void findsKnownDays(String calendar, int year, int month, int day, int leap, LocalDate common) {
    Features told = leap == 0 ? told(calendar, month, day) : told(calendar, month, day).with(Field.LEAP, 1);
    assertThat(Calendars.date(told, year)).contains(Edtf.day(common));
  }

  @Test
  void knowsNoDayThatACalendarDoesNotHave() {
    assertThat(Calendars.date(told("chinese", 4, 1).with(Field.LEAP, 1), 2021)).isEmpty();
    assertThat(Calendars.date(told("chinese", 2, 31), 2024)).isEmpty();
    assertThat(Calendars.date(told("persian", 12, 30), 1404)).isEmpty();
  }

  @Test
  void givesAMonthWithoutADayAsAStretch() {
    assertThat(Calendars.date(told("chinese", 1, 1).without(Field.DAY), 2024))
        .contains(Edtf.parse("[2024-02-10..2024-03-09]"));
  }

  @ParameterizedTest
  @CsvSource({"2025-01-20, 12, 23, false, 2025-01-22", "2025-12-30, 12, 23, true, 2026-02-10",
      "2024-02-13, 1, 3, false, 2024-02-12", "2024-09-20, 8, 15, true, 2025-10-06"})
  void takesTheYearNearestToADay(LocalDate day, int month, int of, boolean ahead, LocalDate common) {
    assertThat(Calendars.nearest(told("chinese", month, of), day, ahead)).contains(Edtf.day(common));
  }

  @ParameterizedTest
  @CsvSource({
      // The king gave up his throne on 2 March 2477, that is 1935; years have begun in January since 2484.
      "2477, 3, 1935", "2475, 6, 1932", "2482, 1, 1940", "2484, 1, 1941", "2568, 2, 2025", "2398, 3, 1855"})
  void countsThaiYearsFromAprilUntil1940(int year, int month, int common) {
    Features told = Features.of(Map.of(Field.YEAR, year, Field.MONTH, month, Field.ERA, -543));
    assertThat(Calendars.commonYear(told)).isEqualTo(common);
  }

  @ParameterizedTest
  @CsvSource({"41, 2024, 2024", "41, 2030, 2024", "42, 2024, 2025", "31, 1900, 1894", "60, 1985, 1983"})
  void findsTheYearOfTheCycleNearby(int place, int near, int year) {
    assertThat(Calendars.yearOfCycle(place, near)).isEqualTo(Optional.of(year));
  }

  @Test
  void leavesAYearOfTheCycleOpenThatMayBeOfTwoCenturies() {
    assertThat(Calendars.yearOfCycle(31, 2030)).isEmpty();
  }

  private static Features told(String calendar, int month, int day) {
    return Features.of(
        Map.of(Field.CALENDAR, Codes.value(calendar), Field.MONTH, month, Field.DAY, day));
  }
}
