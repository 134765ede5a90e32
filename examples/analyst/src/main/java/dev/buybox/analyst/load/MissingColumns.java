package dev.buybox.analyst.load;

import dev.buybox.catalog.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The attributes that a policy uses and no file has. */
final class MissingColumns {
  private final List<String> names = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /** Adds those that one table lacks, or all of its scope if there is no such table. */
  void add(Scope scope, AttributeColumns columns, Optional<Table> table) {
    for (String name : columns.missing()) {
      String attribute = scope.prefix() + name;
      names.add(attribute);
      faults.add(
          attribute
              + ": "
              + table
                  .map(there -> absence(name, there))
                  .orElse("there is no sellers file; give one with --sellers"));
    }
  }

  private static String absence(String name, Table table) {
    String near = table.header().didYouMean(name);
    return "%s has no column \"%s\", nor the pair \"%s\" and \"%s\"%s"
        .formatted(
            table.name(),
            name,
            name + AttributeColumn.NUM,
            name + AttributeColumn.DEN,
            near.isEmpty() ? "" : "; " + near);
  }

  /** Returns them by qualified name. */
  List<String> names() {
    return names;
  }

  /**
   * Refuses them.
   *
   * @param whoUses such as "policy p@1 uses"
   * @throws MissingColumnsException if there are any
   */
  void refuse(String whoUses) {
    if (!faults.isEmpty()) {
      throw new MissingColumnsException(
          whoUses
              + " attributes that no file has:\n  "
              + String.join("\n  ", faults)
              + "\nTo take them as missing in every row: --missing-columns=allow");
    }
  }
}
