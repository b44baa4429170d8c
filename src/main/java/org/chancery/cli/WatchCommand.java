package org.chancery.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chancery.chronicle.Chronicle;
import org.chancery.chronicle.ChronicleException;
import org.chancery.fetch.Fetcher;
import org.chancery.read.Reader;
import org.chancery.read.Source;
import org.chancery.watch.Subscriptions;
import org.chancery.watch.Watcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Polls feeds and sitemaps, codes what is new into the chronicle and prints the events. */
@Command(name = "watch", mixinStandardHelpOptions = true, header = "Polls feeds and sitemaps, codes what is new into the chronicle and prints the events.", description = {
    "%nFEEDS is a file of feeds, OPML or one address a line, or the address of a feed (RSS, Atom) or of a sitemap. Of a "
        + "feed every entry is read, of a sitemap that is new the newest addresses; of an entry its page, and where "
        + "that cannot be had, what the feed itself tells.",
    "%nA host is asked one thing at a time and once a second, and what its robots.txt forbids is not asked for. How far "
        + "each feed was read is kept in the chronicle, so that it goes on there whenever it was ended. A host that "
        + "fails is left alone for longer and longer, or as long as it says."}, footerHeading = "%nExamples:%n", footer = {
            "  chancery watch feeds.opml",
            "  chancery watch --once --format jsonl feeds.opml >> events.jsonl      for cron",
            "  chancery watch https://news.example/rss.xml https://ministry.example/sitemap.xml"})
final class WatchCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FEEDS", description = "Files of feeds; addresses of feeds and sitemaps.")
  private List<Source> sources = List.of();

  @Mixin
  private ChronicleOption chronicle = new ChronicleOption();

  @Mixin
  private ReadingOptions reading = new ReadingOptions();

  @Mixin
  private PersonsOption persons = new PersonsOption();

  @Option(names = "--once", description = "Poll once and end.")
  private boolean once;

  @Option(names = "--every", paramLabel = "TIME", defaultValue = "15m", description = "How often to poll: 90s, 15m, 2h (default: ${DEFAULT-VALUE}); a feed that says that it changes less often is polled less often.")
  private Duration every = Duration.ofMinutes(15);

  @Option(names = "--newest", paramLabel = "N", defaultValue = "50", description = "How many addresses to read of a sitemap that is new (default: ${DEFAULT-VALUE}).")
  private int newest = 50;

  @Mixin
  private PrintingOptions printing = new PrintingOptions();

  WatchCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!once && !chronicle.isFile()) {
      throw new UsageException("a chronicle in memory forgets how far feeds were read: name a file, or poll --once");
    }
    if (every.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new UsageException("--every is to be a second or more");
    }
    Subscriptions feeds = Subscriptions.of(sources);
    feeds.problems().forEach(console::say);
    if (feeds.addresses().isEmpty()) {
      throw new UsageException("no feeds to watch");
    }
    rooms.know(persons.read(console));
    Exit begun = feeds.problems().isEmpty() ? Exit.DONE : Exit.PARTLY;
    CountDownLatch ended = new CountDownLatch(1);
    Thread interrupter = interrupter(Thread.currentThread(), ended);
    Runtime.getRuntime().addShutdownHook(interrupter);
    try {
      return persons.exit(watch(feeds, begun)).code();
    } finally {
      ended.countDown();
      forget(interrupter);
    }
  }

  /** Ends the watching when the program is told to end, and waits until what was read is stored. */
  private static Thread interrupter(Thread watching, CountDownLatch ended) {
    return Thread.ofPlatform().unstarted(() -> {
      watching.interrupt();
      try {
        ended.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private static void forget(Thread interrupter) {
    try {
      Runtime.getRuntime().removeShutdownHook(interrupter);
    } catch (IllegalStateException e) {
      return; // The program is ending already, and this is why.
    }
  }

  private Exit watch(Subscriptions feeds, Exit begun) throws InterruptedException {
    Fetcher fetcher = rooms.fetcher(reading.allowPrivate());
    Exit exit = round(fetcher, feeds);
    while (!once) {
      Thread.sleep(every);
      try {
        exit = round(fetcher, feeds);
      } catch (ChronicleException.InUse e) {
        console.say(String.valueOf(e.getMessage()));
      }
    }
    return exit == Exit.DONE ? begun : exit;
  }

  /** One round; the chronicle is open only as long as that, so that others can ask it between. */
  private Exit round(Fetcher fetcher, Subscriptions feeds) throws InterruptedException {
    try (Chronicle open = chronicle.open(rooms);
        WatchPrinter printer = new WatchPrinter(console, printing.printer(rooms, console),
            () -> Account.begin(open, sources, rooms.clock()))) {
      Reader reader = rooms.reader(reading, reading.findings(console).andThen(printer::found));
      Watcher watcher = new Watcher(fetcher, reader, rooms.pipeline(reader), rooms.clock(),
          new Watcher.Options(Math.max(1, newest), once ? Duration.ZERO : every));
      return printer.tell(watcher.round(open, feeds.addresses(), printer));
    }
  }
}
