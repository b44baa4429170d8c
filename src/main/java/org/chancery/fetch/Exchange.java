package org.chancery.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes one request and reads its answer, without following it anywhere. Whatever the server does, it ends within the
 * time that the limits give. No cookie and no credential is kept or sent, no connection used twice.
 */
final class Exchange {
  private static final String ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, "
      + "application/xml;q=0.9, text/xml;q=0.9, application/pdf;q=0.8, text/plain;q=0.8, */*;q=0.5";

  private final FetchLimits limits;
  private final String agent;
  private final boolean allowPrivate;
  private @Nullable CloseableHttpClient client;

  /** Makes requests in this agent's name; to machines of a private network only where that is allowed. */
  Exchange(String agent, boolean allowPrivate, FetchLimits limits) {
    this.agent = agent;
    this.allowPrivate = allowPrivate;
    this.limits = limits;
  }

  /** Its libraries take their time to load, so only whoever needs them waits for them. */
  private synchronized CloseableHttpClient client() {
    CloseableHttpClient made = client;
    if (made == null) {
      made = make();
      client = made;
    }
    return made;
  }

  private CloseableHttpClient make() {
    DnsResolver resolver = allowPrivate ? SystemDefaultDnsResolver.INSTANCE : new PublicResolver();
    Http1Config http = Http1Config.custom().setMaxHeaderCount(limits.headerLines())
        .setMaxLineLength(limits.lineBytes()).build();
    ConnectionConfig connection = ConnectionConfig.custom().setConnectTimeout(timeout(limits.connect()))
        .setSocketTimeout(timeout(limits.silence())).build();
    return HttpClients.custom()
        .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(resolver)
            .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(http).build())
            .setDefaultConnectionConfig(connection)
            .setMaxConnTotal(256)
            .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout(limits.silence())).build())
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setUserAgent(agent)
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .build();
  }

  private static Timeout timeout(Duration time) {
    return Timeout.ofMilliseconds(time.toMillis());
  }

  /** The answer; what goes wrong on the way is told as what came of asking for the address. */
  Answer get(Address address, Validators known, Body body) throws Trouble, InterruptedException {
    HttpGet request = new HttpGet(address.uri());
    request.setHeader("Accept", ACCEPT);
    request.setHeader("Accept-Encoding", Body.ENCODINGS);
    request.setHeader("Connection", "close");
    known.etag().ifPresent(etag -> request.setHeader("If-None-Match", etag));
    known.lastModified().ifPresent(date -> request.setHeader("If-Modified-Since", date));
    try {
      return within(limits.whole(), request, body);
    } catch (TimeoutException e) {
      throw failed("no whole answer within " + limits.whole().toSeconds() + " seconds");
    } catch (IOException | HttpException e) {
      throw trouble(e, address);
    }
  }

  /** Timeouts of sockets begin anew with every byte, so the whole is watched from outside. */
  private Answer within(Duration time, HttpGet request, Body body)
      throws IOException, HttpException, InterruptedException, TimeoutException {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Thread worker = Thread.ofVirtual().name("fetch").start(() -> {
      try {
        answer.complete(client().execute(request, response -> answer(response, body)));
      } catch (IOException | RuntimeException | Error e) {
        answer.completeExceptionally(e);
      }
    });
    try {
      return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new HttpException(String.valueOf(e.getCause()), e);
      }
    } finally {
      request.cancel();
      worker.interrupt(); // Closes the socket that it may still be reading from.
    }
  }

  private static Answer answer(ClassicHttpResponse response, Body body) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
    }
    HttpEntity entity = response.getEntity();
    if (response.getCode() != 200 || entity == null) {
      return new Answer(response.getCode(), headers, new Bytes(new byte[0]));
    }
    try (InputStream in = entity.getContent()) {
      return new Answer(200, headers, body.read(in, Optional.ofNullable(headers.get("content-encoding"))));
    }
  }

  private static Trouble trouble(Exception thrown, Address address) {
    return switch (thrown) {
      case PublicResolver.PrivateHost e ->
        refused(address.host() + " is in a private network; --allow-private allows that");
      case UnknownHostException e -> failed("there is no host " + address.host() + ", or no network");
      case Body.TooLong e -> refused(e.getMessage());
      case Body.BadEncoding e -> refused(e.getMessage());
      case MessageConstraintException e -> refused("the head of its answer is too long");
      case SSLException e -> failed("no trusted connection: " + e.getMessage());
      case ConnectException e -> failed("no connection to " + address.host());
      case NoRouteToHostException e -> failed("no connection to " + address.host());
      case InterruptedIOException e -> failed("no answer in time");
      case HttpException e -> failed("not a sound answer: " + e.getMessage());
      default -> failed("the connection broke off: " + thrown.getMessage());
    };
  }

  private static Trouble failed(String reason) {
    return new Trouble(new Fetched.Failed(reason, Optional.empty()));
  }

  private static Trouble refused(@Nullable String reason) {
    return new Trouble(new Fetched.Refused(String.valueOf(reason)));
  }
}
