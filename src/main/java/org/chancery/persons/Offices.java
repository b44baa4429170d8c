package org.chancery.persons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.language.LanguagePack;

/** The offices that a list tells without naming them ({@code world/imports.tsv}): "reign" lists leaders. */
record Offices(Map<String, String> byKey) {
  Offices {
    byKey = Map.copyOf(byKey);
  }

  static Offices load() {
    try (InputStream in = Offices.class.getResourceAsStream("/world/imports.tsv")) {
      Map<String, String> byKey = new HashMap<>();
      for (List<String> row : in == null ? List.<List<String>>of() : LanguagePack.rows(in)) {
        byKey.put(row.get(0), row.get(1));
      }
      return new Offices(byKey);
    } catch (IOException e) {
      throw new UncheckedIOException("table world/imports.tsv: " + e.getMessage(), e);
    }
  }

  /** The office behind a key, "" where there is none. */
  String of(String key) {
    return byKey.getOrDefault(key, "");
  }
}
