package org.chancery.persons;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads persons of an actor dictionary of PETRARCH or TABARI: a name in capitals with underscores, its code in
 * brackets, synonyms on lines that begin with {@code +}, codes for a time on lines of their own ({@code <900101},
 * {@code 900101-991231}, {@code >19991231}). Of a code the first three letters are the state and the next three the
 * role, which {@code world/imports.tsv} turns into an office. Codes without a role name states, cities and peoples and
 * are passed over, and so are names of one word; a body that holds a role cannot be told from a person.
 */
final class Petrarch implements Importer {
  private static final Pattern CODE = Pattern.compile("\\[([A-Z]{3,})\\s*([<>]?)([0-9]*)(?:-([0-9]*))?\\]");
  private final Offices offices;

  Petrarch(Offices offices) {
    this.offices = offices;
  }

  /** A name with its synonyms and codes, as far as it was read. */
  private record Actor(String name, List<String> synonyms, List<Coding> codes) {}

  /** A code on a line. */
  private record Coding(int line, String code, String from, String to) {}

  @Override
  public void read(BufferedReader in, Rows rows) throws IOException {
    Actor actor = null;
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      int remark = line.indexOf('#') >= 0 ? line.indexOf('#') : line.indexOf(';');
      String text = (remark < 0 ? line : line.substring(0, remark)).stripTrailing();
      if (text.isBlank() || text.startsWith("<")) {
        continue;
      }
      boolean more = Character.isWhitespace(text.charAt(0)) || text.charAt(0) == '+';
      if (!more) {
        flush(actor, rows);
        actor = new Actor(name(text), new ArrayList<>(), new ArrayList<>());
      } else if (actor == null) {
        rows.bad(number, "belongs to no name");
        continue;
      } else if (text.charAt(0) == '+') {
        actor.synonyms().add(name(text.substring(1)));
      }
      code(number, text, actor, rows);
    }
    flush(actor, rows);
  }

  private static void code(int number, String text, Actor actor, Rows rows) {
    int bracket = text.indexOf('[');
    Matcher code = CODE.matcher(text);
    if (bracket >= 0 && code.find(bracket)) {
      boolean before = code.group(2).equals("<");
      String first = day(code.group(3));
      String second = code.group(4) == null ? "" : day(code.group(4));
      actor.codes().add(new Coding(number, code.group(1), before ? "" : first, before ? first : second));
    } else if (bracket >= 0) {
      rows.bad(number, "\"" + text.substring(bracket) + "\" is no code");
    }
  }

  private void flush(@Nullable Actor actor, Rows rows) {
    if (actor == null || actor.name().indexOf(' ') < 0) {
      return;
    }
    for (Coding coding : actor.codes()) {
      String office = coding.code().length() < 6 ? "" : offices.of(coding.code().substring(3, 6));
      if (!office.isEmpty()) {
        rows.add(coding.line(), new Rows.Entry("", actor.name(), coding.code().substring(0, 3), "", office,
            coding.from(), coding.to(), Map.of("la", actor.synonyms())));
      }
    }
  }

  /** "JOHN_A._DOE_ [USAGOV]" as "John A. Doe". */
  private static String name(String text) {
    int bracket = text.indexOf('[');
    StringBuilder name = new StringBuilder();
    boolean start = true;
    for (char c : (bracket < 0 ? text : text.substring(0, bracket)).replace('_', ' ').strip().toCharArray()) {
      name.append(start ? c : String.valueOf(c).toLowerCase(Locale.ROOT));
      start = !Character.isLetterOrDigit(c);
    }
    return name.toString().replaceAll(" +", " ");
  }

  /** 900131 or 19900131 as 1990-01-31; two digits of a year from 30 on are of the twentieth century. */
  private static String day(String digits) {
    String full = digits.length() == 6 ? (digits.compareTo("30") >= 0 ? "19" : "20") + digits : digits;
    return full.length() == 8
        ? full.substring(0, 4) + "-" + full.substring(4, 6) + "-" + full.substring(6)
        : full;
  }
}
