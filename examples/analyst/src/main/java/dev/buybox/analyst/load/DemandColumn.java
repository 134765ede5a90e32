package dev.buybox.analyst.load;

import dev.buybox.analyst.console.Texts;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.AttributeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses a demand that is a column of texts: every one of its rows would be bad, and leaving them
 * all out is no advice.
 */
final class DemandColumn {
  private static final int MAX_NAMED = 10;

  private DemandColumn() {}

  /**
   * Looks at the columns of offers that options name as numbers.
   *
   * @param named by qualified name
   * @param read what is read from the table
   * @throws BadInputException if one is text
   */
  static void check(Map<String, AttributeUse> named, Table offers, AttributeColumns read) {
    for (AttributeColumn each : read.found()) {
      String name = each.attribute().qualifiedName();
      if (named.get(name) == AttributeUse.NUMBER
          && each.attribute().kind() != AttributeKind.COUNTS) {
        check(each.attribute().name(), offers, read);
      }
    }
  }

  private static void check(String column, Table offers, AttributeColumns read) {
    ColumnSample sample = offers.sample();
    Optional<String> text = sample.text(column);
    if (text.isPresent()) {
      throw BadInputException.of(
          offers.name(),
          0,
          column,
          Texts.shortened(Texts.plain(text.get()), 60),
          "--demand is a number of the offers, and this column is text",
          others(sample, offers.header(), read));
    }
  }

  private static String others(ColumnSample sample, Header header, AttributeColumns read) {
    List<String> numbers = new ArrayList<>();
    for (int column = 0; column < header.width(); column++) {
      String name = header.name(column);
      if (sample.isOfNumbers(name)
          && MeantColumns.couldBe(name, Scope.OFFER, AttributeUse.NUMBER, read)) {
        numbers.add(Texts.shown(name));
      }
    }
    if (numbers.isEmpty()) {
      return "no other column has numbers that could be one; leave --demand out";
    }
    boolean all = numbers.size() <= MAX_NAMED;
    return "columns of numbers are "
        + String.join(", ", all ? numbers : numbers.subList(0, MAX_NAMED))
        + (all ? "" : " and more");
  }
}
