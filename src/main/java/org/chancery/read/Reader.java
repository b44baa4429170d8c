package org.chancery.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.language.LanguageIdentifier;
import org.chancery.read.ReadResult.Skipped;
import org.chancery.read.stream.Inflation;

/**
 * Reads documents from files, folders and standard input. Start here.
 *
 * <ul>
 *   <li>A folder is walked in the order of its names; names that begin with a dot are passed over, and so is a link
 *       that leads back into itself. A file's id is its path below the folder, with {@code /} between names.
 *   <li>A file given by itself has its bare name for an id, so that a document is called the same from wherever it is
 *       read, and in a folder as by itself.
 *   <li>What a file is, its first bytes tell, and where they leave a doubt its name: a web page, a text, Markdown, PDF;
 *       records, each a document: JSON Lines, JSON, a table (CSV, TSV), a feed; or a container of any of these: gzip,
 *       bzip2, ZIP, tar, WARC. See {@link Format}. Standard input, {@code -}, is told the same way.
 *   <li>A record without {@code id} is called by its {@code url}, else by the file's id, a colon and the number of its
 *       line or record; an entry of a feed by the file's id, {@code #} and its key in the feed; a file in an archive by
 *       the archive's id, {@code /} and its name; a capture in a WARC by its address.
 *   <li>Charsets are those that {@link TextDecoder} finds. Broken UTF-8 in a text that is otherwise sound stays visible
 *       as U+FFFD.
 * </ul>
 *
 * <p>What cannot be read is a {@link Skipped} with its reason, never an exception; of many records only the
 * broken one. What is over {@link Limits} is skipped without being held. Exceptions of the sink go through.
 *
 * <p>Safe for many threads, as far as they read different sources.
 */
public final class Reader {
  private final FileWalk files;
  private final InputStream standardInput;
  private final Opener opener;

  /** A reader with its tables loaded. */
  public Reader(ReadOptions options) {
    this(options, finding -> {});
  }

  /** A reader that tells {@code findings} of every file what was found in it, by the thread that reads. */
  public Reader(ReadOptions options, Consumer<Finding> findings) {
    this(options, Limits.DEFAULT, System.in, findings);
  }

  Reader(ReadOptions options, Limits limits, InputStream standardInput) {
    this(options, limits, standardInput, finding -> {});
  }

  Reader(ReadOptions options, Limits limits, InputStream standardInput, Consumer<Finding> findings) {
    this.files = new FileWalk();
    this.standardInput = standardInput;
    LanguageIdentifier languages = LanguageIdentifier.load();
    this.opener = new Opener(new DocumentMaker(options, languages), languages, limits, Inflation.DEFAULT, findings);
  }

  /**
   * Reads everything that the source holds and hands it to {@code sink}, one result after another, in order.
   */
  public void read(Source source, Consumer<ReadResult> sink) {
    switch (source) {
      case Source.StandardInput() -> opener.open(standardInput, Item.of("-", "", Optional.empty()), sink);
      case Source.Local(var path) -> walk(path, sink);
      case Source.Web(var address) ->
        sink.accept(new Skipped(address.toString(), "addresses in the web are not read yet"));
    }
  }

  private void walk(Path path, Consumer<ReadResult> sink) {
    files.walk(path, new FileWalk.Visitor() {
      @Override
      public void file(Path file, String id) {
        readFile(file, id, sink);
      }

      @Override
      public void skipped(String id, String reason) {
        sink.accept(new Skipped(id, reason));
      }
    });
  }

  /**
   * Reads one web page that is at hand.
   *
   * @param bytes the page as it came
   * @param id what the document is to be called
   * @param charset the charset that its transport told, if any
   * @param url its address, where it is known
   */
  public ReadResult readPage(byte[] bytes, String id, Optional<String> charset, Optional<String> url) {
    return opener.page(bytes, id, charset, url);
  }

  private void readFile(Path file, String id, Consumer<ReadResult> sink) {
    try (InputStream in = Files.newInputStream(file)) {
      opener.open(in, Item.of(id, id, Optional.of(file)), sink);
    } catch (IOException e) {
      sink.accept(new Skipped(id, FileWalk.reason(e)));
    }
  }
}
