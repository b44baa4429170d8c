package org.chancery.coding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.coding.Act.Plover;
import org.chancery.coding.Act.Trait;

/**
 * The acts that Chancery knows, with their crosswalk to PLOVER, CAMEO and the Goldstein scale. Read from
 * {@code codebook.yaml}, whose head explains its fields. Immutable; safe for many threads.
 */
public final class Codebook {
  private final Map<String, Act> acts;
  private final Set<String> mutual;

  private Codebook(Map<String, Act> acts) {
    this.acts = Collections.unmodifiableMap(acts);
    this.mutual = acts.values().stream().filter(Act::symmetric).flatMap(a -> Stream.of(a.name(), a.family()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The codebook that comes with Chancery, read anew: keep it. */
  public static Codebook standard() {
    try (InputStream in = Codebook.class.getResourceAsStream("/codebook.yaml")) {
      if (in == null) {
        throw new IllegalStateException("codebook.yaml is not on the class path");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("codebook.yaml: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a codebook. Throws IllegalArgumentException for an act without family, or a type without quad class.
   *
   * <p>Read token by token: a program that only lists events should not have to load a whole object mapper first.
   */
  public static Codebook read(InputStream in) throws IOException {
    Map<String, Integer> quads = new HashMap<>();
    Map<String, Act> acts = new LinkedHashMap<>();
    try (JsonParser yaml = new YAMLFactory().createParser(in)) {
      yaml.nextToken();
      while (yaml.nextToken() == JsonToken.FIELD_NAME) {
        boolean isQuads = yaml.currentName().equals("quads");
        yaml.nextToken();
        if (isQuads) {
          fields(yaml).forEach((quad, types) -> types.forEach(type -> quads.put(type, Integer.valueOf(quad))));
        } else {
          acts(yaml, quads, acts);
        }
      }
    }
    return new Codebook(acts);
  }

  private static void acts(JsonParser yaml, Map<String, Integer> quads, Map<String, Act> acts) throws IOException {
    while (yaml.nextToken() == JsonToken.FIELD_NAME) {
      String name = yaml.currentName();
      yaml.nextToken();
      Act family = acts.get(Act.family(name));
      if (family == null && name.indexOf('.') >= 0) {
        throw new IllegalArgumentException("codebook: the family of " + name + " must stand before it");
      }
      acts.put(name, new Entry(name, fields(yaml), Optional.ofNullable(family), quads).act());
    }
  }

  /** The fields of an object, each as a list of its values; a single value is a list of one, and null is left out. */
  private static Map<String, List<String>> fields(JsonParser yaml) throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    while (yaml.nextToken() == JsonToken.FIELD_NAME) {
      List<String> values = new ArrayList<>();
      fields.put(yaml.currentName(), values);
      boolean list = yaml.nextToken() == JsonToken.START_ARRAY;
      for (JsonToken token = list ? yaml.nextToken() : yaml.currentToken(); token != null
          && token.isScalarValue(); token = list ? yaml.nextToken() : null) {
        if (token != JsonToken.VALUE_NULL) {
          values.add(yaml.getText());
        }
      }
    }
    return fields;
  }

  /** The act of this name. */
  public Optional<Act> act(String name) {
    return Optional.ofNullable(acts.get(name));
  }

  /**
   * The act of this name, or the nearest that is known: its family, else {@code consult}. For records written with
   * another codebook.
   */
  public Act nearest(String name) {
    Act act = acts.get(name);
    Act family = act == null ? acts.get(Act.family(name)) : act;
    Act known = family == null ? acts.get("consult") : family;
    if (known == null) {
      throw new IllegalStateException("the codebook has neither " + name + " nor its family nor consult");
    }
    return known;
  }

  /** All acts, families before their kinds. */
  public Collection<Act> acts() {
    return acts.values();
  }

  /** Whether those who do an act together may do it with each other: a symmetric act, or a family with such kinds. */
  public boolean mutual(String act) {
    return mutual.contains(act);
  }

  /** One act as written, before what its family says is filled in. */
  private record Entry(
      String name, Map<String, List<String>> fields, Optional<Act> family, Map<String, Integer> quads) {
    Act act() {
      return new Act(name, one("label").orElseThrow(() -> lacks("label")), plover(),
          one("cameo").or(() -> family.map(Act::cameo)).orElseThrow(() -> lacks("cameo")),
          one("goldstein").map(Double::valueOf).or(() -> family.map(Act::goldstein))
              .orElseThrow(() -> lacks("goldstein")),
          traits(), near());
    }

    private Plover plover() {
      List<String> written = all("plover");
      if (written.isEmpty()) {
        return family.map(Act::plover).orElseThrow(() -> lacks("plover"));
      }
      String type = written.getFirst();
      Integer quad = quads.get(type);
      if (quad == null) {
        throw new IllegalArgumentException("codebook: " + name + " has the unknown PLOVER type " + type);
      }
      return new Plover(type, written.stream().skip(1).findFirst(), quad);
    }

    private Set<Trait> traits() {
      Set<Trait> traits = EnumSet.noneOf(Trait.class);
      for (Trait trait : Trait.values()) {
        boolean inherited = family.map(f -> f.is(trait)).orElse(false);
        if (one(trait.name().toLowerCase(Locale.ROOT)).map(Boolean::parseBoolean).orElse(inherited)) {
          traits.add(trait);
        }
      }
      return traits;
    }

    private Set<String> near() {
      Set<String> near = new HashSet<>();
      all("near").forEach(kind -> near.add(name + "." + kind));
      family.map(Act::near).filter(kinds -> kinds.contains(name)).ifPresent(near::addAll);
      return near;
    }

    private Optional<String> one(String field) {
      return all(field).stream().findFirst();
    }

    private List<String> all(String field) {
      return fields.getOrDefault(field, List.of());
    }

    private IllegalArgumentException lacks(String field) {
      return new IllegalArgumentException("codebook: " + name + " lacks " + field);
    }
  }
}
