package org.chancery.cli;

import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.read.Finding;
import org.chancery.read.ReadOptions;
import org.chancery.time.Edtf;
import picocli.CommandLine.Option;

/** What the user knows better than the documents say. */
final class ReadingOptions {
  @Option(names = "--published", paramLabel = "DATE", description = "Publication date of the documents (EDTF: 2022-11-28, 2022-11, 2022), whatever they say.")
  private Optional<Edtf> published = Optional.empty();

  @Option(names = "--publisher", paramLabel = "NAME", description = "Their publisher, whatever they say.")
  private Optional<String> publisher = Optional.empty();

  @Option(names = "--language", paramLabel = "TAG", description = "Their language (BCP 47: en, sv, zh).")
  private Optional<String> language = Optional.empty();

  @Option(names = "--found", description = "Tell on stderr what was found in each file.")
  private boolean found;

  @Option(names = "--allow-private", description = "Fetch addresses of this machine and of private networks too.")
  private boolean allowPrivate;

  /** Tells a person what was found in each file where that is wanted. */
  Consumer<Finding> findings(Console console) {
    return found ? finding -> console.say(finding.line()) : finding -> {};
  }

  ReadOptions options() {
    return new ReadOptions(published.map(Edtf::toString), publisher, language);
  }

  boolean allowPrivate() {
    return allowPrivate;
  }

  Optional<String> language() {
    return language;
  }
}
