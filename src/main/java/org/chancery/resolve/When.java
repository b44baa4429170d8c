package org.chancery.resolve;

import java.util.regex.Pattern;
import org.chancery.coding.Mention;
import org.chancery.time.Basis;
import org.chancery.time.Edtf;

/**
 * A date as the resolver compares it.
 *
 * @param date as told
 * @param first the first epoch day that it may be, widened where it is only approximate
 * @param last the last epoch day that it may be
 * @param grain how fine it is
 * @param reported whether it is only the date of publication, so that the act may lie a little before it
 */
record When(Edtf date, long first, long last, Grain grain, boolean reported) {
  /** How fine a date is, the finest first. */
  enum Grain {
    DAY, MONTH, YEAR, VAGUE
  }

  /** How far a date marked as approximate may reach; wider than any {@link Edtf#compatible} allows. */
  private static final long APPROXIMATE = 4000;

  /** News is out within this many days of what it tells. */
  private static final long NEWS = 2;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern QUALIFIER = Pattern.compile("[~?%]");

  static When of(Edtf date, Mention mention) {
    boolean reported = mention.basis().filter(b -> b == Basis.PUBLISHED).isPresent();
    boolean approximate = QUALIFIER.matcher(date.toString()).find();
    long slack = approximate ? APPROXIMATE : reported ? NEWS : 0;
    long first = date.earliest().toEpochDay() - slack;
    long last = date.latest().toEpochDay() + (approximate ? APPROXIMATE : 0);
    return new When(date, first, last, grain(date, approximate), reported);
  }

  /** Whether both may be one time, by what they say. */
  boolean fits(When other) {
    return date.compatible(other.date);
  }

  boolean equal(When other) {
    return date.equals(other.date);
  }

  /** Whether the two share a day, though neither holds the other. */
  boolean overlaps(When other) {
    return first <= other.last && other.first <= last;
  }

  /** How many days at least lie between the two; 0 or less where they overlap. */
  long apart(When other) {
    return Math.max(first, other.first) - Math.min(last, other.last);
  }

  /** Whether one is a publication date and the other lies at most {@link #NEWS} days before it. */
  boolean justBefore(When other) {
    return reported != other.reported && grain == Grain.DAY && other.grain == Grain.DAY && overlaps(other);
  }

  private static Grain grain(Edtf date, boolean approximate) {
    Grain grain = Grain.DAY;
    for (String end : QUALIFIER.matcher(date.toString()).replaceAll("").split("/", -1)) {
      Grain coarse = DAY.matcher(end).matches()
          ? Grain.DAY
          : MONTH.matcher(end).matches()
              ? Grain.MONTH
              : YEAR.matcher(end).matches() ? Grain.YEAR : Grain.VAGUE;
      grain = coarse.compareTo(grain) > 0 ? coarse : grain;
    }
    boolean years = grain == Grain.YEAR && date.latest().toEpochDay() - date.earliest().toEpochDay() > 366;
    return years || approximate ? coarser(grain) : grain;
  }

  private static Grain coarser(Grain grain) {
    return switch (grain) {
      case DAY -> Grain.MONTH;
      case MONTH -> Grain.YEAR;
      case YEAR, VAGUE -> Grain.VAGUE;
    };
  }
}
