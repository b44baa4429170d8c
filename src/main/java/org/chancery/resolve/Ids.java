package org.chancery.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.actor.Party;
import org.chancery.coding.Act;
import org.chancery.coding.Mention;
import org.chancery.time.Edtf;

/**
 * Gives events their ids: 13 lower-case base-32 letters of a digest of the act, the parties, the date and the persons.
 * An undated event takes its first document in place of a date. Where two events have all that in common the later
 * one takes its first mention as well. So an id hangs on nothing but the event itself.
 */
final class Ids {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 13;

  private final Set<String> taken = new HashSet<>();

  /** The id of an event; asked in the order of the events' first mentions. */
  String next(Act act, List<Party> source, List<Party> target, Optional<Edtf> date, List<Mention> mentions) {
    Mention first = mentions.getFirst();
    String what = act.near().isEmpty() ? act.name() : act.family();
    String time = date.map(Edtf::toString).orElseGet(() -> "in " + first.citation().document());
    String key = String.join("\n", what, sides(act, source, target), time);
    String id = digest(key);
    int again = 0;
    while (!taken.add(id)) {
      id = digest(key + "\n" + first.citation().document() + "\n" + first.citation().span().begin() + "\n" + again++);
    }
    return id;
  }

  private static String sides(Act act, List<Party> source, List<Party> target) {
    String one = side(source);
    String two = side(target);
    return act.symmetric() && one.compareTo(two) > 0 ? two + "\n" + one : one + "\n" + two;
  }

  private static String side(List<Party> parties) {
    TreeSet<String> names = new TreeSet<>();
    parties.forEach(p -> names.add(p.person().map(n -> Name.of(n).joined()).orElse("")));
    return Claim.states(parties) + ":" + String.join("+", names);
  }

  private static String digest(String key) {
    byte[] hash = sha256().digest(key.getBytes(StandardCharsets.UTF_8));
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      int bit = i * 5;
      int pair = ((hash[bit / 8] & 0xff) << 8) | (hash[bit / 8 + 1] & 0xff);
      id.append(ALPHABET.charAt((pair >> (11 - bit % 8)) & 31));
    }
    return id.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
