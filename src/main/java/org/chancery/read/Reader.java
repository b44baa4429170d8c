package org.chancery.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.language.LanguageIdentifier;
import org.chancery.read.ReadResult.Skipped;

/**
 * Reads documents from files, folders and standard input. Start here.
 *
 * <ul>
 *   <li>A folder is walked in the order of its names; names that begin with a dot are passed over, and so is a link
 *       that leads back into itself. A file's id is its path below the folder, with {@code /} between names.
 *   <li>A file given by itself has its bare name for an id, so that a document is called the same from wherever it is
 *       read, and in a folder as by itself.
 *   <li>{@code .jsonl .ndjson .json}: JSON Lines, one document a line, read as a stream. A document without {@code id}
 *       is called by its {@code url}, else by the file's id, a colon and the line's number.
 *   <li>Any other file that begins like a web page: HTML, one document, read by
 *       {@link org.chancery.read.html.PageReader}.
 *   <li>Any other file: plain text, one document, in the charset that {@link TextDecoder} finds. Broken UTF-8 in a
 *       text that is otherwise sound stays visible as U+FFFD.
 *   <li>{@code -}: standard input, JSON Lines where its first character is a brace, else a web page or plain text.
 * </ul>
 *
 * <p>What cannot be read is a {@link Skipped} with its reason, never an exception; of a bad line in JSON Lines only that
 * line. Texts over {@link Limits} are skipped without being held. Exceptions of the sink go through.
 *
 * <p>Safe for many threads, as far as they read different paths.
 */
public final class Reader {
  private final FileWalk files;
  private final InputStream standardInput;
  private final DocumentSource source;

  /** A reader with its tables loaded. */
  public Reader(ReadOptions options) {
    this(options, Limits.DEFAULT, System.in);
  }

  Reader(ReadOptions options, Limits limits, InputStream standardInput) {
    this.files = new FileWalk();
    this.standardInput = standardInput;
    LanguageIdentifier languages = LanguageIdentifier.load();
    this.source = new DocumentSource(new DocumentMaker(options, languages), languages, limits);
  }

  /**
   * Reads everything at {@code path} and hands it to {@code sink}, one result after another, in order.
   *
   * @param path a file, a folder, or {@code -}
   */
  public void read(Path path, Consumer<ReadResult> sink) {
    if (path.toString().equals("-")) {
      standardInput(sink);
    } else {
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
    return source.page(bytes, id, charset, url);
  }

  private void readFile(Path file, String id, Consumer<ReadResult> sink) {
    try (InputStream in = Files.newInputStream(file)) {
      if (isJsonLines(id)) {
        source.jsonLines(in, id, sink);
      } else {
        source.text(in, id, sink);
      }
    } catch (IOException e) {
      sink.accept(new Skipped(id, FileWalk.reason(e)));
    }
  }

  private void standardInput(Consumer<ReadResult> sink) {
    BufferedInputStream in = new BufferedInputStream(standardInput, 1 << 16);
    try {
      if (firstVisible(in) == '{') {
        source.jsonLines(in, "-", sink);
      } else {
        source.text(in, "-", sink);
      }
    } catch (IOException e) {
      sink.accept(new Skipped("-", FileWalk.reason(e)));
    }
  }

  private static int firstVisible(BufferedInputStream in) throws IOException {
    in.mark(1 << 10);
    int first = in.read();
    for (int i = 0; i < 1000
        && (Character.isWhitespace(first) || first == 0xef || first == 0xbb || first == 0xbf); i++) {
      first = in.read();
    }
    in.reset();
    return first;
  }

  private static boolean isJsonLines(String id) {
    String name = id.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json");
  }
}
