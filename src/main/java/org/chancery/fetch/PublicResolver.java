package org.chancery.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to machines of the public network alone. Since the connection is made to what was resolved here, no
 * name that changes its mind and no redirect gets round it.
 */
final class PublicResolver implements DnsResolver {
  /** Networks that are not the public one, and their lengths in bits (the special-purpose registries of RFC 6890). */
  private static final List<Network> SPECIAL = List.of(
      Network.v4(8, 0), Network.v4(8, 10), Network.v4(10, 100, 64), Network.v4(8, 127), Network.v4(16, 169, 254),
      Network.v4(12, 172, 16), Network.v4(24, 192, 0, 0), Network.v4(24, 192, 0, 2), Network.v4(24, 192, 88, 99),
      Network.v4(16, 192, 168), Network.v4(15, 198, 18), Network.v4(24, 198, 51, 100), Network.v4(24, 203, 0, 113),
      Network.v4(3, 224),
      Network.v6(23, 0x2001, 0), Network.v6(32, 0x2001, 0xdb8), Network.v6(20, 0x3fff, 0));
  /** All that is given out of IPv6 begins with these three bits; loopback, link-local and unique-local do not. */
  private static final Network GLOBAL = Network.v6(3, 0x2000);
  private static final Network SIX_TO_FOUR = Network.v6(16, 0x2002);
  private static final Network NAT64 = Network.v6(96, 0x64, 0xff9b);

  /** The name is one of a private network. */
  static final class PrivateHost extends UnknownHostException {
    private static final long serialVersionUID = 1;

    PrivateHost(String host) {
      super(host);
    }
  }

  /** Addresses that begin with the same bits. */
  private static final class Network {
    private final byte[] begin;
    private final int bits;

    private Network(byte[] begin, int bits) {
      this.begin = begin;
      this.bits = bits;
    }

    static Network v4(int bits, int... octets) {
      byte[] begin = new byte[4];
      for (int i = 0; i < octets.length; i++) {
        begin[i] = (byte) octets[i];
      }
      return new Network(begin, bits);
    }

    static Network v6(int bits, int... groups) {
      byte[] begin = new byte[16];
      for (int i = 0; i < groups.length; i++) {
        begin[2 * i] = (byte) (groups[i] >> 8);
        begin[2 * i + 1] = (byte) groups[i];
      }
      return new Network(begin, bits);
    }

    boolean has(byte[] address) {
      if (address.length != begin.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (begin[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    InetAddress[] reachable = Arrays.stream(all).filter(a -> isPublic(a.getAddress())).toArray(InetAddress[]::new);
    if (reachable.length == 0) {
      throw new PrivateHost(host);
    }
    return reachable;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Whether a machine of the public network may have this address; one that wraps an IPv4 address is as that is. */
  static boolean isPublic(byte[] address) {
    if (NAT64.has(address)) {
      return isPublic(Arrays.copyOfRange(address, 12, 16));
    }
    if (SIX_TO_FOUR.has(address)) {
      return isPublic(Arrays.copyOfRange(address, 2, 6));
    }
    boolean given = address.length == 4 || GLOBAL.has(address);
    return given && SPECIAL.stream().noneMatch(network -> network.has(address));
  }
}
