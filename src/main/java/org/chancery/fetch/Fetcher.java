package org.chancery.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.fetch.Fetched.Content;
import org.chancery.fetch.Fetched.Failed;
import org.chancery.fetch.Fetched.Gone;
import org.chancery.fetch.Fetched.Refused;
import org.chancery.fetch.Fetched.Unchanged;

/**
 * Gets what is at an address: one request at a time and a second to each host, none that its robots.txt forbids, none
 * to a machine of a private network, and none without end. A host that asks to be left alone is.
 *
 * <p>Whatever goes wrong is a {@link Fetched} with its reason. Safe for many threads.
 */
public final class Fetcher {
  private final Exchange exchange;
  private final Robots robots;
  private final Pace pace;
  private final FetchLimits limits;
  private final InstantSource clock;
  private final Map<String, Instant> leftAlone = new ConcurrentHashMap<>();

  /** A fetcher that works in real time. */
  public Fetcher(String program, String version, boolean allowPrivate) {
    this(program, version, allowPrivate, FetchLimits.DEFAULT, InstantSource.system(), Thread::sleep);
  }

  /**
   * A fetcher.
   *
   * @param program its name, by which a robots.txt may call it
   * @param version its version, which it tells with its name
   * @param allowPrivate whether it may reach this machine and private networks
   * @param clock what time it is
   * @param pause how it waits
   */
  public Fetcher(String program, String version, boolean allowPrivate, FetchLimits limits, InstantSource clock,
      Pause pause) {
    this.limits = limits;
    this.clock = clock;
    this.pace = new Pace(clock, pause);
    this.exchange = new Exchange(program + "/" + version, allowPrivate, limits);
    this.robots = new Robots(program, exchange, pace, limits, clock);
  }

  /** What is at the address now. */
  public Fetched fetch(Address address) throws InterruptedException {
    return fetch(address, Validators.NONE);
  }

  /** What is at the address now, unless it is the same as when the server gave these validators. */
  public Fetched fetch(Address address, Validators known) throws InterruptedException {
    Body body = new Body(limits.wireBytes(), limits.bytes(), false);
    Address here = address;
    Set<Address> visited = new HashSet<>();
    try {
      while (visited.size() <= limits.redirects()) {
        if (!visited.add(here)) {
          return new Refused("it redirects in a circle");
        }
        Answer answer = ask(here, known, body);
        if (!answer.isRedirect()) {
          return outcome(here, answer, known);
        }
        here = target(here, answer);
      }
      return new Refused("more than " + limits.redirects() + " redirects");
    } catch (Trouble e) {
      return e.outcome();
    }
  }

  private Answer ask(Address address, Validators known, Body body) throws Trouble, InterruptedException {
    Instant until = leftAlone.getOrDefault(address.host(), Instant.EPOCH);
    if (clock.instant().isBefore(until)) {
      throw new Trouble(new Failed(address.host() + " asked to be left alone until " + until, Optional.of(until)));
    }
    Duration gap = robots.admit(address);
    return pace.inTurn(address.host(), gap, () -> exchange.get(address, known, body));
  }

  private static Address target(Address from, Answer answer) throws Trouble {
    try {
      return from.resolve(answer.location().orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Trouble(new Refused("a redirect to what is not fetched: " + e.getMessage()));
    }
  }

  private Fetched outcome(Address address, Answer answer, Validators known) {
    Instant now = clock.instant();
    int status = answer.status();
    return switch (status) {
      case 200 -> new Content(address, answer.body(), answer.mediaType(), answer.charset(), answer.validators(), now);
      case 304 -> known.isEmpty()
          ? new Refused("the server says that it has not changed, which nobody asked")
          : new Unchanged();
      case 404, 410 -> new Gone("the server answers " + status + (status == 410 ? ", gone" : ", not found"));
      case 408, 425, 429 -> failed(address, answer, now);
      default -> status >= 500 ? failed(address, answer, now) : new Refused("the server answers " + status);
    };
  }

  private Failed failed(Address address, Answer answer, Instant now) {
    Optional<Instant> retryAt = answer.retryAt(now);
    retryAt.ifPresent(at -> leftAlone.put(address.host(), at));
    return new Failed("the server answers " + answer.status(), retryAt);
  }
}
