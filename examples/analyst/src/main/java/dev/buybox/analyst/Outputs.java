package dev.buybox.analyst;

import dev.buybox.analyst.write.Destination;
import dev.buybox.analyst.write.TableWriter;
import java.io.Closeable;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The files of one answer. They are opened before the work begins, so that a name that cannot be
 * written is told at once, and appear when all is done, or not at all. For one thread.
 */
final class Outputs implements Closeable {
  private final Map<String, Destination> destinations = new LinkedHashMap<>();
  private final Map<String, TableWriter> tables = new LinkedHashMap<>();

  /**
   * Opens everything that the options name.
   *
   * @throws dev.buybox.analyst.write.CannotWriteException if one cannot be written
   */
  static Outputs open(AnalysisOptions options, OutputStream standardOutput) {
    Outputs outputs = new Outputs();
    try {
      for (TableFile table : options.tables()) {
        Destination destination = table.open(standardOutput);
        outputs.destinations.put(table.option(), destination);
        outputs.tables.put(
            table.option(), new TableWriter(table.columns(), table.format(), destination));
      }
      options
          .report()
          .ifPresent(file -> outputs.destinations.put(file.option(), file.open(standardOutput)));
      return outputs;
    } catch (RuntimeException failure) {
      outputs.close();
      throw failure;
    }
  }

  /** Returns the table of an option, if it was given. */
  Optional<TableWriter> table(String option) {
    return Optional.ofNullable(tables.get(option));
  }

  /** Whether a page is asked for. */
  boolean hasReport() {
    return destinations.containsKey(WhatIfCommands.REPORT);
  }

  /** Returns a page, if it is asked for. */
  Optional<String> page(Supplier<String> page) {
    return hasReport() ? Optional.of(page.get()) : Optional.empty();
  }

  /** Makes all of it final. */
  void commit(Optional<String> page) {
    tables.values().forEach(TableWriter::end);
    Optional.ofNullable(destinations.get(WhatIfCommands.REPORT))
        .ifPresent(report -> page.ifPresent(text -> Documents.print(text, report)));
    Destination.commit(destinations.values());
  }

  @Override
  public void close() {
    destinations.values().forEach(Destination::close);
  }
}
