package org.chancery.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicResolverTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
      "192.168.1.1",
      "169.254.169.254", "100.64.0.1", "100.127.255.255", "224.0.0.1", "239.255.255.250", "240.0.0.1",
      "255.255.255.255", "192.0.2.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "::", "::1",
      "fe80::1", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1",
      "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "2001:db8::1", "100::1", "3fff::1"})
  void machinesOfPrivateNetworksAreNotReached(String address) throws UnknownHostException {
    assertThat(PublicResolver.isPublic(InetAddress.getByName(address).getAddress())).isFalse();
    assertThatThrownBy(() -> new PublicResolver().resolve(address)).isInstanceOf(PublicResolver.PrivateHost.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "198.20.0.1",
      "223.255.255.255", "2606:4700::1", "2a00:1450::1", "64:ff9b::808:808", "2002:808:808::"})
  void machinesOfThePublicNetworkAre(String address) throws UnknownHostException {
    assertThat(PublicResolver.isPublic(InetAddress.getByName(address).getAddress())).isTrue();
    assertThat(new PublicResolver().resolve(address)).containsExactly(InetAddress.getByName(address));
  }

  @Test
  void otherWaysToWriteAnAddressOfThisMachineHelpNothing() {
    for (String host : new String[]{"localhost", "[::1]", "127.1", "2130706433"}) {
      assertThatThrownBy(() -> new PublicResolver().resolve(host)).isInstanceOf(UnknownHostException.class);
    }
  }
}
