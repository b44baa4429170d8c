package org.chancery.read.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.document.Publication;
import org.chancery.document.Publication.Origin;

/**
 * Finds when a page says that it was published. The surest first: the article's own date in JSON-LD and {@code meta}
 * elements; the date in its address; marked times beside the headline; a date printed there; what else the page is said
 * to date from; last, when it was changed.
 */
final class PageDates {
  private static final Pattern ISO = Pattern.compile("(?<!\\d)((?:19|20|21)\\d\\d)-(\\d\\d?)-(\\d\\d?)(?!\\d)");
  private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)");
  private static final Pattern IN_ADDRESS = Pattern
      .compile("(?<!\\d)((?:19|20)\\d\\d)[/_-](0?[1-9]|1[0-2])[/_-]([0-3]?\\d)(?!\\d)");
  private static final Pattern MONTH_IN_ADDRESS = Pattern.compile("/((?:19|20)\\d\\d)/(0[1-9]|1[0-2])/");
  private static final String[] SUREST = {"article:published_time", "og:article:published_time", "og:published_time"};
  private static final String[] PUBLISHED = {"datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
      "publishdate",
      "publish-date", "publish_date", "published", "published_time", "publication_date", "publicationdate",
      "publication-date", "article.published", "article_date_original", "originalpublicationdate", "date_published",
      "citation_publication_date", "citation_date", "dcterms.created", "dc.date.issued", "dcterms.issued",
      "dcterms.date", "dc.date", "dc.date.created", "date", "datecreated", "cxenseparse:recs:publishtime",
      "article:post_date", "timestamp", "date.release", "rnews:datepublished", "firstpublishedtime"};
  private static final String[] CHANGED = {"article:modified_time", "og:updated_time", "datemodified", "last-modified",
      "lastmod", "dcterms.modified", "dc.date.modified", "updated_time", "article:modified", "revised", "datemodify"};

  private final PrintedDates printed;
  private final Metadata metadata;
  private final Layout page;
  private final String text;
  private final String language;

  PageDates(PrintedDates printed, Metadata metadata, Layout page, String text, String language) {
    this.printed = printed;
    this.metadata = metadata;
    this.page = page;
    this.text = text;
    this.language = language;
  }

  /**
   * When the page was published.
   *
   * @param headline the line of its headline, or of where its article begins
   * @param body the box of its article
   */
  Publication find(Optional<String> url, int headline, Box body) {
    Optional<Publication> address = url.or(metadata::url).flatMap(this::inAddress);
    Publication found = surest(address, headline, body);
    if (found.origin() == Origin.GIVEN && found.reason().endsWith("Z")) {
      address = address.or(() -> printed(headline, body));
    }
    return address.filter(a -> isNextDay(a, found)).orElse(found);
  }

  /** Whether two dates are a day apart: clocks of different zones, of which the address and the reader's line have the
   *  site's own. */
  private static boolean isNextDay(Publication one, Publication other) {
    Optional<LocalDate> first = one.date().map(LocalDate::parse);
    Optional<LocalDate> second = other.date().filter(date -> date.length() == 10).map(LocalDate::parse);
    return first.isPresent() && second.isPresent()
        && Math.abs(first.get().toEpochDay() - second.get().toEpochDay()) == 1;
  }

  private Publication surest(Optional<Publication> address, int headline, Box body) {
    return said("meta", metadata.meta(SUREST))
        .or(() -> said("JSON-LD datePublished", metadata.json().article("datePublished")))
        .or(() -> said("meta", metadata.meta(PUBLISHED)))
        .or(() -> stamped(headline, body, stamp -> stamp.kind().equals("published")))
        .or(() -> address)
        .or(() -> stamped(headline, body, stamp -> stamp.kind().equals("time")))
        .or(() -> printed(headline, body))
        .or(() -> metadata.meta("og:image", "twitter:image").flatMap(this::inAddress))
        .or(() -> printedNear(headline, body))
        .or(() -> said("JSON-LD datePublished of the page", metadata.json().page("datePublished")))
        .or(() -> said("JSON-LD dateModified", metadata.json().article("dateModified")))
        .or(() -> said("meta, of the last change", metadata.meta(CHANGED)))
        .or(() -> said("JSON-LD dateModified of the page", metadata.json().page("dateModified")))
        .or(() -> printedIn(0, page.pieces.size(), 14, body, true))
        .or(() -> printedIn(0, page.pieces.size(), 14, body, false))
        .or(() -> said("script", metadata.dateInScripts()))
        .or(() -> metadata.url().flatMap(this::monthInAddress))
        .orElse(Publication.UNKNOWN);
  }

  private Optional<Publication> said(String where, Optional<String> value) {
    return value.flatMap(this::machine).map(date -> given(date, where + ": " + brief(value.get())));
  }

  private Optional<LocalDate> machine(String value) {
    for (Pattern pattern : List.of(ISO, COMPACT)) {
      Matcher matcher = pattern.matcher(value);
      if (matcher.find()) {
        return PrintedDates.date(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      }
    }
    return printed.first(value, language);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private Optional<Publication> inAddress(String url) {
    for (Pattern pattern : List.of(IN_ADDRESS, COMPACT)) {
      Matcher matcher = pattern.matcher(url);
      if (matcher.find()) {
        return PrintedDates.date(number(matcher, 1), number(matcher, 2), number(matcher, 3))
            .map(date -> given(date, "address: " + matcher.group()));
      }
    }
    return Optional.empty();
  }

  private Optional<Publication> monthInAddress(String url) {
    Matcher matcher = MONTH_IN_ADDRESS.matcher(url);
    return matcher.find()
        ? Optional.of(new Publication(Optional.of(matcher.group(1) + "-" + matcher.group(2)), Origin.GIVEN,
            "address: " + matcher.group()))
        : Optional.empty();
  }

  /** The marked time nearest to the headline that is not another article's. */
  private Optional<Publication> stamped(int headline, Box body, Predicate<Layout.Stamp> which) {
    Optional<Publication> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (Layout.Stamp stamp : page.stamps) {
      int distance = stamp.piece() < headline ? (headline - stamp.piece()) * 3 : stamp.piece() - headline;
      if (which.test(stamp) && distance < nearest && !isAnother(stamp, body)) {
        Optional<LocalDate> date = machine(stamp.value());
        if (date.isPresent()) {
          nearest = distance;
          best = Optional.of(given(date.get(), "marked time: " + brief(stamp.value())));
        }
      }
    }
    return best;
  }

  /** A date printed between the headline and the article, shortly before, or right after the article. */
  private Optional<Publication> printed(int headline, Box body) {
    int first = firstParagraph(body);
    return printedIn(headline, first, 40, body, true)
        .or(() -> printedIn(Math.max(0, headline - 6), headline, 40, body, true))
        .or(() -> printedIn(first, Math.min(page.pieces.size(), body.to + 8), 14, body, true));
  }

  /** The same where markup says that the line belongs to something else: it is wrong about that, too. */
  private Optional<Publication> printedNear(int headline, Box body) {
    return printedIn(Math.max(0, headline - 6), firstParagraph(body), 40, body, false);
  }

  private Optional<Publication> printedIn(int from, int to, int words, Box body, boolean here) {
    for (int i = from; i < to; i++) {
      Piece piece = page.pieces.get(i);
      if (piece.words() <= words && piece.weight() >= 6 && !(here && isElsewhere(piece.box(), body))) {
        String line = piece.span().of(text);
        Optional<LocalDate> date = printed.first(line, language);
        if (date.isPresent()) {
          return Optional.of(new Publication(Optional.of(date.get().toString()), Origin.PRINTED,
              "printed: \"" + brief(line) + "\""));
        }
      }
    }
    return Optional.empty();
  }

  private int firstParagraph(Box body) {
    for (int i = body.from; i < body.to; i++) {
      Piece piece = page.pieces.get(i);
      if (piece.prose() && piece.box().reason == null) {
        return i;
      }
    }
    return body.from;
  }

  /** Whether a time is that of another article; one that is not shown can still be this one's. */
  private static boolean isAnother(Layout.Stamp stamp, Box body) {
    return isElsewhere(stamp.box(), body)
        && !(stamp.kind().equals("published") && List.of("hidden", "sidebar").contains(stamp.box().reason));
  }

  private static boolean isElsewhere(Box box, Box body) {
    String reason = box.reason;
    if (reason == null || body.holds(box) && (reason.equals("header") || reason.equals("footer"))) {
      return false;
    }
    return switch (reason) {
      case "caption", "related", "comments", "sidebar", "teaser", "advertisement", "cookies", "hidden", "popup",
          "form" ->
        true;
      default -> false;
    };
  }

  private static Publication given(LocalDate date, String reason) {
    return new Publication(Optional.of(date.toString()), Origin.GIVEN, reason);
  }

  private static String brief(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
