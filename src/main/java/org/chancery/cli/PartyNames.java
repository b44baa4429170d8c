package org.chancery.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.chancery.actor.World;
import org.chancery.language.LanguagePack;
import org.chancery.language.LanguagePacks;
import org.chancery.language.Vocabulary;

/** What people call states and organisations: codes, or names in the language of any pack. */
final class PartyNames {
  private static final List<String> TABLES = List.of("states.tsv", "organisations.tsv");

  private final World world;
  private final Map<String, TreeSet<String>> codes = new LinkedHashMap<>();

  PartyNames(World world) {
    this.world = world;
  }

  /** The code of a party. UsageException where nobody is called so, or several are. */
  String code(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Optional.of(upper).filter(this::isCode).orElseGet(() -> named(name));
  }

  private boolean isCode(String code) {
    return world.state(code).isPresent() || world.organisation(code).isPresent();
  }

  private String named(String name) {
    if (codes.isEmpty()) {
      LanguagePacks.tags().stream().flatMap(tag -> LanguagePack.open(tag).stream()).forEach(this::read);
    }
    TreeSet<String> found = codes.getOrDefault(Vocabulary.fold(name), new TreeSet<>());
    if (found.size() == 1) {
      return found.getFirst();
    }
    if (found.isEmpty()) {
      throw new UsageException("no state or organisation is called \"" + name + "\"" + guesses(name));
    }
    throw new UsageException("\"" + name + "\" may be " + String.join(" or ", found) + "; say which by its code");
  }

  private void read(LanguagePack pack) {
    for (String table : TABLES) {
      for (List<String> row : pack.rows(table)) {
        if (row.size() > 1 && isCode(row.getFirst())) {
          for (String name : row.get(1).split("\\|", -1)) {
            codes.computeIfAbsent(Vocabulary.fold(name), n -> new TreeSet<>()).add(row.getFirst());
          }
        }
      }
    }
  }

  private String guesses(String name) {
    String folded = Vocabulary.fold(name);
    String start = folded.substring(0, folded.offsetByCodePoints(0, Math.min(3, folded.codePointCount(0,
        folded.length()))));
    List<String> near = new ArrayList<>();
    codes.forEach((known, states) -> {
      if (known.startsWith(start) && near.size() < 4) {
        near.add(world.name(states.getFirst()) + " (" + states.getFirst() + ")");
      }
    });
    return near.isEmpty() ? "" : "; perhaps " + String.join(", ", near.stream().distinct().toList());
  }
}
