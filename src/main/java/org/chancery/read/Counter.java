package org.chancery.read;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A sink that counts what comes through it from one file. */
final class Counter implements Consumer<ReadResult> {
  private final Consumer<ReadResult> sink;
  private final StringBuilder format = new StringBuilder();
  private long documents;
  private long skipped;
  private long passed;
  private @Nullable RuntimeException thrown;

  Counter(Consumer<ReadResult> sink) {
    this.sink = sink;
  }

  @Override
  public void accept(ReadResult result) {
    switch (result) {
      case ReadResult.Read read -> documents++;
      case ReadResult.Skipped skip -> skipped++;
    }
    try {
      sink.accept(result);
    } catch (RuntimeException e) {
      thrown = e;
      throw e;
    }
  }

  /** Whether it was the sink that threw this, whose business it is. */
  boolean threw(Throwable e) {
    return thrown == e;
  }

  void passed() {
    passed++;
  }

  void is(Format found) {
    format.append(format.isEmpty() ? "" : ", ").append(found.label());
  }

  boolean isEmpty() {
    return documents + skipped + passed == 0;
  }

  /** What was found in a file of so many bytes. */
  Finding finding(String id, long bytes) {
    return new Finding(id, format.toString(), bytes, false, documents, skipped, passed);
  }

  /** What was found in a file of an archive. */
  Finding findingInside(String id) {
    return new Finding(id, format.toString(), 0, true, documents, skipped, passed);
  }
}
