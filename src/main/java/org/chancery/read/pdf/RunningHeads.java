package org.chancery.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the lines at the upper and lower edges of pages that are not the text: those that come again on other pages at
 * the same height, but for their numbers, and page numbers.
 */
final class RunningHeads {
  private static final int EDGE = 3;

  private final Map<String, Set<Integer>> pages = new HashMap<>();
  private final Set<TextLine> edges = new HashSet<>();

  RunningHeads(List<List<TextLine>> document) {
    for (List<TextLine> page : document) {
      for (TextLine line : edges(page)) {
        edges.add(line);
        for (int shift = -1; shift <= 1; shift++) {
          pages.computeIfAbsent(key(line, shift), key -> new HashSet<>()).add(line.page());
        }
      }
    }
  }

  /** Why a line is not the text, as a word for an aside. */
  Optional<String> reason(TextLine line) {
    if (!edges.contains(line)) {
      return Optional.empty();
    }
    if (isNumber(line.text())) {
      return Optional.of("page-number");
    }
    return pages.getOrDefault(key(line, 0), Set.of()).size() > 1 ? Optional.of("running-head") : Optional.empty();
  }

  private static List<TextLine> edges(List<TextLine> page) {
    List<TextLine> sorted = page.stream().sorted(Comparator.comparingDouble(TextLine::base)).toList();
    List<TextLine> edges = new ArrayList<>(sorted.subList(0, Math.min(EDGE, sorted.size())));
    edges.addAll(sorted.subList(Math.max(0, sorted.size() - EDGE), sorted.size()));
    return edges;
  }

  /** What is the same on other pages: the words without numbers, and the height on the page within some points. */
  private static String key(TextLine line, int shift) {
    return line.text().replaceAll("\\p{Nd}+", "#") + "@" + (Math.round(line.base() / 6) + shift);
  }

  private static boolean isNumber(String text) {
    return text.length() <= 12 && text.matches("[\\p{P}\\p{Z}\\p{S}]*\\p{Nd}{1,4}([\\p{P}\\p{Z}\\p{S}]+\\p{Nd}{1,4})?"
        + "[\\p{P}\\p{Z}\\p{S}]*") && !text.matches(".*\\p{Nd}[.:]\\p{Nd}.*");
  }
}
