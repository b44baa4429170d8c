package org.chancery.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What sites allow (RFC 9309). Each robots.txt is asked for once a day. Where there is none everything is allowed;
 * where the server fails to give it nothing is, for now.
 */
final class Robots {
  private static final int HOPS = 5;
  private static final int MANY = 1000;

  private final String token;
  private final Exchange exchange;
  private final Pace pace;
  private final FetchLimits limits;
  private final InstantSource clock;
  private final Map<String, Site> sites = new ConcurrentHashMap<>();

  /** What a site says. */
  sealed interface Rules {
    /** It says this, and how long it wants to be left alone between requests. */
    record Said(BaseRobotRules rules, Duration gap) implements Rules {}

    /** It cannot be asked now. */
    record Unknown(Fetched why) implements Rules {}
  }

  /** The rules of one site, while they are held good. */
  private static final class Site {
    private Optional<Rules> rules = Optional.empty();
    private Instant until = Instant.EPOCH;
  }

  /** Asks on behalf of the crawler of this name. */
  Robots(String token, Exchange exchange, Pace pace, FetchLimits limits, InstantSource clock) {
    this.token = token;
    this.exchange = exchange;
    this.pace = pace;
    this.limits = limits;
    this.clock = clock;
  }

  /** How long to leave the host alone after this address was got. Trouble where it may not be got. */
  Duration admit(Address address) throws Trouble, InterruptedException {
    return switch (rules(address)) {
      case Rules.Said(var rules, var gap) when rules.isAllowed(address.toString()) -> gap;
      case Rules.Said said -> throw new Trouble(new Fetched.Refused("robots.txt forbids it"));
      case Rules.Unknown(var why) -> throw new Trouble(why);
    };
  }

  private Rules rules(Address address) throws InterruptedException {
    if (sites.size() > MANY) {
      Instant now = clock.instant();
      sites.values().removeIf(site -> site.until.isBefore(now));
    }
    Site site = sites.computeIfAbsent(address.origin(), o -> new Site());
    synchronized (site) {
      if (site.rules.isEmpty() || !clock.instant().isBefore(site.until)) {
        Rules rules = asked(address);
        site.rules = Optional.of(rules);
        site.until = clock.instant().plus(rules instanceof Rules.Said ? limits.robotsKept() : limits.robotsRetry());
      }
      return site.rules.get();
    }
  }

  private Rules asked(Address address) throws InterruptedException {
    Address file = address.resolve("/robots.txt");
    Body body = new Body(limits.robotsBytes(), limits.robotsBytes(), true);
    try {
      for (int hop = 0; hop <= HOPS; hop++) {
        Address here = file;
        Answer answer = pace.inTurn(here.host(), limits.gap(), () -> exchange.get(here, Validators.NONE, body));
        if (!answer.isRedirect() || answer.location().isEmpty()) {
          return rules(file, answer);
        }
        file = file.resolve(answer.location().get());
      }
    } catch (IllegalArgumentException e) {
      return said(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));
    } catch (Trouble e) {
      return e.outcome() instanceof Fetched.Failed(var reason, var retryAt)
          ? unknown(reason, retryAt)
          : new Rules.Unknown(e.outcome());
    }
    return said(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));
  }

  private Rules rules(Address file, Answer answer) {
    int status = answer.status();
    if (status == 200) {
      return said(new SimpleRobotRulesParser().parseContent(file.toString(), answer.body().begin(limits.robotsBytes()),
          "text/plain",
          List.of(token)));
    }
    return status == 429 || status >= 500
        ? unknown("the server answers " + status, answer.retryAt(clock.instant()))
        : said(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));
  }

  private static Rules unknown(String reason, Optional<Instant> retryAt) {
    return new Rules.Unknown(new Fetched.Failed("robots.txt: " + reason, retryAt));
  }

  private Rules said(BaseRobotRules rules) {
    long wanted = rules.getCrawlDelay();
    Duration delay = wanted == BaseRobotRules.UNSET_CRAWL_DELAY ? Duration.ZERO : Duration.ofMillis(wanted);
    Duration capped = delay.compareTo(limits.longestGap()) > 0 ? limits.longestGap() : delay;
    return new Rules.Said(rules, capped.compareTo(limits.gap()) < 0 ? limits.gap() : capped);
  }
}
