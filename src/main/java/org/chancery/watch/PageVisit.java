package org.chancery.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.Pipeline;
import org.chancery.Pipeline.Outcome;
import org.chancery.chronicle.WatchedAddress;
import org.chancery.document.Block;
import org.chancery.fetch.Address;
import org.chancery.fetch.Fetched;
import org.chancery.fetch.Fetcher;
import org.chancery.read.ReadResult;
import org.chancery.read.Reader;

/**
 * Reads what an entry stands for: its page, and where that cannot be had or tells less, what the feed itself tells. A
 * page that may be had later is asked for again then, and takes the place of the entry's own text.
 */
final class PageVisit {
  private static final int TRIES = 5;
  /** An entry's own text goes before a page that has less than half of it: the page is a notice or a teaser. */
  private static final int WHOLE = 600;

  private final Fetcher fetcher;
  private final Reader reader;
  private final Pipeline pipeline;
  private final InstantSource clock;
  private final Desk desk;

  PageVisit(Fetcher fetcher, Reader reader, Pipeline pipeline, InstantSource clock, Desk desk) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.pipeline = pipeline;
    this.clock = clock;
    this.desk = desk;
  }

  /** Why there is no page, how often it was asked for, and when to ask again where that may help. */
  private record Lack(String reason, int tries, Optional<Instant> next) {}

  /** Looks at an entry; {@code before} is what became of it when it was looked at last. */
  void visit(Entry entry, String feed, Optional<WatchedAddress> before) throws InterruptedException {
    Optional<ReadResult> own = entry.hasText()
        ? Optional.of(reader.readEntry(entry.key(), entry.own(), clock.instant()))
        : Optional.empty();
    if (entry.address().isEmpty()) {
      without(entry, feed, own, new Lack("it has no address of its own", 0, Optional.empty()), before);
      return;
    }
    Address address = entry.address().get();
    int tries = 1 + before.map(WatchedAddress::tries).orElse(0);
    var alone = desk.leftAlone(address.host());
    if (alone.isPresent()) {
      without(entry, feed, own, new Lack("put off, its host failed: " + alone.get().reason(), tries - 1,
          Optional.of(alone.get().next())), before);
      return;
    }
    fetch(entry, address, feed, own, before, tries);
  }

  private void fetch(Entry entry, Address address, String feed, Optional<ReadResult> own,
      Optional<WatchedAddress> before, int tries) throws InterruptedException {
    switch (fetcher.fetch(address)) {
      case Fetched.Content content -> {
        desk.sound(address.host());
        page(entry, feed, own, content, tries, before);
      }
      case Fetched.Unchanged() ->
        without(entry, feed, own, new Lack("unchanged", tries, Optional.empty()), before);
      case Fetched.Gone(var reason) -> {
        desk.sound(address.host());
        without(entry, feed, own, new Lack(reason, tries, Optional.empty()), before);
      }
      case Fetched.Refused(var reason) ->
        without(entry, feed, own, new Lack(reason, tries, Optional.empty()), before);
      case Fetched.Failed(var reason, var retryAt) -> {
        desk.hostFailed(address.host(), reason, retryAt);
        Optional<Instant> next = tries < TRIES
            ? Optional.of(Backoff.next(clock.instant(), tries, retryAt))
            : Optional.empty();
        without(entry, feed, own, new Lack(reason, tries, next), before);
      }
    }
  }

  private void page(Entry entry, String feed, Optional<ReadResult> own, Fetched.Content content, int tries,
      Optional<WatchedAddress> before) {
    List<ReadResult> results = new ArrayList<>();
    reader.read(content, entry.key(), results::add);
    Optional<String> fault = fault(own, results);
    if (fault.isPresent()) {
      without(entry, feed, own, new Lack(fault.get(), tries, Optional.empty()), before);
    } else {
      desk.take(address(entry, feed, WatchedAddress.Outcome.PAGE, new Lack("", tries, Optional.empty())),
          results.stream().map(result -> outcome(dated(result, entry))).toList());
    }
  }

  /** Why what stands at the address is not to be taken. */
  private static Optional<String> fault(Optional<ReadResult> own, List<ReadResult> page) {
    boolean read = page.stream().anyMatch(ReadResult.Read.class::isInstance);
    if (!read) {
      return Optional.of(page.stream().map(r -> r instanceof ReadResult.Skipped(var id, var reason) ? reason : "")
          .findFirst().orElse("nothing in it"));
    }
    int told = own.map(PageVisit::length).orElse(0);
    return told >= WHOLE && told > 2 * page.stream().mapToInt(PageVisit::length).sum()
        ? Optional.of("the page has less text than the feed")
        : Optional.empty();
  }

  private static int length(ReadResult result) {
    return result instanceof ReadResult.Read(var document)
        ? document.blocks().stream().filter(block -> block.kind() == Block.Kind.PARAGRAPH)
            .mapToInt(block -> block.span().end() - block.span().begin()).sum()
        : 0;
  }

  /** Takes what the feed itself tells, where it tells a text; what it told before stays. */
  private void without(Entry entry, String feed, Optional<ReadResult> own, Lack lack,
      Optional<WatchedAddress> before) {
    boolean told = before.filter(b -> b.outcome() == WatchedAddress.Outcome.ENTRY).isPresent();
    Optional<ReadResult> text = own.filter(ReadResult.Read.class::isInstance);
    WatchedAddress address = address(entry, feed,
        told || text.isPresent() ? WatchedAddress.Outcome.ENTRY : WatchedAddress.Outcome.SKIPPED, lack);
    if (told && text.isEmpty()) {
      desk.take(address, List.of());
    } else {
      desk.take(address,
          List.of(outcome(text.orElseGet(() -> new ReadResult.Skipped(entry.key(), lack.reason())))));
    }
  }

  private WatchedAddress address(Entry entry, String feed, WatchedAddress.Outcome outcome, Lack lack) {
    return new WatchedAddress(entry.key(), feed, clock.instant(), entry.stamp(), outcome, lack.reason(), lack.tries(),
        lack.next());
  }

  private Outcome outcome(ReadResult result) {
    return pipeline.outcome(result, desk::holds);
  }

  /** A page that does not say when it was published was when the feed says. */
  private ReadResult dated(ReadResult result, Entry entry) {
    return result instanceof ReadResult.Read(var document) && document.publication().date().isEmpty()
        && reader.readEntry(entry.key(), entry.own(), clock.instant()) instanceof ReadResult.Read(var told)
        && told.publication().date().isPresent()
            ? new ReadResult.Read(document.withPublication(told.publication()))
            : result;
  }
}
