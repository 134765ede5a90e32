package dev.buybox.analyst;

import dev.buybox.analyst.console.NearestName;
import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.load.BadInputException;
import dev.buybox.catalog.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the box, offer or seller that a question names, or says which ones there are. */
final class Place {
  private static final int MOST_LISTED = 10;

  private final Catalog catalog;

  Place(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Returns the box of a product.
   *
   * @throws BadInputException if there is none, or more than one
   */
  int box(BoxName name) {
    String product =
        name.product().orElseThrow(() -> new WrongUseException("say which box: --product P"));
    List<Integer> ofProduct = new ArrayList<>();
    for (int box = 0; box < catalog.boxCount(); box++) {
      if (catalog.product(box).equals(product)) {
        ofProduct.add(box);
      }
    }
    if (ofProduct.isEmpty()) {
      throw unknown("product", product, products());
    }
    List<Integer> boxes =
        ofProduct.stream()
            .filter(box -> fits(name.condition(), catalog.condition(box)))
            .filter(box -> fits(name.segment(), catalog.segment(box)))
            .toList();
    if (boxes.size() != 1) {
      throw new BadInputException(
          "product "
              + Texts.shown(product)
              + (boxes.isEmpty() ? " has no such box. It has: " : " has several boxes: ")
              + (boxes.isEmpty() ? ofProduct : boxes)
                  .stream().limit(MOST_LISTED).map(this::options).collect(Collectors.joining("; "))
              + "; choose one with these options");
    }
    return boxes.get(0);
  }

  private static boolean fits(Optional<String> asked, String there) {
    return asked.map(there::equals).orElse(true);
  }

  private String options(int box) {
    return "--condition "
        + Texts.shown(catalog.condition(box))
        + " --segment "
        + Texts.shown(catalog.segment(box));
  }

  private Set<String> products() {
    Set<String> products = new LinkedHashSet<>();
    for (int box = 0; box < catalog.boxCount(); box++) {
      products.add(catalog.product(box));
    }
    return products;
  }

  /**
   * Returns an offer of a box.
   *
   * @throws BadInputException if there is none of that id
   */
  int offer(int box, String id) {
    int found = catalog.findOffer(box, id);
    if (found < 0) {
      throw unknown(
          "offer",
          id,
          IntStream.range(catalog.firstOffer(box), catalog.endOffer(box))
              .mapToObj(catalog::offerId)
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
    return found;
  }

  /**
   * Returns a seller.
   *
   * @throws BadInputException if there is none of that id
   */
  int seller(String id) {
    int found = catalog.findSeller(id);
    if (found < 0) {
      throw unknown(
          "seller",
          id,
          IntStream.range(0, catalog.sellerCount())
              .mapToObj(catalog::sellerId)
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
    return found;
  }

  private static BadInputException unknown(String what, String id, Set<String> there) {
    String near = NearestName.didYouMean(id, there);
    return new BadInputException(
        "there is no "
            + what
            + " "
            + Texts.shown(id)
            + "; "
            + (near.isEmpty() ? "" : near + " ")
            + "there "
            + (there.size() == 1 ? "is " : "are ")
            + Texts.count(there.size())
            + ": "
            + there.stream().limit(MOST_LISTED).map(Texts::shown).collect(Collectors.joining(", "))
            + (there.size() > MOST_LISTED ? ", ..." : ""));
  }
}
