package dev.buybox.analyst.load;

import dev.buybox.analyst.Threads;
import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Contradiction;
import dev.buybox.catalog.ContradictionException;
import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Schema;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.AttributeUse;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.UnknownAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a run. All headers are checked before the first long read begins. */
public final class Loader {
  private final PolicySet policies;
  private final UnknownAttributes unknown;
  private final BadRows badRows;
  private final Progress progress;
  private final MoreAttributes more;
  private final Threads threads;

  /** Prepares to read what policies use, on one thread. */
  public Loader(PolicySet policies, UnknownAttributes unknown, BadRows badRows, Progress progress) {
    this(policies, unknown, badRows, progress, new Threads(1));
  }

  /**
   * Prepares to read what policies use.
   *
   * @param unknown whether an attribute that no file has is refused
   * @param threads that parse and build
   */
  public Loader(
      PolicySet policies,
      UnknownAttributes unknown,
      BadRows badRows,
      Progress progress,
      Threads threads) {
    this(policies, unknown, badRows, progress, threads, MoreAttributes.NONE);
  }

  /**
   * Prepares to read what policies use, and some more.
   *
   * @param unknown whether an attribute that no file has is refused
   * @param threads that parse and build
   * @param more what is read beside what the policies use
   */
  public Loader(
      PolicySet policies,
      UnknownAttributes unknown,
      BadRows badRows,
      Progress progress,
      Threads threads,
      MoreAttributes more) {
    this.threads = threads;
    this.more = more;
    this.policies = policies;
    this.unknown = unknown;
    this.badRows = badRows;
    this.progress = progress;
  }

  /**
   * Reads everything.
   *
   * @throws BadInputException if a file cannot be read, or for the first bad row if those are not
   *     left out
   * @throws dev.buybox.policy.InvalidPolicyException if a policy cannot be used with these files
   */
  public Loaded load(Inputs inputs) {
    try (Table offers = Table.open(inputs.offers());
        @Nullable Table sellers = table(inputs.sellers());
        @Nullable Table incumbents = table(inputs.incumbents())) {
      return load(
          offers,
          Optional.ofNullable(sellers),
          Optional.ofNullable(incumbents).map(IncumbentsFile::new));
    } catch (InvalidDataException full) {
      throw new BadInputException(inputs.offers().name() + ": " + full.getMessage());
    }
  }

  private static @Nullable Table table(Optional<InputFile> file) {
    return file.map(Table::open).orElse(null);
  }

  private Loaded load(
      Table offersTable, Optional<Table> sellersTable, Optional<IncumbentsFile> incumbents) {
    SortedMap<String, AttributeUse> attributes =
        attributes(offersTable.header(), sellersTable.map(Table::header));
    OffersFile offers = new OffersFile(offersTable, attributes);
    Optional<SellersFile> sellers = sellersTable.map(table -> new SellersFile(table, attributes));
    AttributeColumns ofSellers =
        sellers
            .map(SellersFile::attributes)
            .orElseGet(() -> AttributeColumns.ofNone(Scope.SELLER, attributes));
    MissingColumns missing = new MissingColumns(more.named());
    missing.add(Scope.OFFER, offers.attributes(), Optional.of(offersTable));
    missing.add(Scope.SELLER, ofSellers, sellersTable);
    missing.refuseNamed();
    DemandColumn.check(more.named(), offersTable, offers.attributes());
    if (unknown == UnknownAttributes.REFUSE) {
      missing.refuse(policies);
    }
    offers.misspelt().forEach(badRows::warn);
    incumbents.ifPresent(file -> file.misspelt().forEach(badRows::warn));
    compileFor(declared(offers.attributes(), ofSellers).build().schema());

    Catalog.Builder builder = declared(offers.attributes(), ofSellers);
    TableBlocks blocks = new TableBlocks(builder, badRows, progress, threads);
    sellers.ifPresent(blocks::addAll);
    blocks.addAll(offers);
    builder.threads(threads.count()).idsAsBytes();
    Catalog catalog = build(builder, offersTable, sellersTable);
    return withIncumbents(catalog, incumbents, missing.names());
  }

  private SortedMap<String, AttributeUse> attributes(Header offers, Optional<Header> sellers) {
    SortedMap<String, AttributeUse> attributes = new TreeMap<>(policies.attributes());
    more.needed().forEach((name, use) -> attributes.merge(name, use, Loader::stricter));
    more.named().forEach((name, use) -> attributes.merge(name, use, Loader::stricter));
    more.welcome()
        .forEach(
            (name, use) -> {
              if (has(offers, Scope.OFFER, name)
                  || sellers.filter(header -> has(header, Scope.SELLER, name)).isPresent()) {
                attributes.putIfAbsent(name, use);
              }
            });
    return attributes;
  }

  private static boolean has(Header header, Scope scope, String attribute) {
    if (!attribute.startsWith(scope.prefix())) {
      return false;
    }
    String name = attribute.substring(scope.prefix().length());
    return header.column(name) >= 0 || header.column(name + AttributeColumn.NUM) >= 0;
  }

  /** Counts serve as numbers, too; that an attribute is not both number and text is told later. */
  private static AttributeUse stricter(AttributeUse one, AttributeUse other) {
    return one == AttributeUse.NUMBER && other == AttributeUse.COUNTS ? other : one;
  }

  private static Catalog.Builder declared(AttributeColumns offers, AttributeColumns sellers) {
    Catalog.Builder builder = Catalog.builder();
    offers.declareIn(builder);
    sellers.declareIn(builder);
    return builder;
  }

  private CompiledPolicies compileFor(Schema schema) {
    return CompiledPolicies.compile(policies, schema, unknown);
  }

  private Catalog build(Catalog.Builder builder, Table offers, Optional<Table> sellers) {
    Consumer<Contradiction> leftOut =
        contradiction -> badRows.add(bad(contradiction, offers, sellers));
    try {
      return badRows.skip() ? builder.build(leftOut) : builder.build();
    } catch (ContradictionException failure) {
      throw badRows.stop(bad(failure.contradiction(), offers, sellers));
    }
  }

  private static BadRow bad(Contradiction contradiction, Table offers, Optional<Table> sellers) {
    boolean ofSellers = contradiction.kind() == Contradiction.Kind.REPEATED_SELLER;
    Table table = ofSellers ? sellers.orElse(offers) : offers;
    String other =
        contradiction.otherRow() > 0
            ? "see " + table.lineNoun() + " " + contradiction.otherRow() + "; "
            : "";
    return table.bad(
        contradiction.row(),
        new DataFault(
            contradiction.kind().field(),
            contradiction.value(),
            contradiction.rule(),
            other + contradiction.advice()));
  }

  private Loaded withIncumbents(
      Catalog catalog, Optional<IncumbentsFile> file, List<String> missing) {
    Incumbents incumbents = Incumbents.none();
    IncumbentCounts counts = IncumbentCounts.NONE;
    if (file.isPresent()) {
      file.get().read(badRows, progress);
      Incumbents.Builder builder = Incumbents.builder(catalog);
      counts = file.get().hold(catalog, builder);
      incumbents = builder.build();
    }
    CompiledPolicies compiled = compileFor(catalog.schema());
    return new Loaded(catalog, compiled, incumbents, counts, missing, badRows);
  }
}
