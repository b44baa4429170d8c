package org.chancery.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.coding.Act.Plover;
import org.chancery.coding.Act.Trait;

/**
 * The acts that Chancery knows, with their crosswalk to PLOVER, CAMEO and the Goldstein scale. Read from
 * {@code codebook.yaml}, whose head explains its fields. Immutable; safe for many threads.
 */
public final class Codebook {
  private final Map<String, Act> acts;

  private Codebook(Map<String, Act> acts) {
    this.acts = Collections.unmodifiableMap(acts);
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

  /** Reads a codebook. Throws IllegalArgumentException for an act without family, or a type without quad class. */
  public static Codebook read(InputStream in) throws IOException {
    JsonNode root = new YAMLMapper().readTree(in);
    Map<String, Integer> quads = quads(root.path("quads"));
    Map<String, Act> acts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.path("acts").properties()) {
      String name = entry.getKey();
      Act family = acts.get(Act.family(name));
      if (family == null && name.indexOf('.') >= 0) {
        throw new IllegalArgumentException("codebook: the family of " + name + " must stand before it");
      }
      acts.put(name, new Entry(name, entry.getValue(), Optional.ofNullable(family), quads).act());
    }
    return new Codebook(acts);
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

  private static Map<String, Integer> quads(JsonNode node) {
    Map<String, Integer> quads = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      entry.getValue().forEach(type -> quads.put(type.asText(), Integer.valueOf(entry.getKey())));
    }
    return quads;
  }

  /** One act as written, before what its family says is filled in. */
  private record Entry(String name, JsonNode node, Optional<Act> family, Map<String, Integer> quads) {
    Act act() {
      return new Act(name, text("label"), plover(), cameo(), goldstein(), traits(), near());
    }

    private Plover plover() {
      JsonNode written = node.path("plover");
      if (written.isMissingNode()) {
        return family.orElseThrow(() -> lacks("plover")).plover();
      }
      String type = written.path(0).asText();
      Integer quad = quads.get(type);
      if (quad == null) {
        throw new IllegalArgumentException("codebook: " + name + " has the unknown PLOVER type " + type);
      }
      JsonNode mode = written.path(1);
      return new Plover(type, mode.isTextual() ? Optional.of(mode.asText()) : Optional.empty(), quad);
    }

    private String cameo() {
      return node.has("cameo") ? text("cameo") : family.orElseThrow(() -> lacks("cameo")).cameo();
    }

    private double goldstein() {
      if (node.has("goldstein")) {
        return node.path("goldstein").asDouble();
      }
      return family.orElseThrow(() -> lacks("goldstein")).goldstein();
    }

    private Set<Trait> traits() {
      Set<Trait> traits = EnumSet.noneOf(Trait.class);
      for (Trait trait : Trait.values()) {
        boolean inherited = family.map(f -> f.is(trait)).orElse(false);
        if (node.path(trait.name().toLowerCase(Locale.ROOT)).asBoolean(inherited)) {
          traits.add(trait);
        }
      }
      return traits;
    }

    private Set<String> near() {
      Set<String> near = new HashSet<>();
      node.path("near").forEach(kind -> near.add(name + "." + kind.asText()));
      family.map(Act::near).filter(kinds -> kinds.contains(name)).ifPresent(near::addAll);
      return near;
    }

    private String text(String field) {
      if (!node.path(field).isTextual()) {
        throw lacks(field);
      }
      return node.path(field).asText();
    }

    private IllegalArgumentException lacks(String field) {
      return new IllegalArgumentException("codebook: " + name + " lacks " + field);
    }
  }
}
