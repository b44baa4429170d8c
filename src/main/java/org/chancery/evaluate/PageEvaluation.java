package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How well the article was found in web pages, as Scrapinghub's benchmark of article extraction counts it: precision
 * and recall of a page are those of its shingles, runs of four words, as multisets; those of all pages are averages,
 * and F1 is of the averages. A page is exact where its words are the gold's, one by one. A date is right where it is
 * the gold's.
 *
 * @param pages the pages with gold, each with what was found
 */
public record PageEvaluation(List<Scored> pages) {
  private static final int SHINGLE = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  public PageEvaluation {
    pages = List.copyOf(pages);
  }

  /**
   * What a careful reader found on a page.
   *
   * @param key the name of its file, with or without ending
   * @param url its address
   * @param body the text of its article, where that is to be compared
   * @param date when it was published, where that is to be compared
   */
  public record Gold(String key, Optional<String> url, Optional<String> body, Optional<String> date) {}

  /**
   * A page compared.
   *
   * @param precision of its shingles; empty where there is no gold text
   * @param recall of its shingles
   * @param exact whether its words are the gold's
   * @param body the article that was found
   * @param date the date that was found
   */
  public record Scored(
      Gold gold,
      Optional<Double> precision,
      Optional<Double> recall,
      boolean exact,
      String body,
      Optional<String> date) {
    /** Whether the date is the gold's. */
    public boolean dated() {
      return date.equals(gold.date());
    }
  }

  /** Compares what was found on a page with the gold. */
  public static Scored score(Gold gold, String body, Optional<String> date) {
    if (gold.body().isEmpty()) {
      return new Scored(gold, Optional.empty(), Optional.empty(), false, body, date);
    }
    List<String> expected = words(gold.body().get());
    List<String> found = words(body);
    Map<List<String>, Integer> expectedShingles = shingles(expected);
    Map<List<String>, Integer> foundShingles = shingles(found);
    int right = expectedShingles.entrySet().stream()
        .mapToInt(e -> Math.min(e.getValue(), foundShingles.getOrDefault(e.getKey(), 0))).sum();
    return new Scored(gold, Optional.of(share(right, foundShingles)), Optional.of(share(right, expectedShingles)),
        expected.equals(found), body, date);
  }

  private static double share(int right, Map<List<String>, Integer> shingles) {
    int all = shingles.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : (double) right / all;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(match -> match.group()).toList();
  }

  private static Map<List<String>, Integer> shingles(List<String> words) {
    Map<List<String>, Integer> shingles = new HashMap<>();
    if (!words.isEmpty() && words.size() < SHINGLE) {
      shingles.put(words, 1);
    }
    IntStream.rangeClosed(0, words.size() - SHINGLE)
        .forEach(i -> shingles.merge(words.subList(i, i + SHINGLE), 1, Integer::sum));
    return shingles;
  }

  /** Average precision of the pages with a gold text. */
  public double precision() {
    return pages.stream().flatMap(page -> page.precision().stream()).mapToDouble(p -> p).average().orElse(1);
  }

  /** Average recall of the pages with a gold text. */
  public double recall() {
    return pages.stream().flatMap(page -> page.recall().stream()).mapToDouble(r -> r).average().orElse(1);
  }

  /** Harmonic mean of the averages. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** The share of exact pages among those with a gold text. */
  public double exact() {
    return average(pages.stream().filter(page -> page.gold().body().isPresent()).map(Scored::exact).toList());
  }

  /** The share of right dates among the pages with a gold date. */
  public double dates() {
    return average(pages.stream().filter(page -> page.gold().date().isPresent()).map(Scored::dated).toList());
  }

  private static double average(List<Boolean> rights) {
    return rights.stream().mapToInt(right -> right ? 1 : 0).average().orElse(1);
  }

  /**
   * The lines of a page that are in the gold and were not found, each after a minus sign, and those found that are not
   * in the gold, each after a plus sign.
   */
  public static List<String> differences(Scored page) {
    List<String> lines = new ArrayList<>();
    String gold = " " + String.join(" ", words(page.gold().body().orElse(""))) + " ";
    String found = " " + String.join(" ", words(page.body())) + " ";
    page.gold().body().orElse("").lines().filter(line -> !holds(found, line)).forEach(line -> lines.add("- " + line));
    page.body().lines().filter(line -> !holds(gold, line)).forEach(line -> lines.add("+ " + line));
    return lines;
  }

  private static boolean holds(String text, String line) {
    List<String> words = words(line);
    return words.isEmpty() || text.contains(" " + String.join(" ", words) + " ");
  }
}
