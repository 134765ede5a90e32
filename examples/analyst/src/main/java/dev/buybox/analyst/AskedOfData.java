package dev.buybox.analyst;

import dev.buybox.analyst.console.Texts;
import dev.buybox.analyst.load.IncumbentCounts;
import dev.buybox.analyst.load.InputFile;
import dev.buybox.analyst.load.Inputs;
import dev.buybox.analyst.load.Loaded;
import dev.buybox.analyst.shipped.Shipped;
import dev.buybox.analyst.whatif.Asked;
import dev.buybox.catalog.Catalog;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.io.InputStream;

/** Says of which data and by which policy a question is; files are named as they were given. */
final class AskedOfData {
  private AskedOfData() {}

  /** Adds the policy and the files to what was asked, and returns it. */
  static Asked of(Session session, Asked asked) {
    AnalysisOptions options = session.options();
    Loaded loaded = session.loaded();
    String policy = DefaultPolicy.orNamed(options.policy(), InputStream.nullInputStream()).name();
    policies(asked, "policy", policy, loaded.policies().policies());
    // Only their names are looked at; they have been read.
    Inputs inputs = options.data().inputs(InputStream.nullInputStream()).orElseGet(Shipped::sample);
    files(asked, inputs, loaded);
    asked.add("who holds boxes", holders(inputs, options.ignoreIncumbents()));
    if (loaded.badRows().count() > 0) {
      asked.add("rows left out", Texts.count(loaded.badRows().count()));
    }
    if (!loaded.takenAsMissing().isEmpty()) {
      asked.add("taken as missing, as no file has it", loaded.takenAsMissing());
    }
    return asked;
  }

  /** Adds policies, each with its fingerprint. */
  static Asked policies(Asked asked, String label, String named, PolicySet policies) {
    asked.add(label, identity(policies.byDefault()) + "; given as " + named);
    policies
        .byCategory()
        .forEach((category, each) -> asked.add(label + " of category " + category, identity(each)));
    return asked;
  }

  private static String identity(Policy policy) {
    return policy + ", fingerprint " + policy.fingerprint();
  }

  private static void files(Asked asked, Inputs inputs, Loaded loaded) {
    Catalog catalog = loaded.catalog();
    asked.add(
        "offers",
        inputs.offers().name()
            + ": "
            + Texts.count(catalog.offerCount(), "offer")
            + " of "
            + Texts.count(catalog.sellerCount(), "seller")
            + " in "
            + boxes(catalog.boxCount()));
    asked.add("sellers", inputs.sellers().map(InputFile::name).orElse("no file"));
    asked.add(
        "incumbents",
        inputs
            .incumbents()
            .map(file -> file.name() + ": " + held(loaded.incumbentCounts()))
            .orElse("no file"));
  }

  private static String held(IncumbentCounts counts) {
    String unknown = Texts.count(counts.unknown());
    return boxes(counts.given())
        + (counts.unknown() > 0 ? ", " + unknown + " of unknown boxes or offers" : "");
  }

  private static String boxes(long count) {
    return Texts.count(count) + (count == 1 ? " box" : " boxes");
  }

  private static String holders(Inputs inputs, boolean ignored) {
    if (ignored) {
      return "ignored: decided as if nobody held a box";
    }
    return inputs.incumbents().isPresent()
        ? "honoured, where the policy looks at it"
        : "nobody, as no file of incumbents was given";
  }
}
