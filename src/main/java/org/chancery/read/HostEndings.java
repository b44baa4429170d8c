package org.chancery.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.language.LanguagePack;

/** Countries by the endings of hosts' names: ISO 3166's codes, but for those in {@code world/endings.tsv}. */
final class HostEndings {
  private static final String TABLE = "/world/endings.tsv";

  private final Map<String, String> exceptions = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();

  private HostEndings() {
    for (String country : Locale.getISOCountries()) {
      String state = Locale.of("", country).getISO3Country();
      states.put(country.toLowerCase(Locale.ROOT), state);
      countries.put(state, country);
    }
  }

  static HostEndings load() {
    HostEndings endings = new HostEndings();
    try (InputStream in = HostEndings.class.getResourceAsStream(TABLE)) {
      List<List<String>> rows = in == null ? List.of() : LanguagePack.rows(in);
      rows.forEach(row -> endings.exceptions.put(row.get(0), row.get(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE + ": " + e.getMessage(), e);
    }
    return endings;
  }

  /** ISO 3166-1 alpha-3 code of the country of a host's ending. */
  Optional<String> state(String host) {
    String ending = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String exception = exceptions.get(ending);
    return exception == null
        ? Optional.ofNullable(states.get(ending))
        : Optional.of(exception).filter(s -> !s.isEmpty());
  }

  /** ISO 3166-1 alpha-2 code of the country of a host's ending. */
  Optional<String> country(String host) {
    return state(host).map(countries::get);
  }
}
