package org.chancery.fetch;

import java.util.Optional;

/**
 * What a server gave to tell whether its answer has changed since.
 *
 * @param etag its {@code ETag}, as sent
 * @param lastModified its {@code Last-Modified}, as sent
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  /** None. */
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  /** Whether there is nothing to ask with. */
  boolean isEmpty() {
    return etag.isEmpty() && lastModified.isEmpty();
  }
}
