package org.chancery.fetch;

import java.time.Instant;
import java.util.Optional;

/** What came of asking for an address. */
public sealed interface Fetched {
  /**
   * It was got.
   *
   * @param address where it stands, after all redirects
   * @param bytes it, without the encodings of its transport
   * @param mediaType what the server says that it is, in lower case, "text/html"; empty where it does not say
   * @param charset the label of its charset that the server gives
   * @param validators to ask with the next time
   * @param at when
   */
  record Content(
      Address address,
      Bytes bytes,
      String mediaType,
      Optional<String> charset,
      Validators validators,
      Instant at) implements Fetched {}

  /** It has not changed since the validators were given. */
  record Unchanged() implements Fetched {}

  /**
   * There is nothing at this address, or no more.
   *
   * @param reason for a person
   */
  record Gone(String reason) implements Fetched {}

  /**
   * It is not to be had, and would not be at the next try: forbidden, of a private network, too large.
   *
   * @param reason for a person
   */
  record Refused(String reason) implements Fetched {}

  /**
   * It was not to be had now, for a reason that lies with the host and may pass.
   *
   * @param reason for a person
   * @param retryAt when the host wants to be asked again at the earliest, where it says so
   */
  record Failed(String reason, Optional<Instant> retryAt) implements Fetched {}
}
