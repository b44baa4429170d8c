package org.chancery.read.html;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.chancery.document.Publication;
import org.chancery.document.Publication.Origin;
import org.chancery.read.html.AddressDates.Found;
import org.chancery.read.html.DatedLines.Dated;

final class PageDates {
  /** What a time of Greenwich is worth for the day that it is in other countries. */
  private static final double ELSEWHERE = 0.8;
  /** How many lines above the headline and below the article may hold its date. */
  private static final int ABOVE = 6;
  private static final int BELOW = 8;
  private static final ZoneOffset EAST = ZoneOffset.ofHours(14);
  private static final ZoneOffset WEST = ZoneOffset.ofHours(-12);

  private final DateNames names;
  private final Metadata metadata;
  private final Layout page;
  private final PrintedDates printed;
  private final DatedLines lines;
  private final AddressDates addresses;
  private final Optional<String> url;
  private final Optional<Found> address;
  private final Optional<String> country;
  private final int headline;
  private final Box body;

  PageDates(PrintedDates printed, DateNames names, LineLabels labels, Metadata metadata, Layout page, String text,
      String language, Optional<String> url, int headline, Box body) {
    this.names = names;
    this.metadata = metadata;
    this.page = page;
    this.printed = printed;
    this.url = url.or(metadata::url);
    this.headline = headline;
    this.body = body;
    this.country = this.url.map(PageDates::host).flatMap(labels::country);
    Optional<String> region = country.or(metadata::region);
    String base = language.replaceFirst("[-_].*", "");
    this.lines = new DatedLines(printed, printed.reader(base + region.map(r -> "-" + r).orElse("")), page, text, labels,
        names.looks());
    this.addresses = new AddressDates(printed, lines.reader());
    this.address = this.url.flatMap(addresses::day);
  }

  private static String host(String url) {
    String rest = url.substring(url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3);
    return rest.replaceFirst("[/?#:].*", "");
  }

  /** When the page was published. */
  Publication find() {
    if (System.getProperty("dates.debug") != null) {
      debug();
    }
    return address.filter(Found::sure).map(Found::publication).or(this::agreed).or(this::weak)
        .orElse(Publication.UNKNOWN);
  }

  private void debug() {
    List<Claim> all = new ArrayList<>();
    all.addAll(metas());
    all.addAll(structured());
    all.addAll(shown());
    all.addAll(unsureAddress());
    address.filter(Found::sure).ifPresent(f -> all.add(new Claim(f.date(), Optional.empty(), 9, f.publication())));
    weakSources().forEach(x -> x.get().ifPresent(p -> all.add(new Claim(LocalDate.parse(p.date().orElse("").length() == 10 ? p.date().orElse("") : p.date().orElse("") + "-01"), Optional.empty(), 0, p))));
    all.forEach(c -> System.err.println("CLAIM\t" + url.orElse("") + "\t" + c.weight() + " " + c.publication().reason().replaceFirst(":.*", "")+ "\t" + c.date() + "\t" + c.publication().reason() + c.instant()));
    System.err.println("CLAIM\t" + url.orElse("") + "\tresult\t" + address.filter(Found::sure).map(Found::publication).or(this::agreed).or(this::weak).orElse(Publication.UNKNOWN).date().orElse("-"));
  }

  /**
   * What one part of the page says.
   *
   * @param instant the time, where the date is that of Greenwich's clocks
   * @param weight how much it is to be believed: 3 what is made to say just this, 1 what says it by the way
   */
  private record Claim(LocalDate date, Optional<Instant> instant, double weight, Publication publication) {

    /** Its weight for a day, which a time of Greenwich can also be elsewhere. */
    double supports(LocalDate day) {
      if (day.equals(date)) {
        return weight;
      }
      return isSomewhere(day) ? weight * ELSEWHERE : 0;
    }

    private boolean isSomewhere(LocalDate day) {
      return instant.isPresent() && (day.equals(instant.get().atOffset(EAST).toLocalDate())
          || day.equals(instant.get().atOffset(WEST).toLocalDate()));
    }

    /** The same of the day that a line has, where it can be that day. */
    Claim on(Optional<Claim> line) {
      return line.filter(claim -> isSomewhere(claim.date()))
          .map(claim -> new Claim(claim.date(), Optional.empty(), weight, claim.publication())).orElse(this);
    }
  }

  /** The day that the page's own data and what it shows at its headline agree on best. */
  private Optional<Publication> agreed() {
    List<Claim> claims = new ArrayList<>();
    for (List<Claim> independent : List.of(metas(), structured(), shown(), unsureAddress())) {
      independent.stream().findFirst().ifPresent(claims::add);
    }
    Optional<Publication> best = Optional.empty();
    double most = 0;
    LocalDate day = LocalDate.MAX;
    for (Claim claim : claims) {
      double support = claims.stream().mapToDouble(other -> other.supports(claim.date())).sum();
      // Of two that are as likely the later is the more likely to be of a change.
      if (support > most || support == most && claim.date().isBefore(day)) {
        most = support;
        day = claim.date();
        best = Optional.of(claim.publication());
      }
    }
    return best;
  }

  private List<Claim> metas() {
    return first(said("meta", metadata.meta(names.surest()), 3), () -> said("meta", metadata.meta(names.published()), 2.4),
        () -> said("meta", metadata.meta(names.dated()), 2));
  }

  private List<Claim> structured() {
    return first(said("JSON-LD datePublished", metadata.json().article("datePublished"), 3),
        () -> said("JSON-LD dateCreated", metadata.json().article("dateCreated"), 2),
        () -> said("JSON-LD datePublished of the page", metadata.json().page("datePublished"), 2));
  }

  /** What readers see, or browsers, at the headline and around the article. */
  private List<Claim> shown() {
    Optional<Claim> line = printed().map(dated -> claim(dated, dated.rank() < 2 ? 2 : 1));
    return first(stamped(stamp -> stamp.kind().equals("published"), 2.4).map(claim -> claim.on(line)),
        () -> stamped(stamp -> stamp.kind().equals("time"), 2).map(claim -> claim.on(line)), () -> line);
  }

  private List<Claim> unsureAddress() {
    return address.filter(found -> !found.sure())
        .map(found -> new Claim(found.date(), Optional.empty(), 2, found.publication())).stream().toList();
  }

  @SafeVarargs
  private static List<Claim> first(Optional<Claim> first, Supplier<Optional<Claim>>... others) {
    Optional<Claim> claim = first;
    for (Supplier<Optional<Claim>> other : others) {
      claim = claim.or(other);
    }
    return claim.stream().toList();
  }

  /** What says by the way when a page was made, or when it was changed. */
  private Optional<Publication> weak() {
    return weakSources().stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  private List<Supplier<Optional<Publication>>> weakSources() {
    return List.of(() -> printedNear().map(dated -> claim(dated, 1).publication()),
        () -> url.flatMap(addresses::spelt).map(Found::publication),
        () -> publication(said("script", metadata.dateInScripts(), 1)),
        () -> metadata.meta("og:image", "twitter:image").flatMap(addresses::day)
            .map(found -> given(found.date(), "address of its picture: " + found.words())),
        () -> publication(said("JSON-LD dateModified", metadata.json().article("dateModified"), 1)),
        () -> publication(said("meta, of the last change", metadata.meta(names.changed()), 1)),
        () -> publication(said("JSON-LD dateModified of the page", metadata.json().page("dateModified"), 1)),
        () -> lines.in(headline - 6, firstParagraph(), 40, this::isHere).stream().findFirst()
            .map(dated -> claim(dated, 1).publication()),
        () -> DatedLines.published(lines.in(0, page.pieces.size(), 14, this::isHere))
            .map(dated -> claim(dated, 1).publication()),
        () -> DatedLines.published(lines.in(0, page.pieces.size(), 14, box -> true))
            .map(dated -> claim(dated, 1).publication()),
        () -> lines.in(0, page.pieces.size(), 20, box -> true).stream()
            .filter(dated -> dated.label() == DateLabel.CHANGED).findFirst().map(dated -> claim(dated, 1).publication()),
        () -> url.flatMap(AddressDates::month));
  }

  private static Optional<Publication> publication(Optional<Claim> claim) {
    return claim.map(Claim::publication);
  }

  private Optional<Claim> said(String where, Optional<String> value, double weight) {
    return value.flatMap(words -> Moment.of(words, printed, lines.reader())
        .map(moment -> claim(moment, weight, where + ": " + brief(words))));
  }

  private Claim claim(Moment moment, double weight, String reason) {
    LocalDate day = moment.in(country);
    return new Claim(day, moment.instant(), weight, given(day, reason));
  }

  /** The marked time nearest to the headline that is not another article's. */
  private Optional<Claim> stamped(Predicate<Layout.Stamp> which, double weight) {
    Optional<Claim> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (Layout.Stamp stamp : page.stamps) {
      int distance = stamp.piece() < headline ? (headline - stamp.piece()) * 3 : stamp.piece() - headline;
      if (which.test(stamp) && distance < nearest && stamp.piece() < body.to + BELOW && !isAnother(stamp)) {
        Optional<Moment> moment = Moment.of(stamp.value(), printed, lines.reader());
        if (moment.isPresent()) {
          nearest = distance;
          best = Optional.of(claim(moment.get(), weight, "marked time: " + brief(stamp.value())));
        }
      }
    }
    return best;
  }

  /** A date printed between the headline and the article, shortly before, or right after the article. */
  private Optional<Dated> printed() {
    int first = firstParagraph();
    List<Dated> between = lines.in(headline, first, 40, this::isHere);
    List<Dated> above = lines.in(headline - ABOVE, headline, 40, this::isHere);
    return DatedLines.published(between).filter(dated -> dated.rank() < 2)
        .or(() -> DatedLines.published(above).filter(dated -> dated.rank() < 2))
        .or(() -> DatedLines.published(lines.in(first, body.to + BELOW, 14, this::isHere)))
        .or(() -> lines.in(body.to - 3, body.to + BELOW, 80, this::isHere).stream()
            .filter(dated -> dated.label() == DateLabel.PUBLISHED).findFirst())
        .or(() -> DatedLines.published(between)).or(() -> DatedLines.published(above));
  }

  private Optional<Dated> printedNear() {
    return DatedLines.published(lines.in(headline - ABOVE, firstParagraph(), 40, box -> true));
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

  private static Claim claim(Dated dated, double weight) {
    Publication publication = new Publication(Optional.of(dated.date().toString()), Origin.PRINTED,
        "printed: \"" + brief(dated.line()) + "\"");
    return new Claim(dated.date(), Optional.empty(), weight, publication);
  }

  private static Publication given(LocalDate date, String reason) {
    return new Publication(Optional.of(date.toString()), Origin.GIVEN, reason);
  }

  private static String brief(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
