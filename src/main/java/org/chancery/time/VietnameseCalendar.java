package org.chancery.time;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.SimpleTimeZone;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

/**
 * The lunisolar calendar of Vietnam since 1968: that of China with the moon watched from seven hours east of Greenwich,
 * so that now and then a new year falls on another day.
 */
final class VietnameseCalendar extends ChineseCalendar {
  private static final long serialVersionUID = 1L;
  private static final int EPOCH_YEAR = -2636;
  private static final int SEVEN_HOURS = 7 * 60 * 60 * 1000;

  // The only way that ICU offers to watch the moon from elsewhere, marked as internal.
  @SuppressWarnings("deprecation")
  VietnameseCalendar() {
    super(TimeZone.GMT_ZONE, ULocale.ENGLISH, EPOCH_YEAR, new SimpleTimeZone(SEVEN_HOURS, "UTC+7"));
  }
}
