package org.chancery.read;

import org.chancery.fetch.Address;
import org.chancery.fetch.Fetched;

/** Gets what is at addresses, for whoever reads them. */
public interface Web {
  /** A web that gives nothing. */
  Web NONE = address -> new Fetched.Refused("addresses are not fetched here");

  /** What is at the address now. */
  Fetched fetch(Address address) throws InterruptedException;
}
