package org.chancery.read;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.read.ReadResult.Read;
import org.chancery.read.ReadResult.Skipped;
import org.chancery.read.archive.Capture;
import org.chancery.read.archive.WarcArchive;

/** Takes what is in a web archive: each capture is called by its address. */
abstract class Captures implements WarcArchive.Visitor {
  private static final int DAY = 10;

  private final Item archive;
  private final Counter sink;

  Captures(Item archive, Counter sink) {
    this.archive = archive;
    this.sink = sink;
  }

  /** Reads one capture. */
  abstract void open(InputStream content, Item captured, Counter inner) throws IOException;

  @Override
  public void capture(Capture capture) {
    String path = capture.target().replaceFirst("[?#].*", "");
    Item item = new Item(capture.target(), path.substring(path.lastIndexOf('/') + 1), capture.mediaType(),
        capture.charset(), Optional.of(capture.target()), capture.date(), Optional.empty(), archive.depth() + 1);
    Counter dated = new Counter(result -> sink.accept(
        result instanceof Read(Document document) ? new Read(before(document, capture.date())) : result));
    try {
      open(capture.content(), item, dated);
    } catch (IOException e) {
      sink.accept(new Skipped(item.id(), FileWalk.reason(e)));
    }
  }

  /** A document is not published after it was captured: a page that says so tells of something else. */
  static Document before(Document document, Optional<String> captured) {
    Publication publication = document.publication();
    String day = captured.filter(date -> date.length() >= DAY).map(date -> date.substring(0, DAY)).orElse("9999");
    String date = publication.date().filter(d -> d.matches("[\\d-]+")).orElse("");
    int same = Math.min(date.length(), day.length());
    return date.substring(0, same).compareTo(day.substring(0, same)) <= 0 || isNextDay(date, day)
        ? document
        : document.withPublication(new Publication(Optional.empty(), Publication.Origin.UNKNOWN,
            "captured on " + day + ", before the date that it gives: " + date));
  }

  /** Whether east of where the capture's clock stood it may have been that date. */
  private static boolean isNextDay(String date, String day) {
    return date.length() == DAY && day.length() == DAY
        && LocalDate.parse(day).plusDays(1).toString().equals(date);
  }

  @Override
  public void damaged(String place, String reason) {
    sink.accept(new Skipped(place.startsWith("at byte ") ? archive.id() + " " + place : place, reason));
  }

  @Override
  public void passed() {
    sink.passed();
  }
}
