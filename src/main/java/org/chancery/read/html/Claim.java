package org.chancery.read.html;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chancery.document.Publication;
import org.chancery.document.Publication.Origin;
import org.chancery.read.html.DatedLines.Dated;

/**
 * What one part of a page says on when it was published.
 *
 * @param date the day
 * @param instant the time, where the day is that of Greenwich's clocks
 * @param weight how far it is to be believed: 3 is made to say just this, 1 says it by the way
 * @param publication the day with its origin and its words
 */
record Claim(LocalDate date, Optional<Instant> instant, double weight, Publication publication) {
  /** What a time of Greenwich is worth for the day that it is elsewhere. */
  private static final double ELSEWHERE = 0.8;
  private static final ZoneOffset EAST = ZoneOffset.ofHours(14);
  private static final ZoneOffset WEST = ZoneOffset.ofHours(-12);
  private static final int LONGEST = 60;

  /**
   * What a machine wrote.
   *
   * @param country whose day it is where the machine gave a time of Greenwich, ISO 3166-1 alpha-2
   * @param where what it wrote it in
   */
  static Claim written(Moment moment, Optional<String> country, double weight, String where, String words) {
    LocalDate day = moment.in(country);
    return new Claim(day, moment.instant(), weight,
        new Publication(Optional.of(day.toString()), Origin.GIVEN, where + ": " + brief(words)));
  }

  /** What a line says. */
  static Claim printed(Dated dated, double weight) {
    return new Claim(dated.date(), Optional.empty(), weight, new Publication(Optional.of(dated.date().toString()),
        Origin.PRINTED, "printed: \"" + brief(dated.line()) + "\""));
  }

  /** What an address says. */
  static Claim addressed(AddressDates.Found found, double weight, String where) {
    return new Claim(found.date(), Optional.empty(), weight,
        new Publication(Optional.of(found.date().toString()), Origin.GIVEN, where + ": " + found.words()));
  }

  /** Its weight for a day; a time of Greenwich can also be the day before or after. */
  double supports(LocalDate day) {
    return day.equals(date) ? weight : isSomewhere(day) ? weight * ELSEWHERE : 0;
  }

  private boolean isSomewhere(LocalDate day) {
    return instant.isPresent() && (day.equals(instant.get().atOffset(EAST).toLocalDate())
        || day.equals(instant.get().atOffset(WEST).toLocalDate()));
  }

  /** It with the day that a line has, where it can be that day. */
  Claim on(Optional<Claim> line) {
    return line.filter(claim -> isSomewhere(claim.date()))
        .map(claim -> new Claim(claim.date(), Optional.empty(), weight, claim.publication())).orElse(this);
  }

  private static String brief(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
