package org.chancery.persons;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.chancery.actor.World;

/**
 * Reads leaders of Archigos: one row a spell, with columns leader, ccode (Correlates of War), startdate, enddate
 * (year-month-day), gender; leadid joins the spells of one leader.
 */
final class Archigos implements Importer {
  private final World world;
  private final Offices offices;

  Archigos(World world, Offices offices) {
    this.world = world;
    this.offices = offices;
  }

  @Override
  public void read(BufferedReader in, Rows rows) throws IOException {
    Delimited table = new Delimited(in);
    table.demand("leader", "ccode", "startdate", "enddate");
    for (Optional<Delimited.Row> next = table.next(); next.isPresent(); next = table.next()) {
      Delimited.Row row = next.get();
      String state = States.byCow(world, row.get("ccode"));
      if (state.isEmpty()) {
        rows.bad(row.line(), "\"" + row.get("ccode") + "\" is no number of a state");
      } else {
        rows.add(row.line(), new Rows.Entry(row.get("leadid"), row.get("leader"), state, row.get("gender"),
            offices.of("archigos"), row.get("startdate"), row.get("enddate"), Map.of()));
      }
    }
  }
}
