package org.chancery.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.read.records.RecordVisitor;

/**
 * Rows of a table whose dates may be 4 May or 5 April: they are held back, up to a limit, until another row's date shows
 * the order of the column. Where rows show both orders or none, such dates stay as they are written, and are unknown.
 */
final class DateColumn implements RecordVisitor<Map<String, String>> {
  private static final int MOST_HELD = 4 << 20;

  private final RecordVisitor<Map<String, String>> visitor;
  private final Set<SlashedDate.Order> orders = EnumSet.noneOf(SlashedDate.Order.class);
  private final Deque<Runnable> held = new ArrayDeque<>();
  private int weight;

  DateColumn(RecordVisitor<Map<String, String>> visitor) {
    this.visitor = visitor;
  }

  @Override
  public void found(long number, Map<String, String> row) {
    Optional<SlashedDate> date = Fields.publishedColumn(row)
        .flatMap(name -> SlashedDate.of(row.getOrDefault(name, "")));
    date.filter(d -> !d.dotted()).flatMap(SlashedDate::order).ifPresent(orders::add);
    hold(() -> visitor.found(number, date.isEmpty() ? row : settled(row, date.get())),
        row.values().stream().mapToInt(String::length).sum());
    boolean unsettled = date.isPresent() && orders.isEmpty();
    if (weight > MOST_HELD || (!unsettled && (!orders.isEmpty() || held.size() == 1))) {
      end();
    }
  }

  @Override
  public void damaged(long number, String reason) {
    hold(() -> visitor.damaged(number, reason), reason.length());
    if (held.size() == 1) {
      end();
    }
  }

  private void hold(Runnable row, int length) {
    held.add(row);
    weight += length;
  }

  /** Hands over what is held back. */
  void end() {
    held.forEach(Runnable::run);
    held.clear();
    weight = 0;
  }

  private Map<String, String> settled(Map<String, String> row, SlashedDate date) {
    Optional<String> day = date.sure()
        .or(() -> orders.size() == 1 ? date.in(orders.iterator().next()) : Optional.empty());
    Map<String, String> settled = new LinkedHashMap<>(row);
    Fields.publishedColumn(row).ifPresent(name -> settled.put(name, day.orElse("")));
    return settled;
  }
}
