package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
  @ParameterizedTest
  @ValueSource(strings = {
      "1958-11-28", "1958-11", "1958", "197X", "19XX", "1972-21", "1972-24", "2024-33", "2024-36", "2026-40", "2026-41",
      "1958-11-28/1958-12-02", "../1977", "1950-01-31/..", "1970~/1973~", "1965~", "1965?", "1965%", "1965-04-01~",
      "{1970,1977}", "[1970..1977]", "[..1977]", "[1977..]", "[1970,1977]", "{1970,1972..1974}", "0000", "2024-02-29",
      "-0479", "-0479-09-01", "-0001-12", "-0479-22", "-04XX", "-047X", "[-0488..-0479]", "-0004-02-29", "-0001/0001"})
  void printsWhatItReads(String text) {
    assertThat(Edtf.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", " ", "58", "1958-1", "1958-13", "1958-00", "1958-02-30", "2023-02-29", "1958-11-31", "1958-25", "1958-32",
      "1958-37", "1958-42", "1958-11-28/", "/1958", "../..", "1960/1950", "1958-12-02/1958-11-28", "{}", "[]",
      "{1970;1977}", "{1970, 1977}", "[..]", "[1977..1970]", "1958 ", "19X8", "X958", "1958~~", "~1958",
      "1958-11-28T10", "1958/1960/1962", "[1958", "1958]", "[", "{", "１９５８",
      "-0000", "-479", "--0479", "-0479/-0480", "-0001-02-29"})
  void refusesWhatIsNoDate(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Edtf.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
      "1958-11-28, 1958-11-28, 1958-11-28",
      "1964-02, 1964-02-01, 1964-02-29",
      "1958, 1958-01-01, 1958-12-31",
      "197X, 1970-01-01, 1979-12-31",
      "19XX, 1900-01-01, 1999-12-31",
      "1972-22, 1972-06-01, 1972-08-31",
      "1972-24, 1972-12-01, 1973-02-28",
      "2024-35, 2024-07-01, 2024-09-30",
      "2026-41, 2026-07-01, 2026-12-31",
      "1958-11-28/1958-12-02, 1958-11-28, 1958-12-02",
      "'{1977,1970}', 1970-01-01, 1977-12-31",
      "-0479, -0479-01-01, -0479-12-31",
      "-04XX, -0499-01-01, -0400-12-31",
      "-047X, -0479-01-01, -0470-12-31"})
  void hasBounds(String text, LocalDate first, LocalDate last) {
    assertThat(Edtf.parse(text).earliest()).isEqualTo(first);
    assertThat(Edtf.parse(text).latest()).isEqualTo(last);
  }

  @Test
  void openEndsHaveNoBound() {
    assertThat(Edtf.parse("../1977").earliest()).isEqualTo(LocalDate.MIN);
    assertThat(Edtf.parse("1950-01-31/..").latest()).isEqualTo(LocalDate.MAX);
  }

  @ParameterizedTest
  @CsvSource({
      "1958, 1958-11-28/1958-12-02, true",
      "1958-11, 1958-11-28/1958-12-02, true",
      "1964-11, 1958, false",
      "1958-11-30, 1958-11-28/1958-12-02, true",
      "1958-12-03, 1958-11-28/1958-12-02, false",
      "2025-10-09/2025-10-11, 2025-10-09/2025-10-12, true",
      "2025-10-09/2025-10-11, 2025-10-10/2025-10-12, false",
      "1965~, 1967, true",
      "1965~, 1968, false",
      "1965, 1966, false",
      "1958-11-28~, 1958-11-30, true",
      "1958-11-28, 1958-11-30, false",
      "'{1970,1977}', 1977-05, true",
      "'{1970,1977}', 1972, false",
      "'[1970..1977]', 1972, true",
      "1950-01-31/.., 2000, true",
      "1950-01-31/.., 1949, false",
      "197X, 1977-03-02, true",
      "1970~/1973~, 1972-05, true"})
  void knowsWhatMayBeTheSameTime(String one, String other, boolean same) {
    assertThat(Edtf.parse(one).compatible(Edtf.parse(other))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
      "1958, 1958-11-28/1958-12-02, 1958-11-28/1958-12-02",
      "1958-11, 1958, 1958-11",
      "1965~, 1965, 1965",
      "2025-10-09/2025-10-11, 2025-10-10, 2025-10-09/2025-10-11",
      "'[2025-10-01..2025-10-10]', 2025-10-09, 2025-10-09",
      "1950-01-31/.., 1950-01-31, 1950-01-31"})
  void keepsTheMorePrecise(String one, String other, String better) {
    assertThat(Edtf.parse(one).combine(Edtf.parse(other))).contains(Edtf.parse(better));
  }

  @Test
  void hasMembersOnlyAsASet() {
    assertThat(Edtf.parse("{1970,1977}").members()).containsExactly(Edtf.year(1970), Edtf.year(1977));
    assertThat(Edtf.parse("[1970,1977]").members()).hasSize(1);
    assertThat(Edtf.all(List.of(Edtf.year(1977), Edtf.year(1970)))).hasToString("{1970,1977}");
  }

  @Test
  void knowsTheYearItLiesIn() {
    assertThat(Edtf.parse("1958-11-28/1958-12-02").year()).contains(1958);
    assertThat(Edtf.parse("1958/1959").year()).isEmpty();
    assertThat(Edtf.parse("197X").year()).isEmpty();
  }

  @Test
  void containsDaysAndDates() {
    assertThat(Edtf.parse("1958-11").contains(LocalDate.of(1958, 11, 30))).isTrue();
    assertThat(Edtf.parse("1958").contains(Edtf.parse("1958-11-28/1958-12-02"))).isTrue();
    assertThat(Edtf.parse("1958-11").contains(Edtf.parse("1958-11-28/1958-12-02"))).isFalse();
  }
}
