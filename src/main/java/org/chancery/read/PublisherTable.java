package org.chancery.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.document.Publisher;
import org.chancery.language.LanguagePack;

/**
 * Publishers by their names, abbreviations and domains ({@code world/publishers.tsv}: name, state, languages, forms
 * joined by bars). A name of letters is met as whole words in its own case, or in capitals.
 */
final class PublisherTable {
  private static final String TABLE = "/world/publishers.tsv";
  private static final String SOFTWARE = "/world/software.tsv";
  private static final int LONGEST = 8;
  private static final int LONGEST_ABBREVIATION = 5;

  private final Map<String, Publisher> names = new HashMap<>();
  private final Map<String, Publisher> hosts = new HashMap<>();
  private final Set<String> abbreviations = new HashSet<>();
  private final Set<String> software = new HashSet<>();
  private final HostEndings endings = HostEndings.load();

  private PublisherTable() {}

  static PublisherTable load() {
    PublisherTable table = new PublisherTable();
    rows(TABLE).forEach(table::add);
    rows(SOFTWARE).forEach(row -> table.software.add(key(row.getFirst())));
    return table;
  }

  private static List<List<String>> rows(String file) {
    try (InputStream in = PublisherTable.class.getResourceAsStream(file)) {
      return in == null ? List.of() : LanguagePack.rows(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  /** A table of the given rows. */
  static PublisherTable of(List<List<String>> rows) {
    PublisherTable table = new PublisherTable();
    rows.forEach(table::add);
    return table;
  }

  /** The publisher of exactly this name. */
  Optional<Publisher> get(String name) {
    return Optional.ofNullable(names.get(key(name)));
  }

  /** The publisher of a host or of the domain that it belongs to. */
  Optional<Publisher> byHost(String host) {
    for (int at = 0; at >= 0; at = host.indexOf('.', at) < 0 ? -1 : host.indexOf('.', at) + 1) {
      Publisher publisher = hosts.get(host.substring(at));
      if (publisher != null) {
        return Optional.of(publisher);
      }
    }
    return Optional.empty();
  }

  /** ISO 3166-1 alpha-3 code of the country of a host's ending. */
  Optional<String> stateOfHost(String host) {
    return endings.state(host);
  }

  /** The publisher with the longest name among the words of a line. */
  Optional<Publisher> inside(String line) {
    return longest(line, Integer.MAX_VALUE, true);
  }

  /** The same of a line that may be about anything: abbreviations and short words do not count. */
  Optional<Publisher> inFull(String line) {
    return longest(line, Integer.MAX_VALUE, false);
  }

  /** Whether a name is that of the software that made a page, left in by its maker. */
  boolean isSoftware(String name) {
    return software.contains(key(name));
  }

  /** The publisher whose name a text begins with. */
  Optional<Publisher> atBegin(String text) {
    return longest(text.substring(0, Math.min(80, text.length())), 1, true);
  }

  private Optional<Publisher> longest(String line, int starts, boolean abbreviated) {
    List<Furniture.Word> words = Furniture.words(line);
    Optional<Publisher> best = Optional.empty();
    int most = 0;
    for (int from = 0; from < Math.min(starts, words.size()); from++) {
      StringBuilder joined = new StringBuilder();
      for (int i = from; i < Math.min(words.size(), from + LONGEST); i++) {
        joined.append(joined.isEmpty() ? "" : " ").append(words.get(i).folded());
        Publisher publisher = names.get(joined.toString());
        if (publisher != null && joined.length() > most && startsUpper(line, words.get(from))
            && (abbreviated || isLong(joined)) && (!abbreviations.contains(joined.toString())
                || isUpper(line, words.get(i)))) {
          most = joined.length();
          best = Optional.of(publisher);
        }
      }
    }
    return best;
  }

  private static boolean startsUpper(String line, Furniture.Word word) {
    return !Character.isLowerCase(line.charAt(word.end() - word.folded().length()));
  }

  /** Whether a name is too long for an abbreviation, or for a word such as those that some newspapers are called by. */
  private static boolean isLong(CharSequence name) {
    return name.length() > LONGEST_ABBREVIATION || name.charAt(0) >= 0x80;
  }

  private static boolean isUpper(String line, Furniture.Word word) {
    return line.substring(word.end() - word.folded().length(), word.end()).chars().noneMatch(Character::isLowerCase);
  }

  private static boolean isAbbreviation(String form) {
    return form.length() <= LONGEST_ABBREVIATION && form.chars().allMatch(c -> c < 0x80 && !Character.isLowerCase(c));
  }

  private void add(List<String> row) {
    Publisher publisher = new Publisher(Optional.of(row.get(0)), Optional.of(row.get(1)).filter(s -> !s.isBlank()));
    names.putIfAbsent(key(row.get(0)), publisher);
    if (isAbbreviation(row.get(0))) {
      abbreviations.add(key(row.get(0)));
    }
    for (String form : (row.size() > 3 ? row.get(3) : "").split("\\|", -1)) {
      String stripped = form.strip();
      boolean host = stripped.indexOf('.') > 0 && stripped.indexOf(' ') < 0 && !stripped.endsWith(".");
      if (host) {
        hosts.putIfAbsent(stripped.toLowerCase(Locale.ROOT), publisher);
      } else if (!stripped.isEmpty()) {
        names.putIfAbsent(key(stripped), publisher);
        if (isAbbreviation(stripped)) {
          abbreviations.add(key(stripped));
        }
      }
    }
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (Furniture.Word word : Furniture.words(name)) {
      key.append(key.isEmpty() ? "" : " ").append(word.folded());
    }
    return key.toString();
  }
}
