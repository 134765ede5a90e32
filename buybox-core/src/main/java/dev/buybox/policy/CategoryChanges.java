package dev.buybox.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Differences that some categories have in common.
 *
 * @param categories in their order; copied
 */
record CategoryChanges(List<String> categories, Changes.Found found) {
  CategoryChanges {
    categories = List.copyOf(categories);
  }

  /** Returns how the variants of a set differ from its default. */
  static List<CategoryChanges> within(PolicySet set) {
    Map<String, AttributeUse> uses = set.attributes();
    Map<Changes.Found, List<String>> grouped = new LinkedHashMap<>();
    set.byCategory()
        .forEach(
            (category, policy) ->
                add(grouped, PolicyChanges.between(set.byDefault(), uses, policy, uses), category));
    return list(grouped);
  }

  /**
   * Returns the differences of the categories of two sets.
   *
   * @param elsewhere what differs between the defaults; categories where the same differs are left
   *     out
   */
  static List<CategoryChanges> between(PolicySet before, PolicySet after, Changes.Found elsewhere) {
    Map<String, AttributeUse> oldUses = before.attributes();
    Map<String, AttributeUse> newUses = after.attributes();
    SortedSet<String> categories = new TreeSet<>(before.byCategory().keySet());
    categories.addAll(after.byCategory().keySet());
    Map<Changes.Found, List<String>> grouped = new LinkedHashMap<>();
    for (String category : categories) {
      Changes.Found found =
          PolicyChanges.between(
              before.forCategory(category), oldUses, after.forCategory(category), newUses);
      if (!found.equals(elsewhere)) {
        add(grouped, found, category);
      }
    }
    return list(grouped);
  }

  private static void add(
      Map<Changes.Found, List<String>> grouped, Changes.Found found, String category) {
    grouped.computeIfAbsent(found, each -> new ArrayList<>()).add(category);
  }

  private static List<CategoryChanges> list(Map<Changes.Found, List<String>> grouped) {
    List<CategoryChanges> list = new ArrayList<>();
    grouped.forEach((found, categories) -> list.add(new CategoryChanges(categories, found)));
    return List.copyOf(list);
  }

  /** Returns the categories as a title. */
  String title() {
    return (categories.size() == 1 ? "Category " : "Categories ")
        + PlainWords.quotedList(categories, "and");
  }
}
