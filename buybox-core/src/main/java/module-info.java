import org.jspecify.annotations.NullMarked;

/**
 * Decides which offer wins each box of a marketplace, and says why.
 *
 * <p>Read {@link dev.buybox.policy.PolicySet} (what the marketplace wants), {@link
 * dev.buybox.catalog.Catalog} (what is on offer), {@link dev.buybox.ranking.Ranker} (ranks one box
 * after the other) and {@link dev.buybox.ranking.Decision} (the result for one box), in that order.
 */
@NullMarked
module dev.buybox {
  requires static transitive org.jspecify;
  requires com.google.common;
  requires it.unimi.dsi.fastutil.core;
  requires tools.jackson.databind;

  exports dev.buybox.advice;
  exports dev.buybox.catalog;
  exports dev.buybox.live;
  exports dev.buybox.policy;
  exports dev.buybox.ranking;
  exports dev.buybox.whatif;
}
