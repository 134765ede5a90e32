package dev.buybox.analyst.load;

import dev.buybox.catalog.Catalog;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.Incumbents;
import java.util.List;

/**
 * All that was read, ready to be ranked.
 *
 * @param catalog the offers and sellers
 * @param policies the policies, compiled for that catalogue
 * @param incumbents who holds which box
 * @param incumbentCounts what became of the incumbents given
 * @param takenAsMissing attributes that the policies use and no file has
 * @param badRows the rows left out
 */
public record Loaded(
    Catalog catalog,
    CompiledPolicies policies,
    Incumbents incumbents,
    IncumbentCounts incumbentCounts,
    List<String> takenAsMissing,
    BadRows badRows) {
  /** Copies the list. */
  public Loaded {
    takenAsMissing = List.copyOf(takenAsMissing);
  }
}
