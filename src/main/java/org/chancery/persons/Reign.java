package org.chancery.persons;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.actor.World;

/**
 * Reads leaders of REIGN: one row a month, with columns ccode (Correlates of War), leader, year, month, male. The
 * months of one leader are joined to terms.
 */
final class Reign implements Importer {
  private final World world;
  private final Offices offices;

  Reign(World world, Offices offices) {
    this.world = world;
    this.offices = offices;
  }

  @Override
  public void read(BufferedReader in, Rows rows) throws IOException {
    Delimited table = new Delimited(in);
    table.demand("ccode", "leader", "year", "month");
    for (Optional<Delimited.Row> next = table.next(); next.isPresent(); next = table.next()) {
      Delimited.Row row = next.get();
      String state = States.byCow(world, number(row.get("ccode")));
      String month = month(row);
      if (state.isEmpty()) {
        rows.bad(row.line(), "\"" + row.get("ccode") + "\" is no number of a state");
      } else if (month.isEmpty()) {
        rows.bad(row.line(), "\"" + row.get("year") + "-" + row.get("month") + "\" is no month");
      } else {
        String sex = number(row.get("male"));
        rows.add(row.line(), new Rows.Entry("", row.get("leader"), state,
            sex.equals("1") ? "m" : sex.equals("0") ? "f" : "", offices.of("reign"), month, month, Map.of()));
      }
    }
  }

  private static String month(Delimited.Row row) {
    String year = number(row.get("year"));
    String month = number(row.get("month"));
    return year.matches("[0-9]{4}") && month.matches("[1-9]|1[0-2]")
        ? String.format(Locale.ROOT, "%s-%02d", year, Integer.valueOf(month))
        : "";
  }

  /** Whole numbers are often written as decimal fractions: 2.0. */
  private static String number(String text) {
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
