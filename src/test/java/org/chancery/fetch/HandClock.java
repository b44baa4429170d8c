package org.chancery.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that goes on only when somebody waits for it. */
public final class HandClock implements InstantSource, Pause {
  private final List<Duration> waited = new CopyOnWriteArrayList<>();
  private Instant now;

  /** A clock that shows this time. */
  public HandClock(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public void pause(Duration time) {
    waited.add(time);
    turn(time);
  }

  /** Turns it on. */
  public synchronized void turn(Duration time) {
    now = now.plus(time);
  }

  /** How long was waited, each time. */
  public List<Duration> waited() {
    return List.copyOf(waited);
  }
}
