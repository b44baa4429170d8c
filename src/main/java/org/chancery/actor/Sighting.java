package org.chancery.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person whom a document names and whom no table has: enough such, and the name may be learned.
 *
 * @param name as the document writes it in full
 * @param state ISO 3166-1 alpha-3 (3166-3 where gone) or {@code IGO:…}, told by the document's own words
 * @param office the first office that the document gives the person, as written
 */
public record Sighting(String name, String state, Optional<String> office) {
  /** The sightings that the noun phrases of a document make, one a person, in the order of the text. */
  public static List<Sighting> in(List<ActorSpan> spans) {
    Map<String, Sighting> seen = new LinkedHashMap<>();
    for (ActorSpan span : spans) {
      if (isUnknown(span)) {
        Sighting one = new Sighting(span.person().orElseThrow(), span.states().getFirst(),
            span.offices().stream().findFirst());
        seen.merge(one.name(), one, (first, later) -> first.office().isPresent() ? first : later);
      }
    }
    return new ArrayList<>(seen.values());
  }

  /** A person by name, of one state that was told and not inferred from the publisher. */
  private static boolean isUnknown(ActorSpan span) {
    return span.kind() == ActorSpan.Kind.PERSON && span.personId().isEmpty() && !span.inferred()
        && span.states().size() == 1 && span.person().filter(Sighting::isWhole).isPresent();
  }

  /** Whether a name has more than one part: a surname alone would be taken for everyone who bears it. */
  private static boolean isWhole(String name) {
    return name.indexOf(' ') > 0 || name.indexOf('\u00b7') > 0
        || (name.length() > 1 && Character.isIdeographic(name.codePointAt(0)));
  }
}
