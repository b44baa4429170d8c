package org.chancery.read;

import java.util.function.Consumer;
import org.chancery.read.ReadResult.Skipped;

/** A sink that knows whether anything came. */
final class Counted implements Consumer<ReadResult> {
  private final Consumer<ReadResult> sink;
  private boolean empty = true;

  Counted(Consumer<ReadResult> sink) {
    this.sink = sink;
  }

  @Override
  public void accept(ReadResult result) {
    empty = false;
    sink.accept(result);
  }

  boolean isEmpty() {
    return empty;
  }

  /** Tells the reason where nothing came. */
  void orSkipped(Item item, String reason) {
    if (empty) {
      sink.accept(new Skipped(item.id(), reason));
    }
  }
}
