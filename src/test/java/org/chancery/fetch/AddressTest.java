package org.chancery.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      https://News.Example            | https://news.example/
      HTTP://news.example:80/a        | http://news.example/a
      https://news.example:8443/a     | https://news.example:8443/a
      https://news.example/a b        | https://news.example/a%20b
      https://news.example/chào?q=ñ   | https://news.example/ch%C3%A0o?q=%C3%B1
      https://news.example/a%20b%zz   | https://news.example/a%20b%25zz
      https://news.example/a/../b#c   | https://news.example/b
      https://news.example?x={1}^2    | https://news.example/?x=%7B1%7D%5E2
      https://bücher.example/         | https://xn--bcher-kva.example/
      http://[2001:DB8::1]:8080/      | http://[2001:db8::1]:8080/
      """)
  void whateverSomebodyWroteIsBroughtIntoOneForm(String written, String address) {
    assertThat(Address.of(written)).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/hosts", "ftp://news.example/", "javascript:alert(1)", "news.example/a",
      "https://",
      "https:///a", "https://a:b:c/", "https://user:secret@news.example/", "http://[::1", "http://a:99999999/"})
  void whatCannotBeAskedForIsRefusedWithoutRepeatingIt(String written) {
    assertThatThrownBy(() -> Address.of(written)).isInstanceOf(IllegalArgumentException.class)
        .message().isNotBlank().doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({"c, https://news.example/a/c", "/c, https://news.example/c", "?c=d, https://news.example/a/b?c=d",
      "//other.example/c, https://other.example/c", "../c, https://news.example/c", "#c, https://news.example/a/b",
      "http://other.example, http://other.example/"})
  void linksAreTakenFromWhereTheyStand(String link, String address) {
    assertThat(Address.of("https://news.example/a/b").resolve(link)).hasToString(address);
  }

  @Test
  void aLinkToAnotherSchemeLeadsNowhere() {
    Address page = Address.of("https://news.example/a/b");

    assertThatThrownBy(() -> page.resolve("file:/etc/hosts")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> page.resolve("mailto:press@news.example")).isInstanceOf(IllegalArgumentException.class);
  }
}
