package org.chancery.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.document.Span;
import org.chancery.time.Edtf;

/**
 * An article in which annotators marked every time expression, as the corpora of TERN and WikiWars come: SGML with
 * {@code TIMEX2} elements inside the text, which may nest.
 *
 * <pre>
 * &lt;DOC&gt;&lt;DOCID&gt;name&lt;/DOCID&gt; &lt;DATETIME&gt;2009-12-19T17:00:00&lt;/DATETIME&gt;
 * &lt;TEXT&gt;On &lt;TIMEX2 val="1939-09-17"&gt;September 17, 1939&lt;/TIMEX2&gt; …&lt;/TEXT&gt;&lt;/DOC&gt;
 * </pre>
 *
 * @param name its {@code DOCID}, or the name of its file
 * @param published its {@code DATETIME}
 * @param text what stands in {@code TEXT}, without marks
 * @param expressions what is marked there, in the order of the text, the outer before the inner
 */
public record TimexArticle(String name, Optional<Edtf> published, String text, List<Timex> expressions) {
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z_]+)\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  public TimexArticle {
    expressions = List.copyOf(expressions);
  }

  /** Reads a file in UTF-8. Throws IllegalArgumentException, with the file, where it is no such article. */
  public static TimexArticle read(Path file) throws IOException {
    try {
      return parse(String.valueOf(file.getFileName()), Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** Parses one; {@code name} is its name where it gives none. Throws IllegalArgumentException where it has no text. */
  public static TimexArticle parse(String name, String sgml) {
    String body = element(sgml, "TEXT").orElseThrow(() -> new IllegalArgumentException("no <TEXT>"));
    Optional<Edtf> published = element(sgml, "DATETIME").map(DAY::matcher).filter(Matcher::find)
        .map(day -> Edtf.parse(day.group()));
    Marks marks = new Marks(body);
    return new TimexArticle(element(sgml, "DOCID").map(String::strip).orElse(name), published, marks.text(),
        marks.expressions());
  }

  private static Optional<String> element(String sgml, String name) {
    Matcher matcher = Pattern.compile("<" + name + "[^<>]*>(.*?)</" + name + ">",
        Pattern.DOTALL | Pattern.CASE_INSENSITIVE).matcher(sgml);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Takes the marks out of a text. */
  private static final class Marks {
    private final StringBuilder text = new StringBuilder();
    private final List<Timex> expressions = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** A mark that is not closed yet. */
    private record Open(int begin, String attributes) {}

    Marks(String body) {
      Matcher tag = TAG.matcher(body);
      int at = 0;
      while (tag.find()) {
        text.append(plain(body.substring(at, tag.start())));
        at = tag.end();
        if (tag.group(2).equalsIgnoreCase("TIMEX2")) {
          mark(tag.group(1).isEmpty(), tag.group(3));
        }
      }
      text.append(plain(body.substring(at)));
      expressions.sort(Comparator.comparingInt((Timex t) -> t.span().begin()).thenComparing(t -> -t.span().end()));
    }

    private void mark(boolean opens, String attributes) {
      if (opens) {
        open.push(new Open(text.length(), attributes));
      } else if (!open.isEmpty()) {
        Open begun = open.pop();
        expressions.add(new Timex(new Span(begun.begin(), text.length()), attribute(begun.attributes(), "val"),
            attribute(begun.attributes(), "set").equalsIgnoreCase("yes")));
      }
    }

    private static String attribute(String attributes, String name) {
      Matcher matcher = ATTRIBUTE.matcher(attributes);
      while (matcher.find()) {
        if (matcher.group(1).toLowerCase(Locale.ROOT).equals(name)) {
          return matcher.group(2);
        }
      }
      return "";
    }

    private static String plain(String sgml) {
      return sgml.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'")
          .replace("&amp;", "&");
    }

    String text() {
      return text.toString();
    }

    List<Timex> expressions() {
      return expressions;
    }
  }
}
