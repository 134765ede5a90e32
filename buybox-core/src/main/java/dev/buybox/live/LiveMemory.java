package dev.buybox.live;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Scope;
import dev.buybox.ranking.Intervention;
import dev.buybox.ranking.Intervention.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What takes how much memory. Takes time in proportion to the sellers and interventions. */
final class LiveMemory {
  /** A suspension or pin, and when it ends. */
  private static final long INTERVENTION = 32 + 24;

  private final LiveState state;
  private final List<ColumnBytes> columns = new ArrayList<>();

  private LiveMemory(LiveState state) {
    this.state = state;
  }

  static List<ColumnBytes> of(LiveState state) {
    LiveMemory memory = new LiveMemory(state);
    memory.boxes();
    memory.offers();
    memory.sellers();
    memory.texts();
    memory.counted("events", state.events.bytes());
    memory.interventions(state.interventions);
    return memory.columns;
  }

  private void counted(String column, long bytes) {
    columns.add(new ColumnBytes(column, bytes, false));
  }

  private void estimated(String column, long bytes) {
    columns.add(new ColumnBytes(column, bytes, true));
  }

  private void boxes() {
    counted("box headers", state.headers.bytes());
    columns.add(new ColumnBytes("box names", state.names.bytes(), !state.numericIds()));
  }

  private void offers() {
    long rooms = state.rooms.all();
    long wideIds = state.rooms.withWideIds();
    long wideValues = state.rooms.withWideValues();
    long row = rooms * Long.BYTES;
    long ids = (rooms + wideIds) * Integer.BYTES;
    long values = (rooms + wideValues) * Integer.BYTES;
    counted("prices and shipping", row + wideValues * Long.BYTES);
    counted("scores", row);
    counted("offer numbers and sellers", row);
    columns.add(
        new ColumnBytes("offer ids", ids + state.names.offerIdBytes(), !state.numericIds()));
    for (Attribute attribute : state.layout.schema.attributes()) {
      if (attribute.scope() == Scope.OFFER) {
        counted(attribute.qualifiedName(), values * words(attribute));
      }
    }
    long used = 3 * row + wideValues * Long.BYTES + ids + values * state.layout.offerWords;
    // Others may make room meanwhile; what they did is then here and not there.
    counted("room that boxes left", Math.max(0, state.slabs.bytes() - used));
  }

  private static int words(Attribute attribute) {
    return attribute.kind() == AttributeKind.COUNTS ? 2 : 1;
  }

  private void sellers() {
    long row = (long) state.sellers.rowCount() * Long.BYTES;
    for (Attribute attribute : state.layout.schema.attributes()) {
      if (attribute.scope() == Scope.SELLER) {
        estimated(attribute.qualifiedName(), row * words(attribute));
      }
    }
    estimated("sellers", state.sellers.bytes());
    counted("boxes of sellers", state.sellers.boxBytes());
  }

  private void texts() {
    for (Attribute attribute : state.layout.schema.attributes()) {
      if (attribute.kind() == AttributeKind.TEXT) {
        texts(state.texts[state.layout.schema.column(attribute.qualifiedName())]);
      }
    }
    texts(state.categories);
    texts(state.currencies);
  }

  private void texts(TextCodes texts) {
    estimated(texts.field() + ", texts", texts.bytes());
  }

  private void interventions(Interventions all) {
    estimated(
        "interventions",
        bytes(all.ofOffers(Kind.SUSPEND).values())
            + bytes(all.ofOffers(Kind.PIN).values())
            + bytes(all.suspendedSellers().values()));
  }

  private static long bytes(Collection<Intervention> interventions) {
    long bytes = 0;
    for (Intervention each : interventions) {
      bytes += ObjectBytes.MAP_ENTRY + ObjectBytes.NUMBER + INTERVENTION;
      bytes += ObjectBytes.text(each.who()) + ObjectBytes.text(each.why());
    }
    return bytes;
  }
}
