package org.chancery.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a page's site as it stands on titles: "Talks end | Alba Times", "Alba Times: Talks end". A part of a title
 * is the site's name where it is what the page calls its publisher, or says what the host's name says: as a word, or
 * by its initials.
 */
final class SiteName {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—―·•:»«›‹/~-]+|::|\\|\\|)\\s+"
      + "|\\s*[_|｜]+\\s*|\\s*—\\s*|:\\s+");
  /** What hardly ever stands inside of a headline. */
  private static final Pattern STRONG = Pattern.compile("[|｜«‹_·•]|[–—―-]");
  private static final int LEAST_LABEL = 4;
  private static final int MOST_WORDS = 5;

  private final String publisher;
  private final String label;
  private final String host;

  /**
   * A name.
   *
   * @param publisher what the page calls its publisher
   * @param url its address
   */
  SiteName(Optional<String> publisher, Optional<String> url) {
    this.publisher = Headlines.key(publisher.orElse(""));
    this.label = url.map(SiteName::host).map(SiteName::label).orElse("");
    this.host = Headlines.key(url.map(SiteName::host).orElse("").replaceFirst("^www\\.", ""));
  }

  private static String host(String url) {
    return url.replaceFirst("^[a-z]+://", "").replaceFirst("[/?#:].*", "").toLowerCase(Locale.ROOT);
  }

  /** The longest part of a host's name that is no ending: "albatimes" of www.albatimes.co.uk. */
  private static String label(String host) {
    String longest = "";
    for (String part : host.substring(0, Math.max(0, host.lastIndexOf('.'))).split("\\.", -1)) {
      longest = part.length() > longest.length() && !part.equals("www") ? part : longest;
    }
    return Headlines.key(longest);
  }

  /** Whether a part of a title is the name of the site. */
  boolean is(String part) {
    String key = Headlines.key(part);
    if (key.isEmpty()) {
      return false;
    }
    boolean called = key.equals(publisher) || publisher.length() > LEAST_LABEL && key.startsWith(publisher)
        && key.length() < publisher.length() * 2;
    boolean hosted = label.length() >= LEAST_LABEL && (key.startsWith(label) || key.endsWith(label))
        && key.length() < label.length() * 3 || key.equals(host);
    return called || hosted || initials(part).equals(label) && label.length() > 2;
  }

  private static String initials(String part) {
    StringBuilder initials = new StringBuilder();
    for (String word : part.split("[\\s-]+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether a title is nothing but the name of the site. */
  boolean isAllOf(String title) {
    return Headlines.key(title).equals(publisher) || parts(title).isEmpty();
  }

  /** The parts of a title that are not the name of the site. */
  List<String> parts(String title) {
    return List.of(SEPARATOR.split(title)).stream().filter(part -> !part.isBlank() && !is(part)).toList();
  }

  /**
   * A title without the name of the site.
   *
   * @param window whether it is the window's, which ends with some name of the site more often than not
   */
  String cutFrom(String title, boolean window) {
    List<int[]> marks = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      marks.add(new int[]{separator.start(), separator.end()});
    }
    int begin = 0;
    int end = title.length();
    while (!marks.isEmpty() && is(title.substring(marks.getLast()[1], end))) {
      end = marks.removeLast()[0];
    }
    while (!marks.isEmpty() && is(title.substring(begin, marks.getFirst()[0]))) {
      begin = marks.removeFirst()[1];
    }
    boolean cut = end < title.length() || begin > 0;
    while (window && !marks.isEmpty() && isSuffix(title.substring(begin, end), marks.getLast(), begin)
        && (!cut || isBar(title.substring(marks.getLast()[0], marks.getLast()[1])))) {
      cut = true;
      end = marks.removeLast()[0];
    }
    return title.substring(begin, end).strip();
  }

  /** Whether a few words at the end, after a mark that headlines hardly have, are some name. */
  private static boolean isSuffix(String title, int[] mark, int begin) {
    String between = title.substring(mark[0] - begin, mark[1] - begin);
    String rest = title.substring(mark[1] - begin);
    return STRONG.matcher(between).find() && rest.split("\\s+", -1).length <= MOST_WORDS
        && (isBar(between) || rest.length() < mark[0] - begin && !Character.isLowerCase(rest.charAt(0)));
  }

  private static boolean isBar(String mark) {
    return mark.strip().chars().allMatch(c -> "|｜«‹".indexOf(c) >= 0);
  }
}
