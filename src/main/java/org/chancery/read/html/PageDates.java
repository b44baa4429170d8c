package org.chancery.read.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chancery.document.Publication;
import org.chancery.read.html.AddressDates.Found;
import org.chancery.read.html.DatedLines.Dated;

/**
 * Finds when a page says that it was published. A date that stands for itself in the address goes before all else: who
 * made it did so then, whatever was changed later. Next, what the {@code meta} elements, the JSON-LD and what is shown
 * around the headline say, each for itself: the day that they agree on best. Last, what tells it by the way, the
 * surest first: other lines, scripts, addresses of pictures, the last change. Copyright lines say nothing.
 *
 * <p>Nothing here says which day it is today; whoever knows when the page was got says so, and what is later is not
 * believed.
 */
final class PageDates {
  /** How many lines above the headline and below the article may hold its date. */
  private static final int ABOVE = 6;
  private static final int BELOW = 8;
  private static final int LAST = 3;
  private static final int WORDS = 40;
  private static final int FEW_WORDS = 14;
  /** Footers of blogs say in a long sentence when an entry was posted. */
  private static final int MANY_WORDS = 80;

  private final DateNames names;
  private final Metadata metadata;
  private final Layout page;
  private final PrintedDates printed;
  private final DatedLines lines;
  private final AddressDates addresses;
  private final Optional<String> url;
  private final Optional<String> country;
  private final LocalDate latest;
  private final int headline;
  private final Box body;
  private final int firstParagraph;

  /** Where a page's dates are looked for: the page, and what is known about it. */
  record Place(Layout page, String text, String language, Optional<LocalDate> captured,
      int headline, Box body) {}

  /** A finder for one page. */
  PageDates(PrintedDates printed, DateNames names, LineLabels labels, Metadata metadata, Place place) {
    this.names = names;
    this.metadata = metadata;
    this.page = place.page();
    this.printed = printed;
    this.url = metadata.address();
    // A page got in the evening of one country can be of the next day of another.
    this.latest = place.captured().map(day -> day.plusDays(1)).orElse(LocalDate.MAX);
    this.headline = place.headline();
    this.body = place.body();
    this.firstParagraph = firstParagraph();
    this.country = this.url.map(PageDates::host).flatMap(labels::country);
    String region = country.or(metadata::region).map(code -> "-" + code).orElse("");
    String language = place.language().replaceFirst("[-_].*", "");
    this.lines = new DatedLines(printed, printed.reader(language + region), place, labels, names.looks());
    this.addresses = new AddressDates(printed, lines.reader());
  }

  private static String host(String url) {
    String rest = url.substring(url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3);
    return rest.replaceFirst("[/?#:].*", "");
  }

  /** When the page was published. */
  Publication find() {
    Optional<Found> address = url.flatMap(addresses::day);
    Optional<Claim> sure = address.filter(Found::sure).map(found -> Claim.addressed(found, 3, "address"));
    Optional<Claim> unsure = address.filter(found -> !found.sure()).map(found -> Claim.addressed(found, 2, "address"));
    return believable(sure).or(() -> agreed(Stream.of(metas(), structured(), shown(), unsure)))
        .or(this::byTheWay).map(Claim::publication)
        .or(() -> url.flatMap(AddressDates::month)).orElse(Publication.UNKNOWN);
  }

  private Optional<Claim> believable(Optional<Claim> claim) {
    return claim.filter(c -> !c.date().isAfter(latest));
  }

  /** The claim for the day that most speaks for; of two alike the earlier, since changes are later. */
  private static Optional<Claim> agreed(Stream<Optional<Claim>> independent) {
    List<Claim> claims = independent.flatMap(Optional::stream).toList();
    Optional<Claim> best = Optional.empty();
    double most = 0;
    for (Claim claim : claims) {
      double support = claims.stream().mapToDouble(other -> other.supports(claim.date())).sum();
      boolean earlier = best.isPresent() && claim.date().isBefore(best.get().date());
      if (support > most || support == most && earlier) {
        most = support;
        best = Optional.of(claim);
      }
    }
    return best;
  }

  private Optional<Claim> metas() {
    return said("meta", metadata.meta(names.surest()), 3)
        .or(() -> said("meta", metadata.meta(names.published()), 2.4))
        .or(() -> said("meta", metadata.meta(names.dated()), 2));
  }

  private Optional<Claim> structured() {
    return said("JSON-LD datePublished", metadata.json().article("datePublished"), 3)
        .or(() -> said("JSON-LD dateCreated", metadata.json().article("dateCreated"), 2))
        .or(() -> said("JSON-LD datePublished of the page", metadata.json().page("datePublished"), 2));
  }

  /** What readers or browsers see around the headline and the article. */
  private Optional<Claim> shown() {
    Optional<Claim> line = believable(printed().map(dated -> Claim.printed(dated, dated.among() ? 1 : 2)));
    return stamped(stamp -> stamp.kind().equals("published"), 2.4)
        .or(() -> stamped(stamp -> stamp.kind().equals("time"), 2)).map(claim -> claim.on(line)).or(() -> line);
  }

  private Optional<Claim> byTheWay() {
    Stream<Supplier<Optional<Claim>>> sources = Stream.of(
        () -> line(DatedLines.published(lines.in(headline - ABOVE, firstParagraph, WORDS, box -> true))),
        () -> url.flatMap(addresses::spelt).map(found -> Claim.addressed(found, 1, "address")),
        () -> said("script", metadata.dateInScripts(), 1),
        () -> metadata.meta("og:image", "twitter:image").flatMap(addresses::day)
            .map(found -> Claim.addressed(found, 1, "address of its picture")),
        () -> said("JSON-LD dateModified", metadata.json().article("dateModified"), 1),
        () -> said("meta, of the last change", metadata.meta(names.changed()), 1),
        () -> said("JSON-LD dateModified of the page", metadata.json().page("dateModified"), 1),
        () -> line(lines.in(headline - ABOVE, firstParagraph, WORDS, this::isHere).stream().findFirst()),
        () -> line(DatedLines.published(lines.in(0, page.pieces.size(), FEW_WORDS, this::isHere))),
        () -> line(DatedLines.published(lines.in(0, page.pieces.size(), FEW_WORDS, box -> true))),
        () -> line(DatedLines.first(lines.in(0, page.pieces.size(), WORDS, box -> true), DateLabel.CHANGED)));
    return sources.map(Supplier::get).map(this::believable).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Claim> line(Optional<Dated> dated) {
    return dated.map(d -> Claim.printed(d, 1));
  }

  private Optional<Claim> said(String where, Optional<String> value, double weight) {
    return believable(value.flatMap(words -> Moment.of(words, printed, lines.reader())
        .map(moment -> Claim.written(moment, country, weight, where, words))));
  }

  /** The marked time nearest to the headline that is not another article's. */
  private Optional<Claim> stamped(Predicate<Layout.Stamp> which, double weight) {
    Optional<Claim> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (Layout.Stamp stamp : page.stamps) {
      int distance = stamp.piece() < headline ? (headline - stamp.piece()) * 3 : stamp.piece() - headline;
      if (which.test(stamp) && distance < nearest && stamp.piece() < body.to + BELOW && !isAnother(stamp)) {
        Optional<Claim> claim = said("marked time", Optional.of(stamp.value()), weight);
        if (claim.isPresent()) {
          nearest = distance;
          best = claim;
        }
      }
    }
    return best;
  }

  /** A date printed between the headline and the article, shortly before, or right after the article. */
  private Optional<Dated> printed() {
    List<Dated> between = lines.in(headline, firstParagraph, WORDS, this::isHere);
    List<Dated> above = lines.in(headline - ABOVE, headline, WORDS, this::isHere);
    return DatedLines.published(between).filter(dated -> !dated.among())
        .or(() -> DatedLines.published(above).filter(dated -> !dated.among()))
        .or(() -> DatedLines.published(lines.in(firstParagraph, body.to + BELOW, FEW_WORDS, this::isHere)))
        .or(() -> DatedLines.first(lines.in(body.to - LAST, body.to + BELOW, MANY_WORDS, this::isHere),
            DateLabel.PUBLISHED))
        .or(() -> DatedLines.published(between)).or(() -> DatedLines.published(above));
  }

  private int firstParagraph() {
    for (int i = body.from; i < body.to; i++) {
      Piece piece = page.pieces.get(i);
      if (piece.prose() && piece.box().reason == null) {
        return i;
      }
    }
    return body.from;
  }

  /** Whether a time is that of another article; one that is not shown can still be this one's. */
  private boolean isAnother(Layout.Stamp stamp) {
    return !isHere(stamp.box())
        && !(stamp.kind().equals("published") && List.of("hidden", "sidebar").contains(stamp.box().reason));
  }

  private boolean isHere(Box box) {
    if (box.tag.equals("blockquote") || box.parent.tag.equals("blockquote")) {
      return false;
    }
    String reason = box.reason;
    if (reason == null || body.holds(box) && (reason.equals("header") || reason.equals("footer"))) {
      return true;
    }
    return switch (reason) {
      case "caption", "related", "comments", "sidebar", "teaser", "advertisement", "cookies", "hidden", "popup",
          "form" ->
        false;
      default -> true;
    };
  }
}
