package org.chancery.time;

import java.time.LocalDate;
import java.util.Optional;

/** PLACEHOLDER: replaced by the full type. The public methods here stay. */
public final class Edtf {
  private final String text;

  private Edtf(String text) {
    this.text = text;
  }

  /** Parses an EDTF string. Throws IllegalArgumentException for what is none. */
  public static Edtf parse(String text) {
    return new Edtf(text);
  }

  /** First possible day, LocalDate.MIN where open or unknown. */
  public LocalDate earliest() {
    return LocalDate.MIN;
  }

  /** Last possible day, LocalDate.MAX where open or unknown. */
  public LocalDate latest() {
    return LocalDate.MAX;
  }

  /** Whether both may be the same time. */
  public boolean compatible(Edtf other) {
    return text.equals(other.text);
  }

  /** The more precise of two compatible values, empty where they are not compatible. */
  public Optional<Edtf> combine(Edtf other) {
    return compatible(other) ? Optional.of(this) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Edtf that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
