package org.chancery.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names by which agencies, papers and broadcasters are called in running text: those of the table of publishers
 * that one outlet alone bears, in their own case or in capitals; no web addresses. Immutable, safe for many threads.
 */
public final class OutletNames {
  /** Names of fewer letters than this are met in their own case alone. */
  private static final int LEAST_IN_CAPITALS = 5;

  private final Map<String, String> byForm = new HashMap<>();
  private final Map<String, List<String>> byBegin = new HashMap<>();

  /**
   * A name in a text.
   *
   * @param name of the outlet, as the table has it
   * @param end index after its last code unit
   */
  public record Named(String name, int end) {}

  /** The names of these outlets. */
  public OutletNames(List<Outlet> outlets) {
    Set<String> shared = new HashSet<>();
    for (Outlet outlet : outlets) {
      for (String form : outlet.forms()) {
        if (form.indexOf('.') < 0 || form.indexOf(' ') >= 0) {
          add(form, outlet.name(), shared);
          if (form.length() >= LEAST_IN_CAPITALS) {
            add(form.toUpperCase(Locale.ROOT), outlet.name(), shared);
          }
        }
      }
    }
    byForm.keySet().removeAll(shared);
    byForm.keySet().forEach(form -> byBegin.computeIfAbsent(begin(form, 0), b -> new ArrayList<>()).add(form));
    byBegin.values().forEach(forms -> forms.sort(Comparator.comparingInt(String::length).reversed()));
  }

  private void add(String form, String name, Set<String> shared) {
    String other = byForm.putIfAbsent(form, name);
    if (other != null && !other.equals(name)) {
      shared.add(form);
    }
  }

  /** The outlet of exactly this name. */
  public Optional<String> get(String form) {
    return Optional.ofNullable(byForm.get(form));
  }

  /** The outlet whose name, the longest that fits, stands at an index of a text where a word begins. */
  public Optional<Named> at(String text, int index) {
    for (String form : byBegin.getOrDefault(begin(text, index), List.of())) {
      int end = index + form.length();
      if (text.startsWith(form, index) && (end == text.length() || isEnd(text, end))) {
        return Optional.of(new Named(byForm.getOrDefault(form, form), end));
      }
    }
    return Optional.empty();
  }

  private static String begin(String text, int index) {
    return text.substring(index, Math.min(text.length(), index + 2));
  }

  /** Whether a word ends here: always behind a character of a script that parts no words. */
  private static boolean isEnd(String text, int end) {
    int before = text.codePointBefore(end);
    return !Character.isLetterOrDigit(text.codePointAt(end)) || Character.isIdeographic(before);
  }
}
