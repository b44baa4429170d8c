package org.chancery.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one request at a time go to each host, and the next after a gap. Safe for many threads. */
final class Pace {
  private final InstantSource clock;
  private final Pause pause;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  /** Whose turn it is at a host, and when the next may come. */
  private static final class Host {
    private final ReentrantLock turn = new ReentrantLock(true);
    private Instant next = Instant.EPOCH;
  }

  /** Something that is done at a host. */
  interface Visit<T> {
    T make() throws Trouble, InterruptedException;
  }

  Pace(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /** Makes the visit when it is its turn. */
  <T> T inTurn(String name, Duration gap, Visit<T> visit) throws Trouble, InterruptedException {
    Host host = hosts.computeIfAbsent(name, n -> new Host());
    host.turn.lockInterruptibly();
    try {
      Duration wait = Duration.between(clock.instant(), host.next);
      if (wait.isPositive()) {
        // A clock that was set back must not make anybody wait for longer than was meant.
        pause.pause(wait.compareTo(gap) > 0 ? gap : wait);
      }
      try {
        return visit.make();
      } finally {
        host.next = clock.instant().plus(gap);
      }
    } finally {
      host.turn.unlock();
    }
  }
}
