package org.chancery.fetch;

import java.time.Duration;

/** Waits; a test need not. */
public interface Pause {
  /** Returns after so long. */
  void pause(Duration time) throws InterruptedException;
}
